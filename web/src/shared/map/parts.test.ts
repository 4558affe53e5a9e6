// The map as it is built: its style is what the specification wants, since no page judges it; and what is left out of MapLibre's
// sources is there to be left out, so that none of it creeps back under another name.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { LEFT_OUT, NOTHING, namesOf, without } from '../../../tools/map-parts.ts'
import { mapStyle } from './style'

const source = (part: string) => fileURLToPath(new URL(`../../../node_modules/maplibre-gl/src/${part}.ts`, import.meta.url))
const text = (part: string) => readFileSync(source(part), 'utf8')

describe('the style', () => {
  it('is as the specification wants it', () => expect(validateStyleMin(mapStyle('https://map.example'))).toEqual([]))
  it('would be found wrong', () => {
    const style = mapStyle('https://map.example')
    Object.assign(style.layers[1], { paint: { 'fill-colour': '#FFFFFF' } })
    expect(validateStyleMin(style).map((e) => e.message).join()).toMatch(/fill-colour/)
  })
})
describe('what is left out of the map', () => {
  it('is there, and gives something away', () => {
    for (const part of [...LEFT_OUT, ...NOTHING]) {
      expect(existsSync(source(part)), part).toBe(true)
      expect(namesOf(text(part)).length, part).toBeGreaterThan(0)
    }
  })
  it('throws by its name, says no to what kind it is, and has no shader', () => {
    expect(without('render/terrain', text('render/terrain'))).toBe(
      `export function Terrain() { throw new Error('Terrain: left out of the map, see tools/map-parts.ts') }`)
    expect(without('style/style_layer/raster_style_layer', text('style/style_layer/raster_style_layer')))
      .toContain('export const isRasterStyleLayer = () => false')
    expect(without('shaders/glsl/hillshade.fragment.glsl.g', '')).toBe(`export default ''`)
  })
  it('is nothing that our layers are drawn with', () => {
    for (const kind of ['background', 'circle', 'custom', 'fill', 'line', 'symbol']) expect(without(`webgl/draw/draw_${kind}`, ''), kind).toBeUndefined()
    for (const name of ['background', 'circle', 'clipping_mask', 'fill', 'fill_outline', 'line', 'line_sdf', 'symbol_sdf', '_prelude', '_projection_mercator'])
      for (const half of ['vertex', 'fragment']) expect(without(`shaders/glsl/${name}.${half}.glsl.g`, ''), name).toBeUndefined()
  })
})
