// The acts of a drawing as a list with a past: what is put in, taken out, undone and done again. Acts that only repeat
// one another become one, so that the list says what is meant. Pure.
import type { Change } from '@shared/api/types'

export type Act = NonNullable<Change['acts']>[number]
export interface Story { past: Act[][]; now: Act[]; next: Act[][]; saved: Act[] }
const DEPTH = 200

export const began = (acts: Act[] = []): Story => ({ past: [], now: acts, next: [], saved: acts })
export const changed = (s: Story) => s.now !== s.saved
export const to = (s: Story, acts: Act[]): Story => ({ ...s, past: [...s.past, s.now].slice(-DEPTH), now: acts, next: [] })
export const undo = (s: Story): Story => (s.past.length ? { ...s, past: s.past.slice(0, -1), now: s.past[s.past.length - 1], next: [s.now, ...s.next] } : s)
export const redo = (s: Story): Story => (s.next.length ? { ...s, past: [...s.past, s.now], now: s.next[0], next: s.next.slice(1) } : s)
/** Kept: what the server gave back, codes and all, is what stands. */
export const kept = (s: Story, acts: Act[]): Story => ({ ...s, now: acts, saved: acts })

/** A building or staircase goes to a grid. Sent somewhere before, that is forgotten; sent home, there is nothing to do. */
export function moved(acts: Act[], building: number, unit: number | undefined, into: string, home?: string): Act[] {
  const rest = acts.filter((a) => !(a.kind === 'move' && a.building_id === building && (unit === undefined || a.unit === unit)))
  if (into === home && unit === undefined) return rest
  return [...rest, { kind: 'move', building_id: building, ...(unit === undefined ? {} : { unit }), into }]
}
/** Borders drawn anew. While nothing else has come after, a place is redrawn once. */
export function redrawn(acts: Act[], outlines: Record<string, unknown>): Act[] {
  const out = [...acts]
  let tail = out.length
  while (tail && ['redraw', 'move', 'rename'].includes(out[tail - 1].kind)) tail--
  for (const [place, polygon] of Object.entries(outlines)) {
    const i = out.findIndex((a, n) => n >= tail && a.kind === 'redraw' && a.place === place)
    if (i >= 0) out[i] = { ...out[i], polygon }
    else out.push({ kind: 'redraw', place, polygon })
  }
  return out
}
export function renamed(acts: Act[], place: string, name: string): Act[] {
  const rest = acts.filter((a) => !(a.kind === 'rename' && a.place === place))
  return [...rest, { kind: 'rename', place, name }]
}

/** New numbers for the grids of a community, from the north-west, in rows; the words around the number stay. */
export function renumbered(grids: { code: string; name: string; lon: number; lat: number }[]): { place: string; name: string }[] {
  const rows = [...grids].sort((a, b) => b.lat - a.lat)
  const high = rows.length ? rows[0].lat - rows[rows.length - 1].lat : 0
  const many = Math.max(1, Math.round(Math.sqrt(rows.length)))
  const row = (g: { lat: number }) => (high ? Math.min(many - 1, Math.floor(((rows[0].lat - g.lat) / high) * many)) : 0)
  const order = [...grids].sort((a, b) => row(a) - row(b) || a.lon - b.lon || (a.code < b.code ? -1 : 1))
  const stems = new Map<string, number>()
  return order.flatMap((g) => {
    const m = /^(.*?)第\s*\d+\s*(微网格|网格)$/.exec(g.name)
    const stem = m ? m[1] : ''
    const n = (stems.get(stem) ?? 0) + 1
    stems.set(stem, n)
    const name = `${stem}第${n}${m ? m[2] : '微网格'}`
    return name === g.name ? [] : [{ place: g.code, name }]
  })
}
