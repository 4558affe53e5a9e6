// Geometry of the drawing board, in whole units of 1e-7 degree as the server keeps them, so that a corner which two
// grids share stays one corner. Pure. What becomes of a grid that is cut or merged is the server's to say.
export type Spot = readonly [number, number]
export type Ring = Spot[] // not closed
export type Area = Ring[][] // parts: an outer ring and its holes
export type Areas = Record<string, Area>

const UNIT = 1e7
const NEAR = 1.5 // a point this near to an edge lies on it: borders are rounded to whole units
const METRE = 1 / 0.0111 // units of latitude

export const spot = (lon: number, lat: number): Spot => [Math.round(lon * UNIT), Math.round(lat * UNIT)]
export const lonLat = (s: Spot): [number, number] => [s[0] / UNIT, s[1] / UNIT]
export const same = (a: Spot, b: Spot) => a[0] === b[0] && a[1] === b[1]
/** How many units of longitude are as long as one of latitude, there. */
const stretch = (lat: number) => 1 / Math.cos((lat / UNIT) * (Math.PI / 180))
export function metresApart(a: Spot, b: Spot): number {
  const k = stretch(a[1])
  return Math.hypot((a[0] - b[0]) / k, a[1] - b[1]) / METRE
}

/* ---- GeoJSON ---- */

type Geometry = { type: string; coordinates: unknown }
export function areaOf(geometry: Geometry | undefined): Area {
  if (!geometry) return []
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates as number[][][]] : geometry.type === 'MultiPolygon' ? (geometry.coordinates as number[][][][]) : []
  return parts.map((part) => part.map((ring) => ring.slice(0, -1).map((p) => spot(p[0], p[1]))))
}
const closed = (ring: Ring) => [...ring, ring[0]].map(lonLat)
export function geometryOf(area: Area): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  if (area.length === 1) return { type: 'Polygon', coordinates: area[0].map(closed) }
  return { type: 'MultiPolygon', coordinates: area.map((part) => part.map(closed)) }
}
export const lineOf = (points: Spot[]): GeoJSON.LineString => ({ type: 'LineString', coordinates: points.map(lonLat) })
export const cornersOf = (area: Area): Spot[] => area.flat(2)
export function boxOf(area: Area): { west: number; south: number; east: number; north: number } | undefined {
  const all = cornersOf(area)
  if (!all.length) return undefined
  const x = all.map((p) => p[0]), y = all.map((p) => p[1])
  return { west: Math.min(...x) / UNIT, south: Math.min(...y) / UNIT, east: Math.max(...x) / UNIT, north: Math.max(...y) / UNIT }
}

/* ---- Asking ---- */

const edges = function* (ring: Ring): Generator<[Spot, Spot, number]> {
  for (let i = 0; i < ring.length; i++) yield [ring[i], ring[(i + 1) % ring.length], i]
}
/** Where on a→b the point nearest to p is: how far along (0 to 1), and how far from p in units. */
function along(p: Spot, a: Spot, b: Spot, k = 1): { share: number; off: number } {
  const dx = (b[0] - a[0]) / k, dy = b[1] - a[1], px = (p[0] - a[0]) / k, py = p[1] - a[1]
  const long = dx * dx + dy * dy
  const share = long ? Math.max(0, Math.min(1, (px * dx + py * dy) / long)) : 0
  return { share, off: Math.hypot(px - share * dx, py - share * dy) }
}
function inside(p: Spot, a: Spot, b: Spot): boolean {
  if (same(p, a) || same(p, b)) return false
  const at = along(p, a, b)
  return at.off < NEAR && at.share > 0 && at.share < 1
}
/** Even-odd, as the server counts. */
export function holds(area: Area, p: Spot): boolean {
  let odd = false
  for (const ring of area.flat()) {
    for (const [a, b] of edges(ring)) {
      if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd
    }
  }
  return odd
}
/** A point inside, for a label: the middle, or where the ground is widest on its height. */
export function middleOf(area: Area): Spot | undefined {
  const ring = [...area].map((part) => part[0]).sort((a, b) => b.length - a.length)[0]
  if (!ring?.length) return undefined
  let twice = 0, x = 0, y = 0
  const [ox, oy] = ring[0]
  for (const [a, b] of edges(ring)) {
    const cross = (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy)
    twice += cross
    x += (a[0] + b[0] - 2 * ox) * cross
    y += (a[1] + b[1] - 2 * oy) * cross
  }
  const middle: Spot = twice ? [Math.round(ox + x / (3 * twice)), Math.round(oy + y / (3 * twice))] : ring[0]
  if (holds(area, middle)) return middle
  const crossings: number[] = []
  for (const [a, b] of area.flat().flatMap((r) => [...edges(r)])) if (a[1] > middle[1] !== b[1] > middle[1]) crossings.push(((b[0] - a[0]) * (middle[1] - a[1])) / (b[1] - a[1]) + a[0])
  crossings.sort((a, b) => a - b)
  let best: Spot = ring[0], wide = 0
  for (let i = 0; i + 1 < crossings.length; i += 2) if (crossings[i + 1] - crossings[i] > wide) { wide = crossings[i + 1] - crossings[i]; best = [Math.round((crossings[i] + crossings[i + 1]) / 2), middle[1]] }
  return best
}
/** Grids whose borders meet: those that share two points, corners or points on an edge. */
export function touching(areas: Areas, code: string): string[] {
  const mine = areas[code]
  if (!mine) return []
  const on = (p: Spot, area: Area) => area.flat().some((ring) => [...edges(ring)].some(([a, b]) => same(p, a) || inside(p, a, b)))
  return Object.keys(areas).filter((other) => {
    if (other === code) return false
    const shared = new Set<string>()
    for (const p of cornersOf(mine)) if (on(p, areas[other])) shared.add(p.join())
    for (const p of cornersOf(areas[other])) if (on(p, mine)) shared.add(p.join())
    return shared.size > 1
  })
}

/* ---- Moving corners of a coverage: neighbours go along ---- */

const withPoint = (ring: Ring, i: number, p: Spot): Ring => [...ring.slice(0, i + 1), p, ...ring.slice(i + 1)]
/** Puts p on the edge it lies on, if it lies on one. */
function noded(ring: Ring, p: Spot): Ring {
  if (ring.some((q) => same(p, q))) return ring
  for (const [a, b, i] of edges(ring)) if (inside(p, a, b)) return withPoint(ring, i, p)
  return ring
}
function tidy(ring: Ring): Ring { return ring.filter((p, i) => !same(p, ring[(i + 1) % ring.length])) }

/** A corner, or a point on an edge, goes elsewhere in every area that has it. Gives those that change; nothing where
    a ring would be left without three corners. */
export function moveCorner(areas: Areas, from: Spot, to: Spot): Areas | undefined {
  if (same(from, to)) return {}
  const touched: Areas = {}
  const near: Spot[] = []
  for (const [code, area] of Object.entries(areas)) {
    const next = area.map((part) => part.map((ring) => noded(ring, from)))
    let mine = false
    for (const ring of next.flat()) {
      const i = ring.findIndex((p) => same(p, from))
      if (i < 0) continue
      mine = true
      near.push(ring[(i + 1) % ring.length], ring[(i + ring.length - 1) % ring.length])
    }
    if (mine) touched[code] = next
  }
  for (const code of Object.keys(touched)) {
    touched[code] = touched[code].map((part) => part.map((ring) => {
      if (!ring.some((p) => same(p, from))) return ring
      const whole = near.reduce(noded, ring) // what the neighbours turn at, on the edges that will bend
      return tidy(whole.map((p) => (same(p, from) ? to : p)))
    }))
    if (touched[code].flat().some((ring) => ring.length < 3)) return undefined
  }
  return touched
}
/** A corner goes, in every area that turns there. */
export function dropCorner(areas: Areas, at: Spot): Areas | undefined {
  const touched: Areas = {}
  for (const [code, area] of Object.entries(areas)) {
    if (!cornersOf(area).some((p) => same(p, at))) continue
    touched[code] = area.map((part) => part.map((ring) => ring.filter((p) => !same(p, at))))
    if (touched[code].flat().some((ring) => ring.length < 3)) return undefined
  }
  return touched
}

/** May this corner be moved? What the community itself turns at stays; what lies on its border slides along it. */
export type Hold = 'free' | 'fixed' | { along: [Spot, Spot] }
export function holdOf(fence: Area, at: Spot): Hold {
  for (const ring of fence.flat()) {
    if (ring.some((p) => same(p, at))) return 'fixed'
    for (const [a, b] of edges(ring)) if (inside(at, a, b)) return { along: [a, b] }
  }
  return 'free'
}
export function slide(to: Spot, [a, b]: [Spot, Spot]): Spot {
  const { share } = along(to, a, b, stretch(a[1]))
  return [Math.round(a[0] + share * (b[0] - a[0])), Math.round(a[1] + share * (b[1] - a[1]))]
}

/* ---- Snapping ---- */

/** To a corner within reach if there is one, else to the nearest line. */
export function snap(p: Spot, corners: Spot[], lines: Spot[][], reach_m: number): Spot | undefined {
  const k = stretch(p[1])
  let best: Spot | undefined, least = reach_m
  for (const c of corners) {
    const far = metresApart(p, c)
    if (far < least) { least = far; best = c }
  }
  if (best) return best
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [a, b] = [line[i], line[i + 1]]
      const at = along(p, a, b, k)
      if (at.off / METRE >= least) continue
      least = at.off / METRE
      best = [Math.round(a[0] + at.share * (b[0] - a[0])), Math.round(a[1] + at.share * (b[1] - a[1]))]
    }
  }
  return best
}

/* ---- Cut lines ---- */

/** A line by which people mean "from side to side" ends outside, if only by a few metres. */
export function throughout(line: Spot[], area: Area): Spot[] {
  if (line.length < 2) return line
  return outward(outward([...line].reverse(), area).reverse(), area)
}
function outward(line: Spot[], area: Area): Spot[] {
  const [first, second] = line
  const dx = first[0] - second[0], dy = first[1] - second[1], long = Math.hypot(dx, dy)
  if (!long) return line
  const room = 3 * METRE
  const further = (d: number): Spot => [Math.round(first[0] + (dx / long) * d), Math.round(first[1] + (dy / long) * d)]
  let exit = -1 // of the way on: the first edge that is met
  for (const ring of area.flat()) {
    for (const [a, b] of edges(ring)) {
      const ex = b[0] - a[0], ey = b[1] - a[1], cross = dx * ey - dy * ex
      if (!cross) continue
      const t = ((a[0] - first[0]) * ey - (a[1] - first[1]) * ex) / cross, u = ((a[0] - first[0]) * dy - (a[1] - first[1]) * dx) / cross
      if (t >= 0 && u >= 0 && u <= 1 && (exit < 0 || t < exit)) exit = t
    }
  }
  const onEdge = area.flat().some((ring) => [...edges(ring)].some(([a, b]) => same(first, a) || inside(first, a, b)))
  if (onEdge) return [further(room), ...line]
  if (!holds(area, first)) return line
  return [further(exit * long + room), ...line]
}
/** Straight across a grid: north to south or west to east, at a share of its width. */
export function straightCut(area: Area, way: 'ns' | 'we', share: number): Spot[] {
  const box = boxOf(area)
  if (!box) return []
  const out = 5 * METRE
  const [west, south] = spot(box.west, box.south), [east, north] = spot(box.east, box.north)
  const x = Math.round(west + (east - west) * share), y = Math.round(south + (north - south) * share)
  return way === 'ns' ? [[x, Math.round(south - out)], [x, Math.round(north + out)]] : [[Math.round(west - out), y], [Math.round(east + out), y]]
}

/** Colours so that neighbours differ: a number below `many` each, the lowest that is free. */
export function coloured(areas: Areas, many: number): Record<string, number> {
  const at = new Map<string, string[]>()
  for (const [code, area] of Object.entries(areas)) for (const p of cornersOf(area)) at.set(p.join(), [...(at.get(p.join()) ?? []), code])
  const beside: Record<string, Set<string>> = {}
  for (const codes of at.values()) for (const a of codes) for (const b of codes) if (a !== b) (beside[a] ??= new Set()).add(b)
  const out: Record<string, number> = {}
  for (const code of Object.keys(areas).sort()) {
    const taken = new Set([...(beside[code] ?? [])].map((c) => out[c]))
    let n = 0
    while (taken.has(n) && n < many - 1) n++
    out[code] = taken.has(n) ? Number(code.slice(-3)) % many : n
  }
  return out
}
