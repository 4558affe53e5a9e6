import { describe, expect, it } from 'vitest'
import { BANDS, bandFrom, bandOf, radiusAt } from './dragLayer'

describe('what is painted while a facility is dragged', () => {
  it('is coloured as the map is: within a third, two thirds, the whole, twice the minutes', () => {
    const at = (seconds: number) => BANDS.findIndex(([, c]) => c === bandOf(seconds, 15))
    expect([0, 299, 300, 599, 600, 900].map(at)).toEqual([0, 0, 1, 1, 2, 2])
    expect([901, 1799, 1800, 99999].map(at)).toEqual([3, 3, 4, 4])
    expect(bandFrom(60, 15)).toBe(900.5)
  })
  it('is as large as the map draws it at every zoom', () => {
    expect([8, 11, 14, 17, 19].map(radiusAt)).toEqual([1.6, 1.6, 4, 9, 9])
    expect(radiusAt(12.5)).toBeCloseTo(2.8)
  })
})
