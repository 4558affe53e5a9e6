import { expect, test } from 'vitest'
import { bodyOf, boxOf, draftOf, held, ring, rootsOf, toggled, wrongOf } from './made'

const metres = (a: number[], b: number[]) => {
  const r = 6371008, rad = Math.PI / 180
  const h = Math.sin(((b[1] - a[1]) * rad) / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(((b[0] - a[0]) * rad) / 2) ** 2
  return 2 * r * Math.asin(Math.sqrt(h))
}
test('a ring is as far from its centre everywhere, and closed', () => {
  const at = { lon: 104.08, lat: 30.65 }
  const [corners] = ring(at, 1500).coordinates
  expect(corners.length).toBe(73)
  expect(corners[72]).toEqual(corners[0])
  for (const c of corners) expect(Math.abs(metres([at.lon, at.lat], c) - 1500)).toBeLessThan(10)
})
test('what is sent is what was written: a centre only where one was set', () => {
  const view = { id: 7, name: 'a', level: 'city', survey_m: 1500, synthetic: false, version: 3, author_words: '', changed_ms: 1, ended_why: '', whole: true, places: [{ place: '510104018006', name: 'x', own: true }, { place: '510104018005', name: 'y', own: true }] } as const
  expect(bodyOf(draftOf({ ...view, places: [...view.places] }))).toEqual({ name: 'a', level: 'city', survey_m: 1500, places: [{ place: '510104018005' }, { place: '510104018006' }] })
  expect(bodyOf(draftOf({ ...view, places: [...view.places], lon: 104.08, lat: 30.65 }))).toMatchObject({ lon: 104.08, lat: 30.65 })
  expect(toggled(toggled(['1'], '2'), '1')).toEqual(['2'])
})
test('a refusal of one community is said beside them all', () => {
  expect(wrongOf({ 'places/1/place': '权限范围内', name: 'x' }, 'places')).toBe('权限范围内')
  expect(wrongOf({ lon: 'a', lat: 'a' }, 'lon', 'lat')).toBe('a')
  expect(wrongOf({}, 'places')).toBe('')
})
test('a post reaches what lies below its roots', () => {
  expect(rootsOf({ place: '510104018', scope: 'below' }, '510104')).toEqual(['510104018'])
  expect(rootsOf({ place: '510104018', scope: 'all' }, '510104')).toEqual(['510104'])
  expect(rootsOf({ place: '510104018', scope: 'custom', places: ['510104017'] }, '510104')).toEqual(['510104017'])
  expect(held('510104018006', ['510104017', '510104018'])).toBe(true)
  expect(held('510104019006', ['510104018'])).toBe(false)
})
test('a box holds all shapes; of none there is none', () => {
  expect(boxOf([null, { type: 'Point', coordinates: [1, 2] }, { type: 'Point', coordinates: [3, 1] }])).toEqual({ west: 1, east: 3, south: 1, north: 2 })
  expect(boxOf([null])).toBeNull()
})
