// The map's own style: 22 layers over our two tile sources, nothing fetched from elsewhere. Labels come from the
// device's fonts (no glyph or sprite address). The ground stays pale so that what is governed can speak.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { PlaceKind } from '../api/types'

export const COLOURS = {
  background: '#EEF1EF', earth: '#F6F7F5', water: '#B9DCEA', park: '#D3EAD0', wood: '#C3E2BF', school: '#EFEBDD',
  building: '#E2E0DA', roof: '#DCDAD3', road: '#FFFFFF', casing: '#DDE1DF', path: '#E4E4DE', rail: '#CBD0CE',
  label: '#6B7785', halo: '#FFFFFF',
}
/** The brand ramp, light to dark; the one order colour-blind eyes keep. */
export const RAMP = ['#E8F3F0', '#BFE0D6', '#7DBFAF', '#3C9183', '#17635C']
export const GOV: { kind: PlaceKind; layer: string; colour: string; width: number; dash?: number[]; from: number }[] = [
  { kind: 'microgrid', layer: 'microgrids', colour: '#8FB8AE', width: 0.8, from: 14 },
  { kind: 'grid', layer: 'grids', colour: '#5FA294', width: 1.1, dash: [3, 2], from: 13 },
  { kind: 'community', layer: 'communities', colour: '#2F7F73', width: 1.4, dash: [5, 2], from: 11 },
  { kind: 'street', layer: 'streets', colour: '#0F4A45', width: 2, from: 8 },
]
const by = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as ExpressionSpecification
const kinds = (...k: string[]): ExpressionSpecification => ['match', ['get', 'kind'], k, true, false]

function ground(): LayerSpecification[] {
  const c = COLOURS
  const fill = (id: string, layer: string, colour: string, filter?: ExpressionSpecification, minzoom = 0) =>
    ({ id, type: 'fill', source: 'base', 'source-layer': layer, minzoom, ...(filter ? { filter } : {}), paint: { 'fill-color': colour } }) as LayerSpecification
  return [
    { id: 'background', type: 'background', paint: { 'background-color': c.background } },
    fill('earth', 'earth', c.earth),
    fill('green', 'landuse', c.park, kinds('park', 'grass', 'playground')),
    fill('wood', 'landuse', c.wood, kinds('forest')),
    fill('campus', 'landuse', c.school, kinds('school', 'university', 'hospital')),
    { ...fill('water', 'water', c.water), filter: ['==', ['geometry-type'], 'Polygon'] } as LayerSpecification,
    {
      id: 'stream', type: 'line', source: 'base', 'source-layer': 'water', filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': c.water, 'line-width': by(11, 0.5, 16, 6) },
    },
    { ...fill('buildings', 'buildings', c.building, undefined, 13), maxzoom: 22 } as LayerSpecification,
  ]
}
function roads(): LayerSpecification[] {
  const c = COLOURS
  const line = (id: string, k: string[], colour: string, width: ExpressionSpecification, minzoom: number) => ({
    id, type: 'line', source: 'base', 'source-layer': 'roads', minzoom, filter: kinds(...k),
    layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': colour, 'line-width': width },
  }) as LayerSpecification
  return [
    line('rail', ['rail'], c.rail, by(12, 0.6, 18, 3), 12),
    line('path', ['path', 'other'], c.path, by(15, 0.6, 19, 5), 15),
    line('minor-casing', ['minor_road'], c.casing, by(13, 1, 15, 3, 19, 18), 13),
    line('major-casing', ['highway', 'major_road'], c.casing, by(9, 0.8, 13, 4, 15, 8, 19, 34), 9),
    line('minor', ['minor_road'], c.road, by(13, 0.6, 15, 2, 19, 15), 13),
    line('major', ['highway', 'major_road'], c.road, by(9, 0.5, 13, 3, 15, 6, 19, 30), 9),
  ]
}
const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false]
function borders(): LayerSpecification[] {
  const level = (g: (typeof GOV)[number]): LayerSpecification[] => [
    {
      id: `shade-${g.kind}`, type: 'fill', source: 'gov', 'source-layer': g.layer,
      layout: { visibility: 'none' },
      paint: {
        'fill-color': ['match', ['coalesce', ['feature-state', 'shade'], -1], 0, RAMP[0], 1, RAMP[1], 2, RAMP[2], 3, RAMP[3], 4, RAMP[4], 'rgba(23,99,92,0.02)'],
        // from near the streets and houses below are what one wants to see
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, ['case', hovered, 0.8, 0.55], 16, ['case', hovered, 0.4, 0.18]],
      },
    },
    {
      id: `edge-${g.kind}`, type: 'line', source: 'gov', 'source-layer': g.layer, minzoom: g.from,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': g.colour, 'line-width': by(9, g.width * 0.6, 16, g.width * 1.4), ...(g.dash ? { 'line-dasharray': g.dash } : {}) },
    },
  ]
  return GOV.flatMap(level)
}
function chosen(): LayerSpecification[] {
  return GOV.flatMap((g) => [
    {
      id: `chosen-fill-${g.kind}`, type: 'fill', source: 'gov', 'source-layer': g.layer, filter: ['==', ['get', 'code'], ''],
      layout: { visibility: 'none' }, paint: { 'fill-color': '#17635C', 'fill-opacity': 0.12 },
    },
    {
      id: `chosen-${g.kind}`, type: 'line', source: 'gov', 'source-layer': g.layer, filter: ['==', ['get', 'code'], ''],
      layout: { visibility: 'none', 'line-join': 'round' }, paint: { 'line-color': '#17635C', 'line-width': 3 },
    },
  ] as LayerSpecification[])
}
function labels(): LayerSpecification[] {
  const paint = { 'text-color': COLOURS.label, 'text-halo-color': COLOURS.halo, 'text-halo-width': 1.4 }
  return [
    {
      id: 'road-names', type: 'symbol', source: 'base', 'source-layer': 'roads', minzoom: 14, filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-size': 11, 'symbol-spacing': 320,
        'symbol-sort-key': ['-', 0, ['to-number', ['get', 'sort_rank'], 0]],
      },
      paint,
    },
    {
      id: 'poi-names', type: 'symbol', source: 'base', 'source-layer': 'pois', minzoom: 16.5, filter: ['has', 'name'],
      layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-max-width': 7 }, paint,
    },
    {
      id: 'place-names', type: 'symbol', source: 'base', 'source-layer': 'places', maxzoom: 15, filter: ['has', 'name'],
      layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-max-width': 7 }, paint,
    },
  ]
}

export function mapStyle(origin: string, maxTile = 15): StyleSpecification {
  return {
    version: 8,
    name: 'tuimen',
    sources: {
      base: { type: 'vector', tiles: [`${origin}/tiles/base/{z}/{x}/{y}.mvt`], minzoom: 8, maxzoom: maxTile },
      gov: { type: 'vector', tiles: [`${origin}/tiles/gov/{z}/{x}/{y}.mvt`], minzoom: 8, maxzoom: 16, promoteId: 'code' },
    },
    layers: [...ground(), ...roads(), ...borders(), ...labels(), ...chosen()],
  }
}
