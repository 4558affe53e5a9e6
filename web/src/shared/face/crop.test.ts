import { describe, expect, it } from 'vitest'
import { depth, dragged, first, fit, LEAST_PX, nearer } from './crop'

const upright = { width: 1200, height: 1600 }
const inside = (c: { x: number; y: number; side: number }, of: { width: number; height: number }) =>
  c.x >= 0 && c.y >= 0 && c.x + c.side <= of.width + 1e-9 && c.y + c.side <= of.height + 1e-9

describe('the square of a portrait', () => {
  it('begins as large as the picture allows, high in an upright one, in the middle of a wide one', () => {
    expect(first(upright)).toEqual({ x: 0, y: 72, side: 1200 })
    expect(first({ width: 1600, height: 900 })).toEqual({ x: 350, y: 0, side: 900 })
    expect(first({ width: 300, height: 300 })).toEqual({ x: 0, y: 0, side: 300 })
  })
  it('goes nearer about its middle, and no farther than the picture', () => {
    expect(nearer({ x: 0, y: 200, side: 1200 }, 2, upright)).toEqual({ x: 300, y: 500, side: 600 })
    expect(nearer({ x: 300, y: 500, side: 600 }, 0.1, upright)).toEqual({ x: 0, y: 200, side: 1200 })
    expect(nearer(first(upright), 1e6, upright).side).toBe(LEAST_PX)
    expect(depth(upright)).toBe(12.5)
    expect(depth({ width: 50, height: 50 })).toBe(1)
  })
  it('is drawn with the finger, and stops at the edge', () => {
    expect(dragged({ x: 300, y: 500, side: 600 }, 30, -10, 300, upright)).toEqual({ x: 240, y: 520, side: 600 })
    expect(dragged({ x: 300, y: 500, side: 600 }, 9999, 9999, 300, upright)).toEqual({ x: 0, y: 0, side: 600 })
  })
  it('never leaves the picture, whatever is done to it', () => {
    let seed = 7
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let i = 0; i < 2000; i++) {
      const of = { width: 1 + Math.floor(next() * 3000), height: 1 + Math.floor(next() * 3000) }
      let c = first(of)
      c = nearer(c, 0.2 + next() * 4, of)
      c = dragged(c, (next() - 0.5) * 900, (next() - 0.5) * 900, 280, of)
      c = fit(c, of)
      expect(inside(c, of)).toBe(true)
    }
  })
})
