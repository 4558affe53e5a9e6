import { describe, expect, it } from 'vitest'
import { daysOf, dayWords, monthsFrom, monthWords, moved } from './days'

describe('days of a field', () => {
  it('speak the language of the page', () => {
    expect([monthWords('2026-03', 'zh-CN'), monthWords('2026-03', 'en')]).toEqual(['2026年3月', 'Mar 2026'])
    expect([dayWords('2026-03-07', 'zh-CN'), dayWords('2026-03-07', 'en')]).toEqual(['7日 周六', 'Sat 7'])
  })
  it('months go over the end of a year', () => {
    expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(monthsFrom('2026-11', '2026-10')).toEqual([])
  })
  it('only what may be chosen is offered', () => {
    expect(daysOf('2028-02').at(-1)).toBe('2028-02-29')
    expect(daysOf('2026-03', '2026-03-30')).toEqual(['2026-03-30', '2026-03-31'])
    expect(daysOf('2026-03', undefined, '2026-03-02')).toEqual(['2026-03-01', '2026-03-02'])
    expect(daysOf('2026-03', '2026-04-01')).toEqual([])
  })
  it('another month keeps the day where it can', () => {
    expect(moved('2026-03-31', '2026-04')).toBe('2026-04-30')
    expect(moved('2026-03-05', '2026-04', '2026-04-10')).toBe('2026-04-10')
    expect(moved('2026-03-20', '2026-04', undefined, '2026-04-10')).toBe('2026-04-10')
  })
})
