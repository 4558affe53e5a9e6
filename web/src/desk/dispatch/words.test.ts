import { expect, test } from 'vitest'
import { precision } from './words'

test('precision is of what the rule itself has sent', () => {
  expect(precision({ decided: 0, corrected: 0 })).toBeUndefined()
  expect(precision({ decided: 3, corrected: 1 })).toBe(66.7)
  expect(precision({ decided: 200, corrected: 0 })).toBe(100)
  expect(precision({ decided: 1, corrected: 2 })).toBe(0)
})
