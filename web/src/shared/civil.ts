// Days and moments of forms, in China's time whatever the machine's: the server keeps milliseconds.
import { dateTime } from './time'

/** The end of a day: midnight after it. Empty: none. */
export const endOfDay = (day: string) => (day ? Date.parse(`${day}T00:00:00+08:00`) + 86_400_000 : undefined)
/** The last day of a term that ends at midnight. */
export const lastDay = (ms?: number) => (ms === undefined ? '' : new Date(ms - 1 + 8 * 3_600_000).toISOString().slice(0, 10))
/** What a field for day and time holds. */
export const momentOf = (text: string) => (text ? Date.parse(`${text}:00+08:00`) : undefined)
export const fieldOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16)
export const span = (since: number, until: number) => `${dateTime(since)} – ${dateTime(until)}`
