// How amounts of the book are written: points as they are, half hours as hours, fen as yuan.
import { count } from './words'

export type BookUnit = 'points' | 'half_hours' | 'fen' | 'face_fen'

/** 12, 1.5, 1,234.50: the number alone. */
export function amount(n: number, unit: BookUnit): string {
  if (unit === 'points') return count(n)
  if (unit === 'half_hours') return (n / 2).toLocaleString('en-US')
  return (n / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
export const signed = (n: number, unit: BookUnit) => (n > 0 ? '+' : '') + amount(n, unit)

/** What was typed, as whole units; undefined where it is no such amount. */
export function typed(text: string, unit: BookUnit): number | undefined {
  const n = Number(text.trim().replace(/,/g, ''))
  const whole = unit === 'points' ? n : unit === 'half_hours' ? n * 2 : Math.round(n * 100 * 1e6) / 1e6
  return text.trim() && Number.isFinite(n) && Number.isInteger(whole) && whole > 0 ? whole : undefined
}
