// What a course says of itself in one line, on the desk and on the phone. Pure: times are given.
import type { Course } from './api/types'
import { clock, date } from './time'

const MIN = 60_000
export const ends = (c: Course) => c.starts_ms + c.minutes * MIN
/** 2026-12-01 周二 14:30 – 16:00 */
export function sitting(c: Course, lang: string): string {
  const day = new Date(c.starts_ms).toLocaleDateString(lang, { weekday: 'short', timeZone: 'Asia/Shanghai' })
  return `${date(c.starts_ms)} ${day} ${clock(c.starts_ms)} – ${clock(ends(c))}`
}
export const left = (c: Course) => Math.max(0, c.seats - c.taken)
/** What I have to do with it: I came, missed it, have a seat in what is to come, am waited for, or it isn't held. */
export function standing(c: Course, now: number): 'cancelled' | 'came' | 'missed' | 'seat' | 'over' | 'none' {
  if (c.own === undefined || c.own === 'withdrawn') return c.state === 'cancelled' ? 'cancelled' : 'none'
  if (c.state === 'cancelled') return 'cancelled'
  if (c.own !== 'enrolled') return c.own
  return ends(c) > now ? 'seat' : 'over'
}
