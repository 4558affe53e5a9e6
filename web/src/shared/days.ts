// Days and months as fields offer them, in the page's language whatever the browser's. Text in and out, no clock: a day is
// "2026-03-07", a month "2026-03". Pure.
const DAY_MS = 86_400_000
const utc = (text: string) => Date.parse(text + 'T00:00:00Z')
const said = (lang: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...how })

/** 2026年3月, Mar 2026 */
export const monthWords = (month: string, lang: string) => said(lang, { year: 'numeric', month: lang.startsWith('zh') ? 'long' : 'short' }).format(utc(month + '-01'))
/** 7日 周六, Sat 7 */
export function dayWords(day: string, lang: string): string {
  const week = said(lang, { weekday: 'short' }).format(utc(day))
  return lang.startsWith('zh') ? `${Number(day.slice(8))}日 ${week}` : `${week} ${Number(day.slice(8))}`
}
/** Every month from one to the other, both with. */
export function monthsFrom(first: string, last: string): string[] {
  const all: string[] = []
  for (let [y, m] = first.split('-').map(Number); ; m === 12 ? (y++, m = 1) : m++) {
    const month = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`
    if (month > last) return all
    all.push(month)
  }
}
/** The days of a month that lie between two days; an end left out is no end. */
export function daysOf(month: string, min?: string, max?: string): string[] {
  const all: string[] = []
  for (let at = utc(month + '-01'); ; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (!day.startsWith(month)) return all
    if ((!min || day >= min) && (!max || day <= max)) all.push(day)
  }
}
/** The same day of another month, or the nearest that can be chosen there. */
export function moved(day: string, month: string, min?: string, max?: string): string {
  const can = daysOf(month, min, max)
  return can.find((d) => d.slice(8) >= day.slice(8)) ?? can.at(-1) ?? ''
}
