// Unsaved work of a board, laid aside in the browser's own session so that a reload doesn't lose it. Codes and borders
// only; it goes with the window.
import type { Act } from './acts'

interface Laid { acts: Act[]; place?: string }
const key = (name: string) => 'tm.draw.' + name
export function shelve(name: string, what: Laid) {
  try { sessionStorage.setItem(key(name), JSON.stringify(what)) } catch { /* full or forbidden: the warning on leaving still stands */ }
}
export function restore(name: string): Laid | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(name)) ?? 'null') as Laid | null
    return found && Array.isArray(found.acts) ? found : undefined
  } catch { return undefined }
}
export function forget(name: string) { try { sessionStorage.removeItem(key(name)) } catch { /* as above */ } }
