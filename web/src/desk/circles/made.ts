// What the tab of life circles holds: a circle as it is being written, its ring on the map, whose communities may be taken.
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, listOf } from '@shared/api/client'
import type { CircleView, Place } from '@shared/api/types'
import { boundsOf, type Bounds } from '@shared/map/kinds'

export const LEVELS = ['none', 'district', 'city', 'nation'] as const
export type Level = (typeof LEVELS)[number]
export interface Point { lon: number; lat: number }
export interface Draft { id?: number; version?: number; name: string; level: Level; survey: string; centre?: Point; places: string[] }

export const draftOf = (c?: CircleView): Draft => !c
  ? { name: '', level: 'none', survey: '1500', places: [] }
  : { id: c.id, version: c.version, name: c.name, level: c.level, survey: String(c.survey_m), places: c.places.map((p) => p.place), ...(c.lon === undefined || c.lat === undefined ? {} : { centre: { lon: c.lon, lat: c.lat } }) }
export const bodyOf = (d: Draft) => ({ name: d.name.trim(), level: d.level, survey_m: Number(d.survey), places: [...d.places].sort().map((place) => ({ place })), ...(d.centre ?? {}) })
export const toggled = (places: string[], code: string) => (places.includes(code) ? places.filter((p) => p !== code) : [...places, code])
/** Refusals of a list come by the number of its row: all of them are said beside the list. */
export const wrongOf = (wrong: Record<string, string>, ...fields: string[]) => [...new Set(Object.entries(wrong).filter(([k]) => fields.includes(k.split('/')[0])).map(([, words]) => words))].join(' ')

/** A circle of so many metres around a point, as an outline of 72 corners. */
export function ring(at: Point, metres: number): GeoJSON.Polygon {
  const north = metres / 110_900, east = north / Math.cos((at.lat * Math.PI) / 180) * (110_900 / 111_320)
  const corner = (i: number): [number, number] => [at.lon + east * Math.cos((2 * Math.PI * i) / 72), at.lat + north * Math.sin((2 * Math.PI * i) / 72)]
  return { type: 'Polygon', coordinates: [[...Array(72).keys(), 0].map(corner)] }
}
/** The roots of what a post sees: with no places, nothing. */
export function rootsOf(post: { place: string; scope: string; places?: unknown } | undefined, district: string): string[] {
  if (!post) return []
  if (post.scope === 'custom') return Array.isArray(post.places) ? post.places.map(String) : []
  return post.scope === 'all' ? [district] : [post.place]
}
export const held = (code: string, roots: string[]) => roots.some((r) => code.startsWith(r))
export function boxOf(shapes: (GeoJSON.Geometry | null | undefined)[]): Bounds | null {
  const boxes = shapes.map((g) => boundsOf(g as { coordinates?: unknown })).filter((b) => !!b)
  if (!boxes.length) return null
  return { west: Math.min(...boxes.map((b) => b.west)), east: Math.max(...boxes.map((b) => b.east)), south: Math.min(...boxes.map((b) => b.south)), north: Math.max(...boxes.map((b) => b.north)) }
}

/** Communities of streets: their names in order of code, and their outlines. */
export function useCommunities(streets: Ref<string[]>) {
  const places = useQuery({
    queryKey: computed(() => ['communities', 'names', streets.value]), staleTime: 600_000,
    queryFn: async () => (await Promise.all(streets.value.map((parent) => listOf(api.GET('/places', { params: { query: { parent } } })) as Promise<Place[]>))).flat().filter((p) => p.kind === 'community'),
  })
  const outlines = useQuery({
    queryKey: computed(() => ['communities', 'outlines', streets.value]), staleTime: 600_000,
    queryFn: async () => (await Promise.all(streets.value.map(async (s) => {
      const r = await fetch(`/api/v1/places/geojson?kind=community&parent=${s}`)
      return r.ok ? ((await r.json()) as GeoJSON.FeatureCollection).features : [] // of a street without outlines there are none
    }))).flat(),
  })
  return { places, outlines }
}
