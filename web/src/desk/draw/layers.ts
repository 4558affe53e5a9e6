// What a drawing board lays on the map: grids in colours that differ beside each other, houses in the colour of the
// grid they belong to, borders, corners to take hold of, the line under the hand, and marks where the check found
// something. Plain layers; what they show is set by name.
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'

export const TINTS = ['#BFE0D6', '#F3DDB3', '#C9D7EE', '#E3D0E8', '#DCE7BC', '#F2CFC4']
const DEEP = ['#2F7F73', '#A9761B', '#3E66A8', '#7E559B', '#6C8A24', '#B5563B']
const SOURCES = ['grids', 'houses', 'compounds', 'over', 'labels', 'sketch', 'corners', 'marks'] as const
export type BoardSource = (typeof SOURCES)[number]
const by = (list: string[]) => ['match', ['get', 'tint'], ...list.flatMap((colour, i) => [i, colour]), list[0]] as never
const is = (key: string) => ['==', ['get', key], true] as never

export function addLayers(m: GlMap) {
  for (const id of SOURCES) m.addSource('board-' + id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  for (const id of ['edge-microgrid', 'edge-grid', 'shade-microgrid']) m.setLayoutProperty(id, 'visibility', 'none')
  m.addLayer({ id: 'board-fill', type: 'fill', source: 'board-grids', paint: { 'fill-color': by(TINTS), 'fill-opacity': 0.55 } })
  m.addLayer({ id: 'board-compounds', type: 'line', source: 'board-compounds', minzoom: 14.5, paint: { 'line-color': '#6B7785', 'line-width': 1, 'line-dasharray': [3, 3] } })
  m.addLayer({ id: 'board-houses', type: 'fill', source: 'board-houses', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'fill-color': by(DEEP), 'fill-opacity': 0.75 } })
  m.addLayer({ id: 'board-houses-moved', type: 'line', source: 'board-houses', filter: ['all', ['!=', ['geometry-type'], 'Point'], is('moved')], paint: { 'line-color': '#1D2129', 'line-width': 2 } })
  m.addLayer({ id: 'board-dots', type: 'circle', source: 'board-houses', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': by(DEEP), 'circle-radius': 6, 'circle-stroke-width': ['case', is('moved'), 2, 1], 'circle-stroke-color': ['case', is('moved'), '#1D2129', '#FFFFFF'] } })
  m.addLayer({ id: 'board-edge', type: 'line', source: 'board-grids', layout: { 'line-join': 'round' }, paint: { 'line-color': ['case', is('fault'), '#B42318', is('changed'), '#17635C', '#5FA294'], 'line-width': ['case', is('fault'), 3, is('changed'), 2.5, 1.2] } })
  m.addLayer({ id: 'board-over', type: 'line', source: 'board-over', paint: { 'line-color': '#5A4B8A', 'line-width': ['case', is('changed'), 3, 2], 'line-dasharray': [2, 1.5] } })
  m.addLayer({ id: 'board-beside', type: 'line', source: 'board-grids', filter: is('beside'), paint: { 'line-color': '#C2410C', 'line-width': 2, 'line-dasharray': [2, 2] } })
  m.addLayer({ id: 'board-chosen', type: 'line', source: 'board-grids', filter: is('chosen'), layout: { 'line-join': 'round' }, paint: { 'line-color': '#0F3D39', 'line-width': 4 } })
  m.addLayer({ id: 'board-room', type: 'fill', source: 'board-sketch', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': '#5A4B8A', 'fill-opacity': 0.15 } })
  m.addLayer({ id: 'board-sketch', type: 'line', source: 'board-sketch', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': '#C2410C', 'line-width': 3 } })
  m.addLayer({ id: 'board-sketch-points', type: 'circle', source: 'board-sketch', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': ['case', is('snapped'), '#C2410C', '#FFFFFF'], 'circle-radius': 5, 'circle-stroke-color': '#C2410C', 'circle-stroke-width': 2 } })
  m.addLayer({
    id: 'board-corners', type: 'circle', source: 'board-corners',
    paint: {
      'circle-radius': ['case', is('middle'), 4, 6.5], 'circle-color': ['case', is('fixed'), '#C9CDD4', is('held'), '#C2410C', '#FFFFFF'],
      'circle-stroke-color': ['case', is('fixed'), '#6B7785', '#0F3D39'], 'circle-stroke-width': ['case', is('middle'), 1, 2], 'circle-opacity': ['case', is('middle'), 0.8, 1],
    },
  })
  m.addLayer({
    id: 'board-labels', type: 'symbol', source: 'board-labels',
    layout: { 'text-field': ['get', 'words'], 'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10.5, 17, 13], 'text-font': ['sans-serif'], 'text-max-width': 8, 'symbol-sort-key': ['get', 'rank'] },
    paint: { 'text-color': ['case', is('odd'), '#A3360A', '#0F3D39'], 'text-halo-color': '#FFFFFF', 'text-halo-width': 2 },
  })
  m.addLayer({ id: 'board-marks', type: 'circle', source: 'board-marks', paint: { 'circle-radius': 9, 'circle-color': ['case', is('fault'), '#B42318', '#F0B429'], 'circle-stroke-color': '#FFFFFF', 'circle-stroke-width': 2 } })
  m.addLayer({ id: 'board-marks-words', type: 'symbol', source: 'board-marks', layout: { 'text-field': '!', 'text-size': 12, 'text-font': ['sans-serif'], 'text-allow-overlap': true }, paint: { 'text-color': ['case', is('fault'), '#FFFFFF', '#1D2129'] } })
}
export function show(m: GlMap, source: BoardSource, features: GeoJSON.Feature[]) {
  (m.getSource('board-' + source) as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features })
}
export const feature = (geometry: GeoJSON.Geometry, properties: Record<string, unknown> = {}): GeoJSON.Feature => ({ type: 'Feature', geometry, properties })

/** Lines of the base map around a point, for snapping: what is drawn there, as it is drawn. */
export function roadsNear(m: GlMap, at: { x: number; y: number }, reach: number): GeoJSON.Position[][] {
  const layers = ['major', 'minor', 'path', 'rail'].filter((l) => m.getLayer(l))
  const hits = m.queryRenderedFeatures([[at.x - reach, at.y - reach], [at.x + reach, at.y + reach]], { layers })
  return hits.flatMap((h) => (h.geometry.type === 'LineString' ? [h.geometry.coordinates] : h.geometry.type === 'MultiLineString' ? h.geometry.coordinates : []))
}
