// How a hit of the search is shown, wherever it is: its sign, which characters were meant, what is said beside it. Pure.
import type { SearchHit } from './api/types'
import type { IconName } from './icons/paths'

export const HIT_ICONS: Record<SearchHit['kind'], IconName> = { place: 'grid', compound: 'building', building: 'building', household: 'home', poi: 'pin', street: 'road', staff: 'user', case: 'case' }
interface Speaks { t: (key: string) => string; te: (key: string) => boolean }
/** What a point of interest is, in a word; a kind that another's map brings and we don't know is just a place. */
export function poiWord(h: SearchHit, { t, te }: Speaks): string {
  const key = 'poi.' + (h.kind === 'street' ? 'street' : h.more)
  return te(key) ? t(key) : t('poi.other')
}
/** A place: what it lies in, then its code. Staff: their post first; of a point of interest, what it is. */
export function hitMore(h: SearchHit, speaks: Speaks): string {
  const poi = h.kind === 'poi' || h.kind === 'street'
  const shown = poi ? [poiWord(h, speaks), h.where] : h.kind === 'staff' ? [h.more, h.where] : [h.where, h.more]
  return shown.filter(Boolean).join(' · ')
}
/** Said where the name isn't what was typed. */
export const hitTag = (h: SearchHit): 'sound' | 'typo' | undefined => ((h.why === 'typo' || h.why === 'sound') && /[\u3400-\u9fff]/.test(h.words) ? h.why : undefined)
/** Before, within and after what was meant: by characters, not by UTF-16 units. */
export function parts(words: string, from: number, to: number): [string, string, string] {
  const all = [...words]
  return [all.slice(0, from).join(''), all.slice(from, to).join(''), all.slice(to).join('')]
}
