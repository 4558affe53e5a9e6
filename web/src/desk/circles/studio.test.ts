// The columns of homes as they travel and as they are.
import { describe, expect, it } from 'vitest'
import { summed, type Homes } from './studio'

describe('homes in steps', () => {
  it('are added up column by column, down to no home at all', () => {
    const sent: Homes = {
      how: 'network', home: [3, 1, 4], lon: [1040837305, 2579, -12], lat: [306547093, -5, 0], households: [84, 84, -84],
      old: [5, -5, 0], young: [0, 0, 0], seconds: [461, -462, 31], gap: [0, 1, -1], facilities: [{ id: 1, lon: 2, lat: 3, name: 'x' }],
    }
    expect(summed(sent)).toEqual({
      how: 'network', home: [3, 4, 8], lon: [1040837305, 1040839884, 1040839872], lat: [306547093, 306547088, 306547088], households: [84, 168, 84],
      old: [5, 0, 0], young: [0, 0, 0], seconds: [461, -1, 30], gap: [0, 1, 0], facilities: [{ id: 1, lon: 2, lat: 3, name: 'x' }],
    })
    const none = { how: 'network', home: [], lon: [], lat: [], households: [], old: [], young: [], seconds: [], gap: [], facilities: [] }
    expect(summed({ ...none })).toEqual(none)
  })
})
