// What the pages of figures share: which numbers there are, what a period and a cell ask for. Pure but for the export.
import { sendForFile } from '@shared/api/client'
import { newKey } from '@shared/api/key'
import type { FigureRow } from '@shared/api/types'
import { keepFile } from '@shared/keep'

export const BYS = ['place', 'class', 'origin', 'unit', 'week', 'day'] as const
export type By = (typeof BYS)[number]
export const FIGURES = [
  'reported', 'respond_due', 'responded', 'filed', 'refused', 'settled', 'merged', 'due', 'suspended', 'due_closed', 'in_time', 'late',
  'extended', 'closed', 'reworked', 'returned', 'reopened', 'reached', 'verdicts', 'solved', 'satisfied',
] as const
export type Figure = (typeof FIGURES)[number]
export const ORIGINS = ['resident', 'member', 'inspection', 'hotline', 'camera', 'system'] as const
export interface Asked { place?: string; from?: string; until?: string; class?: string; origin?: string; unit?: string }

const DAY_MS = 86_400_000
const shift = (day: string, days: number) => new Date(Date.parse(day + 'T00:00:00Z') + days * DAY_MS).toISOString().slice(0, 10)

/** Named periods, of the day it is. */
export const PERIODS = ['month', 'last', 'week', 'days30', 'year'] as const
export type Period = (typeof PERIODS)[number]
export function periodOf(name: Period, today: string): { from: string; until: string } {
  const month = today.slice(0, 7)
  if (name === 'month') return { from: month + '-01', until: today }
  if (name === 'year') return { from: today.slice(0, 4) + '-01-01', until: today }
  if (name === 'days30') return { from: shift(today, -29), until: today }
  if (name === 'last') {
    const until = shift(month + '-01', -1)
    return { from: until.slice(0, 7) + '-01', until }
  }
  const weekday = (new Date(today + 'T00:00:00Z').getUTCDay() + 6) % 7
  return { from: shift(today, -weekday), until: today }
}

/** What a cell of a row asks for: the table's question, narrowed to its row. */
export function cellOf(asked: Asked, by: By | undefined, key: string | undefined): Asked {
  if (!by || key === undefined) return asked
  if (by === 'place') return { ...asked, place: key }
  if (by === 'class') return { ...asked, class: key }
  if (by === 'origin') return { ...asked, origin: key }
  if (by === 'unit') return { ...asked, unit: key }
  if (by === 'day') return { ...asked, from: key, until: key }
  const end = shift(key, 6)
  const later = (a: string, b: string | undefined) => (b && b > a ? b : a)
  const sooner = (a: string, b: string | undefined) => (b && b < a ? b : a)
  return { ...asked, from: later(key, asked.from), until: sooner(end, asked.until) }
}

export const rateOf = (row: FigureRow | undefined, name: string) => row?.rates.find((r) => r.rate === name)

export interface Export extends Asked { table: 'figures' | 'cases'; format: 'xlsx' | 'csv' | 'pdf'; by?: string; figure?: string }
export async function takeOut(what: Export, name: string) {
  keepFile(await sendForFile('/figures/export', JSON.stringify(what), { type: 'application/json', key: newKey() }), `${name}.${what.format}`)
}
