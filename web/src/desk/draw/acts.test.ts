import { describe, expect, it } from 'vitest'
import { began, changed, kept, moved, redo, redrawn, renamed, renumbered, to, undo } from './acts'

describe('the acts of a drawing', () => {
  it('can be undone and done again, and know whether they are kept', () => {
    let s = began()
    s = to(s, [{ kind: 'end', place: '1' }])
    s = to(s, renamed(s.now, '2', 'x'))
    expect(changed(s)).toBe(true)
    s = undo(s)
    expect(s.now).toHaveLength(1)
    s = redo(s)
    expect(s.now).toHaveLength(2)
    s = kept(s, s.now)
    expect(changed(s)).toBe(false)
    expect(undo(undo(undo(s))).now).toHaveLength(0)
    expect(changed(undo(s))).toBe(true)
    expect(to(undo(s), []).next).toHaveLength(0)
  })
  it('say once where a building goes', () => {
    let a = moved([], 1, undefined, 'g2', 'g1')
    a = moved(a, 1, 2, 'g3', 'g1')
    expect(a).toHaveLength(2)
    a = moved(a, 1, undefined, 'g4', 'g1')
    expect(a).toEqual([{ kind: 'move', building_id: 1, into: 'g4' }])
    expect(moved(a, 1, undefined, 'g1', 'g1')).toEqual([])
  })
  it('redraw a border once, until something else comes between', () => {
    let a = redrawn([], { g1: 'p', g2: 'q' })
    a = redrawn(renamed(a, 'g1', 'n'), { g1: 'r' })
    expect(a.map((x) => x.kind)).toEqual(['redraw', 'redraw', 'rename'])
    expect(a[0].polygon).toBe('r')
    a = redrawn([...a, { kind: 'merge', place: 'g3', into: 'g1' }], { g1: 's' })
    expect(a).toHaveLength(5)
  })
  it('number from the north-west, by what they are called', () => {
    const g = (code: string, name: string, lon: number, lat: number) => ({ code, name, lon, lat })
    expect(renumbered([g('1', '甲第1微网格', 2, 2), g('2', '甲第2微网格', 1, 2), g('3', '乙第9微网格', 1, 1), g('4', '河边', 2, 1)]))
      .toEqual([{ place: '2', name: '甲第1微网格' }, { place: '1', name: '甲第2微网格' }, { place: '3', name: '乙第1微网格' }, { place: '4', name: '第1微网格' }])
  })
})
