// What a page hands to the map. Plain data; no map library here, so that pages stay light.
export interface MapPoint {
  id: number; lon: number; lat: number; colour: string; ring?: string; label?: string
}
export interface MapLabel { id: string; lon: number; lat: number; words: string }
export interface Bounds { west: number; south: number; east: number; north: number }
export type Focus = Bounds | { lon: number; lat: number; zoom?: number }

/** The box around a GeoJSON geometry. */
export function boundsOf(geometry: { type?: string; coordinates?: unknown } | undefined): Bounds | undefined {
  let box: Bounds | undefined
  const walk = (c: unknown): void => {
    if (!Array.isArray(c)) return
    if (typeof c[0] === 'number' && typeof c[1] === 'number') {
      const [x, y] = c as [number, number]
      box = box
        ? { west: Math.min(box.west, x), south: Math.min(box.south, y), east: Math.max(box.east, x), north: Math.max(box.north, y) }
        : { west: x, south: y, east: x, north: y }
      return
    }
    c.forEach(walk)
  }
  if (geometry && 'coordinates' in geometry) walk(geometry.coordinates)
  return box
}
