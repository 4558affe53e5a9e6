import { expect, test } from 'vitest'
import { endOfDay, fieldOf, inDays, lastDay, momentOf, today } from './civil'

test('a term ends with its last day in China, and says that day again', () => {
  expect(endOfDay('2026-03-31')).toBe(Date.parse('2026-04-01T00:00:00+08:00'))
  expect(lastDay(endOfDay('2026-02-28'))).toBe('2026-02-28')
  expect(lastDay(Date.parse('2026-03-31T10:00:00+08:00'))).toBe('2026-03-31')
  expect(endOfDay('')).toBeUndefined()
  expect(lastDay(undefined)).toBe('')
})
test('a moment goes into its field and out of it', () => {
  const ms = Date.parse('2026-03-31T18:30:00+08:00')
  expect(fieldOf(ms)).toBe('2026-03-31T18:30')
  expect(momentOf('2026-03-31T18:30')).toBe(ms)
  expect(momentOf('')).toBeUndefined()
})
test('a day begins at midnight in China, on any machine', () => {
  expect(inDays(0, Date.parse('2026-03-31T23:59:59+08:00'))).toBe('2026-03-31')
  expect(inDays(0, Date.parse('2026-04-01T00:00:00+08:00'))).toBe('2026-04-01')
  expect(inDays(1, Date.parse('2026-02-28T20:00:00+08:00'))).toBe('2026-03-01')
  expect(today()).toBe(fieldOf(Date.now()).slice(0, 10))
})
