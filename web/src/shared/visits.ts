// What desk and phone both say of visits: the words to choose from, and how far a home is from its next visit.
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, got, listOf } from './api/client'
import type { VisitHome } from './api/types'
import { dayNumber } from './time'

interface Named { code: string; name: string; name_en: string }

/** Kinds of visits, findings and care in the reader's language; a code that isn't known says itself. */
export function useVisitWords(lang: Ref<string>) {
  const words = useQuery({ queryKey: ['visits', 'kinds'], staleTime: Infinity, queryFn: () => got(api.GET('/visits/kinds')) })
  const cares = useQuery({ queryKey: ['visits', 'care-kinds'], staleTime: Infinity, queryFn: () => listOf(api.GET('/care-kinds')) })
  const say = (list: Named[] | undefined, code: string) => {
    const one = list?.find((k) => k.code === code)
    return one ? (lang.value.startsWith('zh') ? one.name : one.name_en) : code
  }
  const all = (list: Named[] | undefined, codes: string | undefined) => (codes ? codes.split(',').map((c) => say(list, c)) : [])
  return {
    kinds: computed(() => words.data.value?.kinds ?? []),
    findings: computed(() => words.data.value?.findings ?? []),
    kind: (code: string) => say(words.data.value?.kinds, code),
    findingsOf: (codes: string | undefined) => all(words.data.value?.findings, codes),
    caresOf: (codes: string | undefined) => all(cares.data.value, codes),
  }
}

export type HomeTone = 'late' | 'today' | 'soon' | 'fine' | 'never'
/** Days until the next visit; negative: overdue. */
export const daysLeft = (due_day: string | undefined, now: number): number | undefined =>
  due_day ? Math.round(Date.parse(due_day + 'T00:00:00Z') / 86_400_000) - dayNumber(now) : undefined
export function homeTone(h: Pick<VisitHome, 'due_day' | 'last_ms'>, now: number): HomeTone {
  const left = daysLeft(h.due_day, now)
  if (left !== undefined && left < 0) return 'late'
  if (left === 0) return 'today'
  if (left !== undefined && left <= 7) return 'soon'
  return h.last_ms ? 'fine' : 'never'
}
type Say = (key: string, named?: Record<string, unknown>) => string
/** 逾期 3 天, 今天应访, 5 天后应访 */
export function dueWords(h: Pick<VisitHome, 'due_day'>, now: number, t: Say): string {
  const left = daysLeft(h.due_day, now)
  if (left === undefined) return ''
  return left < 0 ? t('visit.late', { n: -left }) : left === 0 ? t('visit.today') : t('visit.inDays', { n: left })
}
/** 3 天前走访, 未走访过 */
export function lastWords(h: Pick<VisitHome, 'last_ms'>, now: number, t: Say): string {
  if (!h.last_ms) return t('visit.never')
  const days = dayNumber(now) - dayNumber(h.last_ms)
  return days <= 0 ? t('visit.today0') : t('visit.ago', { n: days })
}
export const doorOf = (h: { building: string; unit: number; room: string }, zh: boolean) =>
  zh ? `${h.building} ${h.unit}单元 ${h.room}` : `${h.building} unit ${h.unit} ${h.room}`
