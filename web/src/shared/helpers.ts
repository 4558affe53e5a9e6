// The words that helpers are written down with, in the reader's language, and how long something took.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, got } from './api/client'
import type { HelperSlot } from './api/types'

export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof PARTS)[number]
export const DAYS = [1, 2, 3, 4, 5, 6, 7]

export function useTerms() {
  const { locale, t } = useI18n()
  const asked = useQuery({ queryKey: ['helper-terms'], staleTime: 10 * 60_000, queryFn: () => got(api.GET('/helper-terms')) })
  const say = (w?: { name: string; name_en: string }, code = '') => (w ? (locale.value === 'en' ? w.name_en : w.name) : code)
  const kinds = computed(() => asked.data.value?.kinds ?? [])
  const skills = computed(() => asked.data.value?.skills ?? [])
  const notice = computed(() => asked.data.value?.notice)
  const noticeWords = computed(() => (locale.value === 'en' ? notice.value?.words_en : notice.value?.words) ?? '')
  const kindName = (code: string) => say(kinds.value.find((k) => k.code === code), code)
  const skillName = (code: string) => say(skills.value.find((s) => s.code === code), code)
  const skillWords = (list: { code: string }[]) => list.map((s) => skillName(s.code)).join(t('helper.and'))
  /** 周一、三 上午；周六 全天: days with the same parts stand together. */
  function freeWords(slots: HelperSlot[]): string {
    const of = new Map<string, number[]>()
    for (const d of DAYS) {
      const parts = PARTS.filter((p) => slots.some((s) => s.weekday === d && s.part === p))
      if (parts.length) of.set(parts.join(), [...(of.get(parts.join()) ?? []), d])
    }
    return [...of].map(([parts, days]) => {
      const names = days.length === 7 ? t('helper.daily') : days.map((d, i) => t((i && locale.value !== 'en' ? 'helper.dayShort.' : 'helper.day.') + d)).join(t('helper.and'))
      return names + ' ' + (parts.split(',').length === 3 ? t('helper.wholeDay') : parts.split(',').map((p) => t('helper.part.' + p)).join(t('helper.and')))
    }).join(t('helper.semi'))
  }
  return { asked, kinds, skills, notice, noticeWords, kindName, skillName, skillWords, freeWords, say }
}
/** 90 → 1.5; whole hours without a point. */
export const hours = (minutes: number) => String(Math.round(minutes / 6) / 10)
