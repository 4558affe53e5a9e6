import { describe, expect, it } from 'vitest'
import { areaOf, coloured, dropCorner, geometryOf, holdOf, holds, moveCorner, slide, snap, spot, straightCut, throughout, touching, type Area, type Areas, type Spot } from './geo'

const box = (x0: number, y0: number, x1: number, y1: number): Area => [[[[x0, y0], [x1, y0], [x1, y1], [x0, y1]]]]
const size = (area: Area) => area.flat().reduce((sum, ring) => sum + ring.reduce((s, p, i) => { const q = ring[(i + 1) % ring.length]; return s + p[0] * q[1] - q[0] * p[1] }, 0), 0) / 2
const X = 1040000000, Y = 306000000
const at = (x: number, y: number): Spot => [X + x, Y + y]
const here = (x0: number, y0: number, x1: number, y1: number) => box(X + x0, Y + y0, X + x1, Y + y1)
/** Two above one wide: the corner between the two lies on an edge of the third, which has none there. */
const three = (): Areas => ({ a: here(0, 1000, 1000, 2000), b: here(1000, 1000, 2000, 2000), c: here(0, 0, 2000, 1000) })
const all = (areas: Areas) => Object.values(areas).reduce((n, a) => n + size(a), 0)

describe('the geometry of the board', () => {
  it('keeps whole units both ways', () => {
    const there = { type: 'Polygon', coordinates: [[[104.0897345, 30.6329723], [104.089931, 30.6326828], [104.0903939, 30.6329499], [104.0897345, 30.6329723]]] }
    expect(geometryOf(areaOf(there))).toEqual(there)
    expect(spot(104.0897345, 30.6329723)).toEqual([1040897345, 306329723])
  })
  it('moves a shared corner in all that meet there, so that no ground is lost or doubled', () => {
    const areas = three(), moved = moveCorner(areas, at(1000, 1000), at(1200, 1300))!
    expect(Object.keys(moved).sort()).toEqual(['a', 'b', 'c'])
    expect(all({ ...areas, ...moved })).toBe(all(areas))
    expect(moved.c[0][0]).toHaveLength(5)
  })
  it('bends an edge at a new corner, with the neighbour behind it', () => {
    const areas = three(), moved = moveCorner(areas, at(1000, 1500), at(1100, 1500))!
    expect(Object.keys(moved).sort()).toEqual(['a', 'b'])
    expect(all({ ...areas, ...moved })).toBe(all(areas))
    const back = dropCorner({ ...areas, ...moved }, at(1100, 1500))!
    expect(size(back.a)).toBe(1000 * 1000)
  })
  it('takes the corners of neighbours along when a long edge bends', () => {
    // a new corner of c on its long edge, west of where a ends: a bends too, b must not
    const areas = three(), moved = moveCorner(areas, at(500, 1000), at(500, 1200))!
    expect(Object.keys(moved).sort()).toEqual(['a', 'c'])
    expect(all({ ...areas, ...moved })).toBe(all(areas))
  })
  it('any sequence of moves keeps the ground', () => {
    let seed = 7, areas = three()
    const rand = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n }
    const whole = all(areas), fence = here(0, 0, 2000, 2000)
    for (let i = 0; i < 300; i++) {
      const ring = Object.values(areas)[rand(3)].flat()[0], corner = ring[rand(ring.length)]
      const hold = holdOf(fence, corner)
      if (hold === 'fixed') continue
      const want: Spot = [corner[0] + rand(41) - 20, corner[1] + rand(41) - 20]
      const to = hold === 'free' ? want : slide(want, hold.along)
      const moved = moveCorner(areas, corner, to)
      if (moved) areas = { ...areas, ...moved }
      expect(Math.abs(all(areas) - whole)).toBeLessThan(1)
    }
  })
  it('refuses what leaves no ring', () => {
    expect(moveCorner({ t: [[[at(0, 0), at(10, 0), at(0, 10)]]] }, at(0, 0), at(10, 0))).toBeUndefined()
    expect(dropCorner({ t: [[[at(0, 0), at(10, 0), at(0, 10)]]] }, at(0, 0))).toBeUndefined()
  })
  it('holds the corners of the community, and lets others slide along its border', () => {
    const fence = here(0, 0, 2000, 2000)
    expect(holdOf(fence, at(0, 0))).toBe('fixed')
    expect(holdOf(fence, at(1000, 1000))).toBe('free')
    const hold = holdOf(fence, at(1000, 2000))
    expect(hold).toHaveProperty('along')
    expect(slide(at(1200, 1700), (hold as { along: [Spot, Spot] }).along)).toEqual(at(1200, 2000))
  })
  it('snaps to corners before lines, and to nothing that is far', () => {
    const line = [at(0, 0), at(10000, 0)]
    expect(snap(at(5000, 300), [], [line], 5)).toEqual(at(5000, 0))
    expect(snap(at(5000, 300), [at(5100, 0)], [line], 5)).toEqual(at(5100, 0))
    expect(snap(at(5000, 3000), [], [line], 5)).toBeUndefined()
  })
  it('makes a cut go from outside to outside', () => {
    const area = here(0, 0, 10000, 10000)
    for (const line of [[at(5000, 0), at(5000, 10000)], [at(5000, 2000), at(5000, 7000)], [at(5000, -900), at(5000, 10900)]]) {
      const cut = throughout(line, area)
      expect(holds(area, cut[0]) || holds(area, cut[cut.length - 1])).toBe(false)
      expect(cut[0][1]).toBeLessThan(Y)
      expect(cut[cut.length - 1][1]).toBeGreaterThan(Y + 10000)
    }
    expect(straightCut(area, 'we', 0.25)[0][1]).toBe(Y + 2500)
  })
  it('knows neighbours, and colours them apart', () => {
    const areas = { ...three(), d: here(3000, 0, 4000, 1000) }
    expect(touching(areas, 'c').sort()).toEqual(['a', 'b'])
    const colour = coloured(areas, 6)
    expect(colour.a).not.toBe(colour.b)
  })
})
