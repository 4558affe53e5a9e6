// Times as people say them, always in the district's own time (Asia/Shanghai, UTC+8, no summer time).
// Pure: "now" is given. Words come in zh and en here, because they are grammar rather than labels.
const OFFSET_MS = 8 * 3600_000
const MIN = 60_000
const HOUR = 3600_000
const DAY = 86_400_000

const two = (n: number) => String(n).padStart(2, '0')
const isZh = (lang: string) => lang.startsWith('zh')
const parts = (ms: number) => {
  const d = new Date(ms + OFFSET_MS)
  return { y: d.getUTCFullYear(), mo: d.getUTCMonth() + 1, d: d.getUTCDate(), h: d.getUTCHours(), mi: d.getUTCMinutes(), s: d.getUTCSeconds() }
}
export const dayNumber = (ms: number) => Math.floor((ms + OFFSET_MS) / DAY)

/** 2026-11-24 */
export function date(ms: number): string {
  const p = parts(ms)
  return `${p.y}-${two(p.mo)}-${two(p.d)}`
}
/** 2026-11-24 18:05 */
export function dateTime(ms: number): string {
  const p = parts(ms)
  return `${date(ms)} ${two(p.h)}:${two(p.mi)}`
}
/** 2026-11-24 18:05:09, for logs */
export function exact(ms: number): string {
  return `${dateTime(ms)}:${two(parts(ms).s)}`
}
export function clock(ms: number): string {
  const p = parts(ms)
  return `${two(p.h)}:${two(p.mi)}`
}

/** Short for tables: 今天 18:05, 昨天 09:12, 11-02 09:12, 2025-11-02. */
export function short(ms: number, now: number, lang = 'zh-CN'): string {
  const days = dayNumber(now) - dayNumber(ms)
  const p = parts(ms)
  if (days === 0) return `${isZh(lang) ? '今天' : 'Today'} ${clock(ms)}`
  if (days === 1) return `${isZh(lang) ? '昨天' : 'Yesterday'} ${clock(ms)}`
  if (days === -1) return `${isZh(lang) ? '明天' : 'Tomorrow'} ${clock(ms)}`
  if (parts(now).y === p.y) return `${two(p.mo)}-${two(p.d)} ${clock(ms)}`
  return date(ms)
}

function span(ms: number, lang: string): string {
  const zh = isZh(lang)
  const say = (n: number, z: string, e: string) => (zh ? `${n} ${z}` : `${n} ${e}${n === 1 ? '' : 's'}`)
  if (ms < MIN) return zh ? '不到 1 分钟' : 'under a minute'
  if (ms < HOUR) return say(Math.floor(ms / MIN), '分钟', 'minute')
  if (ms < DAY) return say(Math.floor(ms / HOUR), '小时', 'hour')
  return say(Math.floor(ms / DAY), '天', 'day')
}
/** 刚刚, 5 分钟前, 3 小时前, 2 天前 */
export function ago(ms: number, now: number, lang = 'zh-CN'): string {
  const past = now - ms
  if (past < MIN) return isZh(lang) ? '刚刚' : 'just now'
  return isZh(lang) ? `${span(past, lang)}前` : `${span(past, lang)} ago`
}

export type DueTone = 'none' | 'calm' | 'near' | 'late'
/** Nearness of a deadline: late after it, near within 4 hours of it. */
export function dueTone(due_ms: number | undefined, now: number): DueTone {
  if (due_ms === undefined) return 'none'
  if (now > due_ms) return 'late'
  return due_ms - now <= 4 * HOUR ? 'near' : 'calm'
}
/** 超时 2 小时, 还剩 3 天 */
export function due(due_ms: number, now: number, lang = 'zh-CN'): string {
  const left = due_ms - now
  const words = span(Math.abs(left), lang)
  if (left < 0) return isZh(lang) ? `超时 ${words}` : `${words} late`
  return isZh(lang) ? `还剩 ${words}` : `${words} left`
}
/** 早上好, 下午好, 晚上好 by the district's clock. */
export function dayPart(now: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const h = parts(now).h
  if (h >= 5 && h < 11) return 'morning'
  if (h >= 11 && h < 13) return 'noon'
  return h >= 13 && h < 18 ? 'afternoon' : 'evening'
}
