// Vector tiles of the invented district, cut on demand: streets along the borders of grids, a river, parks, buildings.
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { bend, buildings, byKind, edge, rnd } from './town.mjs'

const feature = (type, coordinates, properties) => ({ type: 'Feature', geometry: { type, coordinates }, properties })
const box = (r) => [...edge([r.west, r.south], [r.east, r.south]), ...edge([r.east, r.south], [r.east, r.north]), ...edge([r.east, r.north], [r.west, r.north]), ...edge([r.west, r.north], [r.west, r.south])]
const shrink = (r, k) => {
  const [dx, dy] = [((r.east - r.west) * k) / 2, ((r.north - r.south) * k) / 2]
  return { west: r.west + dx, east: r.east - dx, south: r.south + dy, north: r.north - dy }
}
const ROADS = ['东大路', '锦华路', '静居寺路', '一环路东五段', '二环路东五段', '三环路', '成龙大道', '喜树街', '莲桂南路', '海椒市街', '龙舟路', '水碾河路', '双桂路', '五桂桥路', '琉璃路', '汇泉路']
const roads = []
for (const [kind, level, rank] of [['major_road', 'street', 380], ['major_road', 'community', 370], ['minor_road', 'grid', 360], ['path', 'microgrid', 300]]) {
  byKind(level).forEach((p, i) => {
    const r = p.rect
    const name = kind === 'path' ? undefined : ROADS[(i + rank) % ROADS.length]
    for (const line of [edge([r.west, r.south], [r.east, r.south]), edge([r.west, r.south], [r.west, r.north])]) {
      roads.push(feature('LineString', line, { kind, sort_rank: rank, ...(name ? { name } : {}) }))
    }
  })
}
const district = byKind('district')[0]
const river = Array.from({ length: 60 }, (_, i) => {
  const v = i / 59
  return [district.rect.west + 0.012 + 0.03 * v + 0.004 * Math.sin(v * 12), district.rect.north - v * (district.rect.north - district.rect.south)]
})
const bank = (d) => river.map(([x, y]) => [x + d, y])
const parks = byKind('grid').filter(() => rnd() < 0.16)
const base = {
  earth: [feature('Polygon', [box(shrink(district.rect, -0.4))], { kind: 'earth' })],
  landuse: parks.map((g) => feature('Polygon', [box(shrink(g.rect, 0.35))], { kind: rnd() < 0.6 ? 'park' : 'forest', sort_rank: 100 })),
  water: [feature('Polygon', [[...bank(0.0005), ...bank(-0.0005).reverse(), bank(0.0005)[0]].map(bend)], { kind: 'river', name: '锦江' })],
  roads,
  buildings: buildings.map((b) => {
    const [[x, y], [w, h]] = [b.at, b.half]
    return feature('Polygon', [[[x - w, y - h], [x + w, y - h], [x + w, y + h], [x - w, y + h], [x - w, y - h]].map(bend)], { kind: 'building', height: b.floors * 3 })
  }),
  pois: byKind('grid').map((g, i) => feature('Point', bend([g.rect.west + (g.rect.east - g.rect.west) * 0.6, g.rect.south + (g.rect.north - g.rect.south) * 0.8]), { kind: 'shop', name: ['社区食堂', '党群服务中心', '邻里花园', '卫生服务站', '幼儿园', '菜市场'][i % 6], min_zoom: 15 })),
  places: byKind('community').map((c) => feature('Point', [c.lon, c.lat], { kind: 'neighbourhood', name: c.name.replace('社区', ''), population_rank: 5, sort_rank: 5 })),
}
const gov = Object.fromEntries([['streets', 'street'], ['communities', 'community'], ['grids', 'grid'], ['microgrids', 'microgrid']].map(([layer, kind]) => [
  layer, byKind(kind).map((p) => feature('Polygon', [p.ring], { code: p.code, name: p.name, kind })),
]))
const indexes = new Map()
for (const [set, layers, maxZoom] of [['base', base, 15], ['gov', gov, 16]]) {
  for (const [layer, features] of Object.entries(layers)) {
    indexes.set(`${set}.${layer}`, new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom, indexMaxZoom: 13, extent: 4096, buffer: 64, tolerance: 2 }))
  }
}
const FROM = { 'base.buildings': 13, 'base.pois': 14, 'gov.microgrids': 11, 'gov.grids': 9 }
export function tile(set, z, x, y) {
  const layers = {}
  for (const [key, index] of indexes) {
    const [of, layer] = key.split('.')
    if (of !== set || z < (FROM[key] ?? 8)) continue
    const t = index.getTile(z, x, y)
    if (t) layers[layer] = t
  }
  return Object.keys(layers).length ? Buffer.from(fromGeojsonVt(layers, { version: 2, extent: 4096 })) : undefined
}
