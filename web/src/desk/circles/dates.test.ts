import { expect, it } from 'vitest'
import type { CircleDatedFacility, CircleDates, CircleDatesRow } from '@shared/api/types'
import { behindOf, changeOf, doorsOf, homesOf, share, sorted, yearBefore } from './dates'

const part = (households: number, old = 0, young = 0) => ({ households, old, young })
const row = (key: string, of: number, a: number, b: number, gained: number, lost: number, behind: CircleDatesRow['behind'] = []): CircleDatesRow => ({
  key, name: key, place: '', kind: '', facilities_a: 0, facilities_b: 0, of: part(of), a: part(a), b: part(b), gained: part(gained), lost: part(lost), behind, behind_all: behind.length,
})
const facility = (id: number, over: Partial<CircleDatedFacility> = {}): CircleDatedFacility => ({
  id, name: 'f' + id, place: '510104018006', place_words: '', change: 'opened', day: '2025-05-01', why: '', services_a: [], services_b: [], gained: part(0), lost: part(0), ...over,
})

it('a change is said by arrow, sign and word, from the shares that are shown', () => {
  expect(changeOf(row('x', 3, 1, 2, 1, 0), 'households')).toEqual({ way: 'better', arrow: '↑', points: '+33.4' })
  expect(changeOf(row('x', 1000, 783, 779, 0, 4), 'households')).toEqual({ way: 'worse', arrow: '↓', points: '−0.4' })
  expect(changeOf(row('x', 2001, 0, 1, 1, 0), 'households').way).toBe('same')
  expect(changeOf(row('x', 10, 1, 2, 1, 0), 'old').way).toBe('nobody')
  expect([share(1, 3), share(0, 0), share(1, 2000)]).toEqual(['33.3%', '—', '0.1%'])
})
it('behind a row stand the facilities that made it, in the order of their weight', () => {
  const d = { facilities: [facility(1), facility(2)] } as CircleDates
  const r = row('x', 10, 5, 5, 3, 3, [{ facility: 2, gained: part(3), lost: part(0) }, { facility: 9, gained: part(0), lost: part(2) }, { facility: 1, gained: part(0), lost: part(1) }])
  expect(behindOf(d, r, 'households').map((x) => [x.f.id, x.gained, x.lost])).toEqual([[2, 3, 0], [1, 0, 1]])
})
it('rows that changed come first', () => {
  expect(sorted([row('a', 9, 0, 0, 0, 0), row('b', 9, 1, 2, 2, 1), row('c', 9, 0, 0, 0, 0), row('d', 9, 9, 0, 0, 9)], 'households').map((r) => r.key)).toEqual(['d', 'b', 'a', 'c'])
})
it('a door that moved is drawn twice, one that changed once', () => {
  const states = (f: CircleDatedFacility) => doorsOf([f], new Set([1])).features.map((x) => x.properties?.state)
  expect(states(facility(1, { lon_a: 1, lat_a: 2, lon_b: 3, lat_b: 4 }))).toEqual(['was', 'is'])
  expect(states(facility(1, { lon_a: 1, lat_a: 2 }))).toEqual(['was'])
  expect(states(facility(1, { lon_a: 1, lat_a: 2, lon_b: 1, lat_b: 2 }))).toEqual(['changed'])
})
it('homes are painted by what they gained less what they lost', () => {
  const f = homesOf({ home: [4, 7], lon: [1040000000, 0], lat: [300000000, 0], households: [1, 1], gained: [2, 1], lost: [0, 1] }).features
  expect(f.map((x) => [x.id, x.properties?.by, x.properties?.both])).toEqual([[4, 2, false], [7, 0, true]])
  expect((f[0].geometry as GeoJSON.Point).coordinates).toEqual([104, 30])
})
it('a year before the leap day is the day before', () => {
  expect([yearBefore('2026-11-27'), yearBefore('2028-02-29')]).toEqual(['2025-11-27', '2027-02-28'])
})
