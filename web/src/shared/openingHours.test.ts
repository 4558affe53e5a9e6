import { describe, expect, it } from 'vitest'
import { hoursWords } from './openingHours'

describe('opening hours in words', () => {
  it.each([
    ['Mo-Fr 07:30-18:30; PH off', '周一至周五 07:30-18:30；节假日 休息'],
    ['Mo-Su 08:00-22:00', '每天 08:00-22:00'],
    ['Sa,Su 09:00-12:00,14:00-17:00', '周六、周日 09:00-12:00,14:00-17:00'],
    ['24/7', '全天开放'],
    ['Mo[1] 09:00-12:00', 'Mo[1] 09:00-12:00'],
    ['', ''],
  ])('%s', (written, said) => expect(hoursWords(written, true)).toBe(said))
  it('is as written to who reads English', () => expect(hoursWords('Mo-Fr 09:00-17:00', false)).toBe('Mo-Fr 09:00-17:00'))
})
