import { expect, it } from 'vitest'
import type { Course } from './api/types'
import { left, sitting, standing } from './courses'

const START = Date.parse('2026-12-01T07:30:00+08:00')
const course = (more: Partial<Course> = {}): Course => ({
  id: 1, place: '510104018006', place_name: '翡翠城社区', kind: 'safety', title: 'x', about: '', venue: 'x', teacher: 'x', audience: 'everyone', starts_ms: START,
  minutes: 90, seats: 3, taken: 2, came: 0, state: 'open', words: '', by_words: '', may_enrol: true, may_withdraw: false, version: 1, synthetic: false, ...more,
})

it('says when it is in the district\'s own time, with the day of the week', () => {
  expect(sitting(course(), 'zh-CN')).toBe('2026-12-01 周二 07:30 – 09:00')
  expect(sitting(course(), 'en')).toBe('2026-12-01 Tue 07:30 – 09:00')
  expect(left(course())).toBe(1)
  expect(left(course({ taken: 3 }))).toBe(0)
})

it('says what I have to do with it', () => {
  expect(standing(course(), START)).toBe('none')
  expect(standing(course({ own: 'withdrawn' }), START)).toBe('none')
  expect(standing(course({ own: 'enrolled' }), START)).toBe('seat')
  expect(standing(course({ own: 'enrolled' }), START + 90 * 60_000)).toBe('over')
  expect(standing(course({ own: 'came' }), START)).toBe('came')
  expect(standing(course({ own: 'enrolled', state: 'cancelled' }), START)).toBe('cancelled')
})
