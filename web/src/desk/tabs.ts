// Pages kept open as tabs. A tab remembers its last address, so filters come back; the page itself is kept alive, so
// scroll does too. Closing raises the tab's turn, which makes the kept page a stranger and the next one new.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { RouteLocationNormalizedLoaded } from 'vue-router'

export interface Tab { key: string; path: string; title: string; name?: string }
/** Pages of one thing each: every one of them is a tab of its own. */
const OF_ONE = ['case', 'change', 'draw-edit', 'group']
export const tabKey = (r: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>) =>
  OF_ONE.includes(String(r.name)) ? `${String(r.name)}/${String(r.params.id)}` : String(r.name)

export const useTabs = defineStore('tabs', () => {
  const tabs = ref<Tab[]>([{ key: 'workbench', path: '/', title: 'nav.workbench' }])
  const turns = ref<Record<string, number>>({})
  /** Tabs with something to lose: asked before one is closed. */
  const guards = new Map<string, () => Promise<boolean>>()

  function visit(r: RouteLocationNormalizedLoaded) {
    const key = tabKey(r)
    const tab = tabs.value.find((t) => t.key === key)
    if (tab) tab.path = r.fullPath
    else tabs.value.push({ key, path: r.fullPath, title: r.meta.title ?? 'nav.nowhere' })
    const old = tabs.value.length > 9 && tabs.value.find((t) => t.key !== 'workbench' && t.key !== key && !guards.has(t.key))
    if (old) close(old.key)
  }
  /** Returns the address to go to if the closed tab was the one being looked at. */
  function close(key: string): string {
    const at = tabs.value.findIndex((t) => t.key === key)
    if (at < 0 || key === 'workbench') return '/'
    tabs.value.splice(at, 1)
    turns.value[key] = (turns.value[key] ?? 0) + 1
    return tabs.value[Math.min(at, tabs.value.length - 1)].path
  }
  const name = (key: string, words: string) => { const t = tabs.value.find((x) => x.key === key); if (t) t.name = words }
  const reset = () => { tabs.value = tabs.value.slice(0, 1); turns.value = {} }
  const guard = (key: string, ask: () => Promise<boolean>) => void guards.set(key, ask)
  const unguard = (key: string) => void guards.delete(key)
  const mayClose = async (key: string) => (await guards.get(key)?.()) ?? true
  const instance = (r: RouteLocationNormalizedLoaded) => `${tabKey(r)}#${turns.value[tabKey(r)] ?? 0}`
  return { tabs, visit, close, name, reset, instance, guard, unguard, mayClose }
})
