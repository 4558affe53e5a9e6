// Two days side by side: what a row says of its change, in numbers and in words, and what is painted.
import type { CircleDates, CircleDatesRow, CircleDatedFacility } from '@shared/api/types'

export const LEVELS = ['worse', 'services', 'classes', 'communities', 'streets'] as const
export type Level = (typeof LEVELS)[number]
export const WHO = ['households', 'old', 'young'] as const
export type Who = (typeof WHO)[number]

/** Thousandths, rounded half up, as the table that is downloaded rounds them. */
export const thousandths = (part: number, whole: number) => (whole > 0 ? Math.floor((2000 * part + whole) / (2 * whole)) : 0)
export const share = (part: number, whole: number) => (whole > 0 ? (thousandths(part, whole) / 10).toFixed(1) + '%' : '—')

export type Way = 'better' | 'worse' | 'same' | 'nobody'
export interface Change { way: Way; arrow: string; points: string }
/** By how many points the share differs: an arrow and a sign, so that no colour is needed to read it. */
export function changeOf(r: CircleDatesRow, who: Who): Change {
  const all = r.of[who]
  if (!all) return { way: 'nobody', arrow: '', points: '—' }
  const points = thousandths(r.b[who], all) - thousandths(r.a[who], all)
  if (points > 0) return { way: 'better', arrow: '↑', points: '+' + (points / 10).toFixed(1) }
  if (points < 0) return { way: 'worse', arrow: '↓', points: '−' + (-points / 10).toFixed(1) }
  return { way: 'same', arrow: '→', points: '0.0' }
}

/** The facilities behind a row, with what each did; one that isn't listed any more is left out. */
export interface Behind { f: CircleDatedFacility; gained: number; lost: number }
export function behindOf(d: CircleDates, r: CircleDatesRow, who: Who): Behind[] {
  const by = new Map(d.facilities.map((f) => [f.id, f]))
  return r.behind.flatMap((x) => { const f = by.get(x.facility); return f ? [{ f, gained: x.gained[who], lost: x.lost[who] }] : [] })
}

/** Rows with a difference first (the larger, the earlier), then the rest in the order in which they came. */
export function sorted<R extends Pick<CircleDatesRow, 'gained' | 'lost'>>(rows: R[], who: Who): R[] {
  const weight = (r: R) => r.gained[who] + r.lost[who]
  return rows.map((r, i) => ({ r, i })).sort((x, y) => weight(y.r) - weight(x.r) || x.i - y.i).map((x) => x.r)
}

export interface Painted { home: number[]; lon: number[]; lat: number[]; households: number[]; gained: number[]; lost: number[] }
export function homesOf(p: Painted): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features: p.home.map((id, i) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [p.lon[i] / 1e7, p.lat[i] / 1e7] }, properties: { by: p.gained[i] - p.lost[i], both: p.gained[i] > 0 && p.lost[i] > 0 } })) }
}
/** Doors: where it opened or stands now, and where it was. */
export function doorsOf(list: CircleDatedFacility[], chosen: Set<number>): GeoJSON.FeatureCollection {
  const door = (f: CircleDatedFacility, lon: number, lat: number, state: string): GeoJSON.Feature => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { id: f.id, name: f.name, state, on: chosen.has(f.id) } })
  return { type: 'FeatureCollection', features: list.flatMap((f) => {
    const same = f.lon_a === f.lon_b && f.lat_a === f.lat_b
    return [...(f.lon_a !== undefined && f.lat_a !== undefined && !same ? [door(f, f.lon_a, f.lat_a, 'was')] : []), ...(f.lon_b !== undefined && f.lat_b !== undefined ? [door(f, f.lon_b, f.lat_b, same ? 'changed' : 'is')] : [])]
  }) }
}

/** A year before that day: what is compared with, unless somebody says otherwise. */
export function yearBefore(day: string): string {
  const [y, m, d] = day.split('-').map(Number)
  return `${y - 1}-${String(m).padStart(2, '0')}-${String(m === 2 && d === 29 ? 28 : d).padStart(2, '0')}`
}
