import { describe, expect, it } from 'vitest'
import { cellOf, periodOf } from './figures'

describe('periods', () => {
  it('are of the day it is', () => {
    expect(periodOf('month', '2026-03-07')).toEqual({ from: '2026-03-01', until: '2026-03-07' })
    expect(periodOf('last', '2026-03-07')).toEqual({ from: '2026-02-01', until: '2026-02-28' })
    expect(periodOf('last', '2026-01-31')).toEqual({ from: '2025-12-01', until: '2025-12-31' })
    expect(periodOf('week', '2026-11-27')).toEqual({ from: '2026-11-23', until: '2026-11-27' })
    expect(periodOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', until: '2026-11-29' })
    expect(periodOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', until: '2026-11-23' })
    expect(periodOf('days30', '2026-03-01')).toEqual({ from: '2026-01-31', until: '2026-03-01' })
  })
})
describe('a cell', () => {
  const asked = { place: '510104', from: '2026-11-01', until: '2026-11-26', class: '11' }
  it('narrows the question to its row', () => {
    expect(cellOf(asked, 'place', '510104018')).toEqual({ ...asked, place: '510104018' })
    expect(cellOf(asked, 'class', '11001').class).toBe('11001')
    expect(cellOf(asked, 'day', '2026-11-03')).toMatchObject({ from: '2026-11-03', until: '2026-11-03' })
    expect(cellOf(asked, undefined, undefined)).toEqual(asked)
  })
  it('of a week stays within the period', () => {
    expect(cellOf(asked, 'week', '2026-10-27')).toMatchObject({ from: '2026-11-01', until: '2026-11-02' })
    expect(cellOf(asked, 'week', '2026-11-23')).toMatchObject({ from: '2026-11-23', until: '2026-11-26' })
  })
})
