import { expect, it } from 'vitest'
import { nearestOn, type LonLat } from './upkeep'

const flat = (p: LonLat) => ({ x: p[0], y: p[1] })
const lines: LonLat[][] = [[[0, 0], [100, 0]], [[100, 0], [100, 80]]]

it('takes a corner that is in reach before a place between', () => {
  expect(nearestOn(lines, [95, 3], flat, 12)).toEqual([100, 0])
})
it('takes the place on the line where no corner is near', () => {
  expect(nearestOn(lines, [50, 6], flat, 12)).toEqual([50, 0])
  expect(nearestOn(lines, [93, 40], flat, 12)).toEqual([100, 40])
})
it('takes nothing that is out of reach', () => {
  expect(nearestOn(lines, [50, 30], flat, 12)).toBeUndefined()
})
