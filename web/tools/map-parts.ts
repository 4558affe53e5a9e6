// MapLibre is built from its sources (vite.config.ts), and what our maps never draw is left out of them: a globe, terrain, relief,
// heat, bodies, pictures, its own buttons. What is left out throws when it is asked for, and says where it went.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const SOURCES = /\/maplibre-gl\/src\/(.+)\.ts$/
/* By file: what stands in braces is put together. */
export const LEFT_OUT = new Set([
  'geo/projection/{globe,vertical_perspective}_{camera_helper,projection,transform}', 'render/terrain', 'webgl/render_to_texture',
  'source/{canvas,image,raster_dem_tile,raster_tile,video}_source', 'source/raster_dem_tile_worker_source',
  'style/style_layer/{color_relief,fill_extrusion,heatmap,hillshade,raster}_style_layer',
  'webgl/draw/draw_{collision_debug,color_relief,debug,fill_extrusion,heatmap,hillshade,raster,terrain}',
  'webgl/program/{atmosphere,color_relief,debug,fill_extrusion,heatmap,hillshade,raster,sky}_program',
  'ui/control/{attribution,logo}_control', 'ui/hash',
].flatMap(spread))
/* A sky is drawn in each frame, behind all else, where no tilted map shows it: here that is nothing. */
export const NOTHING = new Set(['webgl/draw/draw_sky'])
const SHADERS = /^shaders\/glsl\/(_projection_globe|atmosphere|collision|color_relief|debug|depth|fill_extrusion|heatmap|hillshade|line_gradient|raster|sky|terrain)/

function spread(names: string): string[] {
  const [, before, choice, after] = /^(.*?)\{(.*?)\}(.*)$/.exec(names) ?? []
  return choice ? choice.split(',').flatMap((one) => spread(before + one + after)) : [names]
}
/** The names a module gives away, types aside. */
export function namesOf(source: string): string[] {
  const one = [...source.matchAll(/^export (?:abstract )?(?:class|const|function|namespace) (\w+)/gm)].map((m) => m[1])
  const lists = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap((m) => m[1].split(','))
  return [...one, ...lists.map((n) => n.trim()).filter((n) => /^\w+$/.test(n))]
}
/** What stands in a module's place; asked whether a layer is of its kind it says no. */
export function without(part: string, source: string): string | undefined {
  if (SHADERS.test(part)) return `export default ''`
  if (NOTHING.has(part)) return namesOf(source).map((n) => `export function ${n}() {}`).join('\n')
  if (!LEFT_OUT.has(part)) return undefined
  return namesOf(source).map((n) => /^is[A-Z]/.test(n) ? `export const ${n} = () => false`
    : `export function ${n}() { throw new Error('${n}: left out of the map, see tools/map-parts.ts') }`).join('\n')
}
export function mapParts(): Plugin {
  return {
    name: 'tuimen-map-parts', enforce: 'pre',
    load(id) {
      const part = SOURCES.exec(id)?.[1]
      return part ? without(part, readFileSync(id, 'utf8')) : undefined
    },
  }
}
