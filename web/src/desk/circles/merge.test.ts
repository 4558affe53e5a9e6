import { describe, expect, it } from 'vitest'
import type { CircleAct } from '@shared/api/types'
import { costOf, merged, sameActs, wan } from './merge'

const close = (facility: number): CircleAct => ({ kind: 'close', facility })
const move = (facility: number, lon: number): CircleAct => ({ kind: 'move', facility, lon, lat: 30 })
const add = (lon: number): CircleAct => ({ kind: 'add', name: 'x', lon, lat: 30, services: [{ code: 'canteen' }] })

describe('two planners on one scenario', () => {
  it('keeps what both have added', () => {
    expect(merged([close(1)], [close(1), add(104)], [close(1), close(2)])).toEqual({ acts: [close(1), close(2), add(104)], clashes: [] })
  })
  it('lets go of what either has taken back', () => {
    expect(merged([close(1), close(2)], [close(2)], [close(1), close(2)]).acts).toEqual([close(2)])
    expect(merged([close(1), close(2)], [close(1), close(2)], [close(2)]).acts).toEqual([close(2)])
  })
  it('tells where both have moved the same one, and loses neither', () => {
    expect(merged([], [move(1, 104.1)], [move(1, 104.2)])).toEqual({ acts: [move(1, 104.2)], clashes: [move(1, 104.1)] })
  })
  it('knows an act again as the server sends it', () => {
    expect(sameActs([close(1)], [{ kind: 'close', facility: 1, name: '', services: [] }])).toBe(true)
    expect(merged([close(1)], [{ kind: 'close', facility: 1, name: '', services: [] }], [])).toEqual({ acts: [], clashes: [] })
  })
  it('adds the budget up', () => {
    expect(wan(costOf([{ ...add(1), cost_fen: 3_000_000 }, { ...close(2), cost_fen: 500_000 }, close(3)]))).toBe('3.5')
  })
})
