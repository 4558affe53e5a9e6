// What is drawn over the walking network: a line under the hand, and the place on the network that is nearest to it.
import type { WayNew, WayOutcomes, WayRow } from '@shared/api/types'

export type Tool = WayNew['kind']
export type LonLat = [number, number]
export interface Draft { kind: Tool; line: LonLat[]; done: boolean }
export type Outcome = WayOutcomes['outcomes'][number]['outcome']
export const TOOLS: Tool[] = ['path', 'gate', 'stretch']

/** The nearest place on any of these lines, in the plane of the screen: corners first, so that ends meet exactly. */
export function nearestOn(lines: LonLat[][], at: LonLat, project: (p: LonLat) => { x: number; y: number }, reach: number): LonLat | undefined {
  const p = project(at)
  let best: LonLat | undefined
  let off = reach
  for (const line of lines) for (const corner of line) {
    const q = project(corner)
    const d = Math.hypot(q.x - p.x, q.y - p.y)
    if (d <= off) { off = d; best = corner }
  }
  if (best) return best
  for (const line of lines) for (let i = 1; i < line.length; i++) {
    const a = project(line[i - 1]), b = project(line[i])
    const dx = b.x - a.x, dy = b.y - a.y, l2 = dx * dx + dy * dy
    const part = l2 ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / l2)) : 0
    const d = Math.hypot(a.x + part * dx - p.x, a.y + part * dy - p.y)
    if (d > off) continue
    off = d
    best = [+(line[i - 1][0] + part * (line[i][0] - line[i - 1][0])).toFixed(7), +(line[i - 1][1] + part * (line[i][1] - line[i - 1][1])).toFixed(7)]
  }
  return best
}
export const middleOf = (e: WayRow): LonLat => { const p = e.line[Math.floor((e.line.length - 1) / 2)]; return [p.lon, p.lat] }
