import { describe, expect, it } from 'vitest'
import { colours, mercator, places, rings } from './homesLayer'

const homes = { lon: [1040800000, 1040801000], lat: [306300000, 306301000], seconds: [100, -1], gap: [0, 1] }

describe('the homes of the studio, as they are handed to the screen', () => {
  it('stand where Web Mercator puts them', () => {
    expect(mercator(0, 0)).toEqual([0.5, 0.5])
    expect(mercator(1800000000, 850511287.798)[0]).toBe(1)
    expect(mercator(0, 850511287.798)[1]).toBeCloseTo(0, 9)
  })
  it('keep a centimetre, counted from the first of them', () => {
    const { origin, at } = places(homes), world = 40075016.69
    expect(origin).toEqual(mercator(homes.lon[0], homes.lat[0]))
    const there = mercator(homes.lon[1], homes.lat[1])
    expect([at[0], at[1]]).toEqual([0, 0])
    expect(Math.abs(at[2] + origin[0] - there[0]) * world).toBeLessThan(0.01)
    expect(Math.abs(at[3] + origin[1] - there[1]) * world).toBeLessThan(0.01)
  })
  it('have the colour of their band, and say where a service is missing', () => {
    expect([...colours(homes, 15)]).toEqual([0x0f, 0x4a, 0x45, 0, 0xc2, 0x41, 0x0c, 255])
  })
  it('get rings as one comes nearer', () => {
    expect(rings(11)).toEqual([1.2, 0])
    expect(rings(13)[0]).toBeCloseTo(1.7)
    expect(rings(18)).toEqual([2.2, 0.8])
  })
})
