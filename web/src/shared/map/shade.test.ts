import { expect, it } from 'vitest'
import { shadesOf } from './shade'

const of = (...counts: number[]) => Object.values(shadesOf(counts.map((households, i) => ({ code: 'c' + i, households }))))

it('as many, the same shade: places without households are never shown as full', () => {
  expect(of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1224)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
  expect(of(0, 0, 0)).toEqual([0, 0, 0])
})
it('more households, no lighter a shade', () => {
  expect(of(50, 10, 40, 20, 30)).toEqual([4, 0, 3, 1, 2])
  expect(of()).toEqual([])
})
