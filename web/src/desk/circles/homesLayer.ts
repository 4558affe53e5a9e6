// The homes on the studio's map: points drawn straight out of two arrays, in one call. As features of a source, twelve thousand of them
// held the map's second thread for half a second (copied, indexed, cut into tiles) while the ground's tiles waited behind them.
import type { CustomLayerInterface, CustomRenderMethodInput, Map as GlMap } from 'maplibre-gl'
import { bandOf, radiusAt } from './dragLayer'

export interface HomesShown { lon: readonly number[]; lat: readonly number[]; seconds: readonly number[]; gap: readonly number[] }

/** Web Mercator (EPSG:3857) as the map has it: the world is 1 wide, y grows southwards. 1e-7 degree in. */
export function mercator(lon: number, lat: number): [number, number] {
  const phi = (lat / 1e7 * Math.PI) / 180
  return [(lon / 1e7 + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2]
}
/** Where the homes are, from the first of them: a part of the world in 32 bits would be two metres wide. */
export function places(h: HomesShown): { origin: [number, number]; at: Float32Array } {
  const at = new Float32Array(h.lon.length * 2), origin: [number, number] = h.lon.length ? mercator(h.lon[0], h.lat[0]) : [0, 0]
  for (let i = 0; i < h.lon.length; i++) {
    const [x, y] = mercator(h.lon[i], h.lat[i])
    at[2 * i] = x - origin[0]
    at[2 * i + 1] = y - origin[1]
  }
  return { origin, at }
}
/** Red, green, blue by the band of each home's seconds; the fourth byte says whether a service is missing there. */
export function colours(h: HomesShown, minutes: number): Uint8Array {
  const bytes = new Uint8Array(h.seconds.length * 4)
  for (let i = 0; i < h.seconds.length; i++) {
    const c = parseInt(bandOf(h.seconds[i] < 0 ? 99999 : h.seconds[i], minutes).slice(1), 16)
    bytes.set([c >> 16, (c >> 8) & 255, c & 255, h.gap[i] === 1 ? 255 : 0], 4 * i)
  }
  return bytes
}
const between = (zoom: number, low: number, high: number) => low + (high - low) * Math.min(1, Math.max(0, (zoom - 12) / 2))
/** Widths of the rings at a zoom: of a home where a service is missing, of any other. */
export const rings = (zoom: number): [number, number] => [between(zoom, 1.2, 2.2), between(zoom, 0, 0.8)]

const VERTEX = `#version 300 es
uniform mat4 u_matrix;
uniform float u_radius, u_dots;
uniform vec2 u_rings;
in vec2 a_at;
in vec4 a_colour;
out vec4 v_colour;
out float v_ring;
void main() {
  v_colour = a_colour;
  v_ring = a_colour.a > 0.5 ? u_rings.x : u_rings.y;
  gl_Position = u_matrix * vec4(a_at, 0.0, 1.0);
  gl_PointSize = 2.0 * (u_radius + v_ring + 0.5) * u_dots;
}`
const FRAGMENT = `#version 300 es
precision highp float;
uniform float u_radius;
in vec4 v_colour;
in float v_ring;
out vec4 colour;
void main() {
  float from = length(gl_PointCoord - 0.5) * 2.0 * (u_radius + v_ring + 0.5);
  float there = clamp(u_radius + v_ring + 0.5 - from, 0.0, 1.0);
  float ring = v_ring > 0.0 ? clamp(from - u_radius + 0.5, 0.0, 1.0) : 0.0;
  vec3 edge = v_colour.a > 0.5 ? vec3(0.353, 0.294, 0.541) : vec3(1.0);
  colour = vec4(mix(v_colour.rgb, edge, ring), 1.0) * there;
}`

function program(gl: WebGL2RenderingContext): WebGLProgram {
  const p = gl.createProgram()!
  for (const [kind, text] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const s = gl.createShader(kind)!
    gl.shaderSource(s, text)
    gl.compileShader(s)
    gl.attachShader(p, s)
  }
  gl.bindAttribLocation(p, 0, 'a_at')
  gl.bindAttribLocation(p, 1, 'a_colour')
  gl.linkProgram(p)
  if (!gl.getProgramParameter(p, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(p) ?? 'homes')
  return p
}
/** The map's matrix, moved to where the homes are counted from: in 64 bits, for the same reason. */
function moved(m: ArrayLike<number>, [x, y]: [number, number]): Float32Array {
  const to = Float32Array.from(m)
  for (let i = 0; i < 4; i++) to[12 + i] = m[i] * x + m[4 + i] * y + m[12 + i]
  return to
}

/** A layer under `id`; `show` says what is on it from now on. How many it has drawn stands at the map's container, as `data-homes`. */
export function homesLayer(id: string) {
  let map: GlMap | undefined, gl: WebGL2RenderingContext | undefined
  let drawing: WebGLProgram | undefined, shape: WebGLVertexArrayObject | undefined
  let uniform: Record<'u_matrix' | 'u_radius' | 'u_rings' | 'u_dots', WebGLUniformLocation | null>
  let at: WebGLBuffer | undefined, colour: WebGLBuffer | undefined
  let shown: HomesShown | undefined, minutes = 15, origin: [number, number] = [0, 0], placed: readonly number[] | undefined

  function send() {
    if (!gl || !shown) return
    if (placed !== shown.lon) {
      const p = places(shown)
      origin = p.origin
      placed = shown.lon
      gl.bindBuffer(gl.ARRAY_BUFFER, at!)
      gl.bufferData(gl.ARRAY_BUFFER, p.at, gl.STATIC_DRAW)
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, colour!)
    gl.bufferData(gl.ARRAY_BUFFER, colours(shown, minutes), gl.DYNAMIC_DRAW)
    gl.bindBuffer(gl.ARRAY_BUFFER, null)
  }
  function begin(m: GlMap, context: WebGL2RenderingContext) {
    map = m
    gl = context
    drawing = program(gl)
    uniform = { u_matrix: null, u_radius: null, u_rings: null, u_dots: null }
    for (const k of Object.keys(uniform) as (keyof typeof uniform)[]) uniform[k] = gl.getUniformLocation(drawing, k)
    at = gl.createBuffer()!
    colour = gl.createBuffer()!
    shape = gl.createVertexArray()!
    gl.bindVertexArray(shape)
    gl.enableVertexAttribArray(0)
    gl.bindBuffer(gl.ARRAY_BUFFER, at)
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
    gl.enableVertexAttribArray(1)
    gl.bindBuffer(gl.ARRAY_BUFFER, colour)
    gl.vertexAttribPointer(1, 4, gl.UNSIGNED_BYTE, true, 0, 0)
    gl.bindVertexArray(null)
    placed = undefined
    send()
  }
  function render(context: WebGL2RenderingContext, { defaultProjectionData: d }: CustomRenderMethodInput) {
    if (!map || !shown || !drawing) return
    const zoom = map.getZoom()
    context.useProgram(drawing)
    context.uniformMatrix4fv(uniform.u_matrix, false, moved(d.mainMatrix, origin))
    context.uniform1f(uniform.u_radius, radiusAt(zoom))
    context.uniform2f(uniform.u_rings, ...rings(zoom))
    context.uniform1f(uniform.u_dots, map.getPixelRatio())
    context.enable(context.BLEND)
    context.blendFunc(context.ONE, context.ONE_MINUS_SRC_ALPHA)
    context.bindVertexArray(shape!)
    context.drawArrays(context.POINTS, 0, shown.lon.length)
    context.bindVertexArray(null)
    map.getContainer().dataset.homes = String(shown.lon.length)
  }
  function end() {
    if (gl) { gl.deleteProgram(drawing!); gl.deleteBuffer(at!); gl.deleteBuffer(colour!); gl.deleteVertexArray(shape!) }
    gl = undefined
  }
  return {
    layer: { id, type: 'custom', onAdd: begin, onRemove: end, render } satisfies CustomLayerInterface,
    show(homes: HomesShown | undefined, within: number) {
      shown = homes
      minutes = within
      send()
      map?.triggerRepaint()
    },
  }
}
