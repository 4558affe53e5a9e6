import { expect, it } from 'vitest'
import { amount, signed, typed } from './book'

it('amounts are written in their unit', () => {
  expect(amount(1200, 'points')).toBe('1,200')
  expect(amount(3, 'half_hours')).toBe('1.5')
  expect(amount(123450, 'fen')).toBe('1,234.50')
  expect(signed(5, 'points')).toBe('+5')
  expect(signed(-250, 'fen')).toBe('-2.50')
})
it('what is typed is whole units or nothing', () => {
  expect(typed('12', 'points')).toBe(12)
  expect(typed('1.5', 'points')).toBeUndefined()
  expect(typed('1.5', 'half_hours')).toBe(3)
  expect(typed('0.35', 'fen')).toBe(35)
  expect(typed('1,000.01', 'fen')).toBe(100001)
  expect(typed('0.355', 'fen')).toBeUndefined()
  expect(typed('', 'fen')).toBeUndefined()
  expect(typed('-3', 'points')).toBeUndefined()
})
