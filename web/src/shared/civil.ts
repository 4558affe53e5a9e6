// Days and moments of forms, in China's time whatever the machine's: the server keeps milliseconds.
import { date, dateTime } from './time'

const DAY_MS = 86_400_000
/** The civil day it is, and the one that comes in so many days. */
export const today = () => date(Date.now())
export const inDays = (n: number, from = Date.now()) => date(from + n * DAY_MS)

/** The end of a day: midnight after it. Empty: none. */
export const endOfDay = (day: string) => (day ? Date.parse(`${day}T00:00:00+08:00`) + DAY_MS : undefined)
/** The last day of a term that ends at midnight. */
export const lastDay = (ms?: number) => (ms === undefined ? '' : date(ms - 1))
/** What a field for day and time holds. */
export const momentOf = (text: string) => (text ? Date.parse(`${text}:00+08:00`) : undefined)
export const fieldOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16)
export const span = (since: number, until: number) => `${dateTime(since)} – ${dateTime(until)}`
