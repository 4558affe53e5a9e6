// A sheet is open when the address says so (?sheet=place): the phone's back button closes it, not the page.
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One of several sheets, told apart by what follows the prefix; '' when none is open. */
export function useSheets(prefix: string) {
  const route = useRoute()
  const router = useRouter()
  const open = computed(() => (typeof route.query.sheet === 'string' && route.query.sheet.startsWith(prefix) ? route.query.sheet.slice(prefix.length) : ''))
  /* One takes the place of another: whoever is done with it is back at the page. */
  const show = (name: string) => { if (open.value !== name) void router[open.value ? 'replace' : 'push']({ query: { ...route.query, sheet: prefix + name } }) }
  const close = () => {
    if (!open.value) return
    const back = history.state as { back?: string | null } | null
    if (back?.back && back.back.split('?')[0] === route.path) router.back()
    else { const { sheet: _, ...rest } = route.query; void router.replace({ query: rest }) }
  }
  return { open, show, close }
}
export function useSheet(name: string) {
  const all = useSheets('')
  return { open: computed(() => all.open.value === name), show: () => all.show(name), close: () => { if (all.open.value === name) all.close() } }
}
