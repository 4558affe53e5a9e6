import { describe, expect, it } from 'vitest'
import { ago, date, dateTime, dayNumber, dayPart, due, dueTone, exact, short } from './time'

// 2026-11-24 18:05:09 in Shanghai
const now = Date.UTC(2026, 10, 24, 10, 5, 9)
const MIN = 60_000
const HOUR = 3600_000

describe('times are said by the district’s clock', () => {
  it('writes dates whatever the machine’s zone', () => {
    expect(date(now)).toBe('2026-11-24')
    expect(dateTime(now)).toBe('2026-11-24 18:05')
    expect(exact(now)).toBe('2026-11-24 18:05:09')
    expect(date(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01-01')
  })
  it('turns the day at Shanghai’s midnight, not at UTC’s', () => {
    const before = Date.UTC(2026, 10, 24, 15, 59)
    expect(dayNumber(before + MIN) - dayNumber(before)).toBe(1)
    expect(short(before, before + MIN)).toBe('昨天 23:59')
    expect(short(before + MIN, before)).toBe('明天 00:00')
  })
  it('shortens by distance', () => {
    expect(short(now, now)).toBe('今天 18:05')
    expect(short(now - 5 * 24 * HOUR, now)).toBe('11-19 18:05')
    expect(short(Date.UTC(2025, 5, 1, 2), now)).toBe('2025-06-01')
    expect(short(now, now, 'en')).toBe('Today 18:05')
  })
  it('says how long ago, with edges', () => {
    expect(ago(now - MIN + 1, now)).toBe('刚刚')
    expect(ago(now - MIN, now)).toBe('1 分钟前')
    expect(ago(now - HOUR + 1, now)).toBe('59 分钟前')
    expect(ago(now - 24 * HOUR, now, 'en')).toBe('1 day ago')
    expect(ago(now + MIN, now)).toBe('刚刚')
  })
  it('says what is left, and when it is too late', () => {
    expect(due(now + 3 * 24 * HOUR, now)).toBe('还剩 3 天')
    expect(due(now - 2 * HOUR, now)).toBe('超时 2 小时')
    expect(due(now - 30_000, now)).toBe('超时 不到 1 分钟')
    expect(due(now - 2 * HOUR, now, 'en')).toBe('2 hours late')
    expect(dueTone(undefined, now)).toBe('none')
    expect(dueTone(now, now)).toBe('near')
    expect(dueTone(now - 1, now)).toBe('late')
    expect(dueTone(now + 4 * HOUR + 1, now)).toBe('calm')
  })
  it('greets by the hour', () => {
    expect(dayPart(Date.UTC(2026, 0, 1, 0))).toBe('morning')
    expect(dayPart(Date.UTC(2026, 0, 1, 4))).toBe('noon')
    expect(dayPart(now)).toBe('evening')
  })
})
