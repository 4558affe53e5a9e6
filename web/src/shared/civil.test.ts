import { expect, test } from 'vitest'
import { endOfDay, fieldOf, lastDay, momentOf } from './civil'

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
