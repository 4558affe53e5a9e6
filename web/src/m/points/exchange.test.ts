// What an exchange comes to and what is left of the day.
import { describe, expect, it } from 'vitest'
import { counts, leftOf, unitsOf } from './exchange'

describe('an exchange', () => {
  it('comes to whole units, rounded down', () => {
    expect([unitsOf(120, 120), unitsOf(10, 125), unitsOf(1, 99)]).toEqual([144, 12, 0])
  })
  it('counts while it waits and when it is done, not when it was given back or taken back', () => {
    expect((['waiting', 'done', 'cancelled', 'lapsed', 'reversed'] as const).filter((state) => counts({ state }))).toEqual(['waiting', 'done'])
  })
  it('is bounded by the day, each way for itself, and by what one has', () => {
    const offer = { person_day: 200, came: 150, went: 20 }
    expect(leftOf(offer, 'came', 0)).toBe(50)
    expect(leftOf(offer, 'went', 500)).toBe(180)
    expect(leftOf(offer, 'went', 30)).toBe(30)
    expect(leftOf({ person_day: 100, came: 120, went: 0 }, 'came', 0)).toBe(0)
  })
})
