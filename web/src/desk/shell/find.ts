// What the one box shows: hits as lines, the characters that were meant, and the places opened last. Kept in this browser are
// names of places alone: no words that were typed, no case, nobody's name.
import type { SearchHit } from '@shared/api/types'
import { HIT_ICONS, hitMore, hitTag } from '@shared/find'
import type { IconName } from '@shared/icons/paths'

export interface Line { key: string; group: string; icon: IconName; words: string; from: number; to: number; more: string; tag?: 'sound' | 'typo'; go?: string }

const PLACES = ['place', 'compound', 'building', 'poi', 'street']

function goal(h: SearchHit): string {
  if (h.kind === 'case') return `/cases/${h.id}`
  if (h.kind === 'staff') return `/accounts?open=${h.id}`
  const pin = h.kind !== 'place' && h.lon !== undefined && h.lat !== undefined ? `?pin=${h.lon},${h.lat}` : ''
  return `/places/${h.place}${pin}`
}
export function lineOf(group: string, h: SearchHit, n: number, mayOpenStaff: boolean, speaks: Parameters<typeof hitMore>[1]): Line {
  const go = h.kind === 'staff' && !mayOpenStaff ? `/places/${h.place}` : goal(h)
  return { key: group + n, group, icon: HIT_ICONS[h.kind], words: h.words, from: h.from, to: h.to, more: hitMore(h, speaks), tag: hitTag(h), go }
}

const KEY = 'tuimen.desk.found'
const MOST = 6
type Kept = Pick<Line, 'icon' | 'words' | 'more' | 'go'>
export function lately(): Line[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Kept[]
    return kept.slice(0, MOST).map((k, i) => ({ ...k, key: 'lately' + i, group: 'lately', from: 0, to: 0 }))
  } catch { return [] }
}
export function keep(line: Line, kind: string) {
  if (!PLACES.includes(kind)) return
  const { icon, words, more, go } = line
  const others = lately().filter((l) => l.go !== go).map(({ icon, words, more, go }) => ({ icon, words, more, go }))
  try { localStorage.setItem(KEY, JSON.stringify([{ icon, words, more, go }, ...others].slice(0, MOST))) } catch { /* full or forbidden: then nothing is kept */ }
}
export function forget() { try { localStorage.removeItem(KEY) } catch { /* nothing was kept */ } }
