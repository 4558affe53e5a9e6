// What is painted while a facility is dragged: homes that gain or lose, and the facility under the finger, on a canvas of their own
// over the map. The map itself stands still, so that a move costs some hundred circles and not a map drawn anew.
import type { Map as GlMap } from 'maplibre-gl'

export interface DragHome { lon: number; lat: number; seconds: number }
export interface DragSite { lon: number; lat: number; name: string; on: boolean }

/** Colours by seconds, as parts of the minutes asked for; the map's own layer is coloured by the same. */
export const BANDS: readonly [number, string][] = [[0, '#0F4A45'], [20, '#3C9183'], [40, '#9ACDBF'], [60, '#F0B429'], [120, '#C2410C']]
/** From how many seconds on a band begins: exactly the minutes asked for are still within. */
export const bandFrom = (part: number, minutes: number) => minutes * part + (part === 60 ? 0.5 : 0)
export function bandOf(seconds: number, minutes: number): string {
  let colour = BANDS[0][1]
  for (const [part, c] of BANDS) if (part && seconds >= bandFrom(part, minutes)) colour = c
  return colour
}
/** Radius of a home by zoom, as the map's own layer has it. */
export const RADII: readonly [number, number][] = [[11, 1.6], [14, 4], [17, 9]]
export function radiusAt(zoom: number): number {
  const above = RADII.findIndex(([z]) => z >= zoom)
  if (above === 0) return RADII[0][1]
  if (above < 0) return RADII[RADII.length - 1][1]
  const [[z0, r0], [z1, r1]] = [RADII[above - 1], RADII[above]]
  return r0 + ((r1 - r0) * (zoom - z0)) / (z1 - z0)
}

export function dragLayer(map: GlMap) {
  const canvas = document.createElement('canvas')
  canvas.className = 'studio-drag'
  canvas.hidden = true
  map.getCanvasContainer().append(canvas)
  let shown: { site: DragSite; homes: DragHome[]; minutes: number } | undefined
  let due = 0

  function circle(c: CanvasRenderingContext2D, lon: number, lat: number, r: number) {
    const p = map.project([lon, lat])
    c.beginPath()
    c.arc(p.x, p.y, r, 0, 2 * Math.PI)
    return p
  }
  function site(c: CanvasRenderingContext2D, s: DragSite) {
    const p = circle(c, s.lon, s.lat, (s.on ? 12 : 9) + 1.75)
    c.fillStyle = '#F0B429'
    c.fill()
    c.lineWidth = 3.5
    c.strokeStyle = '#0B2F2B'
    c.stroke()
    if (map.getZoom() < 13) return
    c.font = '12.5px sans-serif'
    c.textAlign = 'center'
    c.lineWidth = 3.2
    c.strokeStyle = '#FFFFFF'
    c.strokeText(s.name, p.x, p.y + 29)
    c.fillStyle = '#0B2F2B'
    c.fillText(s.name, p.x, p.y + 29)
  }
  function paint() {
    due = 0
    const { clientWidth: w, clientHeight: h } = map.getCanvas(), dots = window.devicePixelRatio
    if (canvas.width !== w * dots || canvas.height !== h * dots) {
      canvas.width = w * dots
      canvas.height = h * dots
      canvas.style.width = w + 'px'
      canvas.style.height = h + 'px'
    }
    const c = canvas.getContext('2d')
    if (!c) return
    c.setTransform(dots, 0, 0, dots, 0, 0)
    c.clearRect(0, 0, w, h)
    canvas.hidden = !shown
    if (!shown) return
    const r = radiusAt(map.getZoom())
    for (const home of shown.homes) {
      circle(c, home.lon, home.lat, r)
      c.fillStyle = bandOf(home.seconds, shown.minutes)
      c.fill()
    }
    site(c, shown.site)
  }
  const soon = () => { due ||= requestAnimationFrame(paint) }
  map.on('move', soon)
  return {
    show(site: DragSite, homes: DragHome[], minutes: number) { shown = { site, homes, minutes }; soon() },
    hide() { shown = undefined; soon() },
    remove() { cancelAnimationFrame(due); map.off('move', soon); canvas.remove() },
  }
}
