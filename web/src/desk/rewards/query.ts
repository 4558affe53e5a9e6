// Filters of a page with tabs, read from and written to the address.
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export function pageQuery<K extends string>(name: string, tab: string | undefined, keys: readonly K[]) {
  const route = useRoute()
  const router = useRouter()
  const f = computed(() => Object.fromEntries(keys.map((k) => [k, typeof route.query[k] === 'string' && route.query[k] ? String(route.query[k]) : undefined])) as Record<K, string | undefined>)
  function put(change: Partial<Record<K, string | undefined>>) {
    const next: Record<string, string | undefined> = { tab, ...f.value, ...change }
    void router.replace({ name, query: Object.fromEntries(Object.entries(next).filter(([, v]) => v)) })
  }
  return { f, put }
}
