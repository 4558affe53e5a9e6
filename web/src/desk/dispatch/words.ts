// A rule in words: when it holds, and to whom. Names of classes and places are asked for once.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, got } from '@shared/api/client'
import type { DispatchRule } from '@shared/api/types'
import { useTerms } from '@shared/helpers'
import { useClasses } from '../cases/ask'

export const TIMES = ['office', 'off', 'night', 'rest'] as const
export const TOS = ['nearest', 'least', 'member', 'worker', 'clerk', 'street', 'district', 'posts'] as const
export const LEVELS = ['community', 'street', 'district'] as const
export const URGENCIES = ['urgent', 'critical'] as const

export function useRuleWords(rules: () => DispatchRule[]) {
  const { t, locale } = useI18n()
  const classes = useClasses()
  const terms = useTerms()
  const codes = computed(() => [...new Set(rules().flatMap((r) => r.places.map((p) => p.code)))].sort())
  const places = useQuery({
    queryKey: computed(() => ['places', 'named', codes.value.join()]), enabled: computed(() => codes.value.length > 0), staleTime: 600_000,
    queryFn: () => Promise.all(codes.value.map((code) => got(api.GET('/places/{code}', { params: { path: { code } } })).then((p) => [code, p.name] as const, () => [code, code] as const))),
  })
  const className = (code: string) => {
    const c = classes.data.value?.find((x) => x.code === code)
    return c ? (locale.value === 'en' ? c.name_en : c.name) : code
  }
  const placeName = (code: string) => places.data.value?.find(([c]) => c === code)?.[1] ?? code
  const and = () => t('dispatchRules.and')
  /** What is asked, a line each; nothing: it holds always. */
  function conditions(r: DispatchRule): string[] {
    return [
      ...(r.classes.length ? [t('dispatchRules.if.classes', { x: r.classes.map((c) => className(c.code)).join(and()) })] : []),
      ...(r.places.length ? [t('dispatchRules.if.places', { x: r.places.map((c) => placeName(c.code)).join(and()) })] : []),
      ...(r.time ? [t('dispatchRules.times.' + r.time)] : []),
      ...(r.urgency && r.urgency !== 'normal' ? [t('dispatchRules.if.urgency', { x: t('urgency.' + r.urgency) })] : []),
      ...(r.level ? [t('dispatchRules.levels.' + r.level)] : []),
      ...(r.skill ? [t('dispatchRules.if.skill', { x: terms.skillName(r.skill) })] : []),
      ...(r.load_most !== undefined ? [t('dispatchRules.if.load', { n: r.load_most })] : []),
    ]
  }
  const whom = (r: DispatchRule) => (r.to === 'posts' ? r.posts.map((p) => p.words ?? String(p.post_id)).join(and()) : t('dispatchRules.tos.' + r.to))
  return { classes, terms, className, placeName, conditions, whom }
}
/** Sent rightly of all that were sent by it, in per cent; nothing was sent: none. */
export const precision = (x: { decided: number; corrected: number }) => (x.decided ? Math.round((1000 * Math.max(0, x.decided - x.corrected)) / x.decided) / 10 : undefined)
