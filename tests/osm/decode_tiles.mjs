// decode_tiles.mjs FOLDER WEB: every tile of FOLDER through the decoder that the map library itself uses (from the
// web client's node_modules). Checks names, geometry kinds and directions of rings; prints what it saw.
import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import assert from 'node:assert/strict'

const [folder, web] = process.argv.slice(2)
const need = createRequire(web + '/package.json')
const { VectorTile, classifyRings } = await import(need.resolve('@mapbox/vector-tile'))
const pbf = await import(need.resolve('pbf'))
const Reader = pbf.PbfReader ?? pbf.default ?? pbf.Pbf

const known = ['earth', 'landuse', 'water', 'roads', 'buildings', 'pois', 'places']
const seen = {}
let tiles = 0
for (const file of readdirSync(folder)) {
  const tile = new VectorTile(new Reader(gunzipSync(readFileSync(`${folder}/${file}`))))
  for (const [name, layer] of Object.entries(tile.layers)) {
    assert.ok(known.includes(name), name)
    assert.equal(layer.version, 2)
    assert.equal(layer.extent, 4096)
    for (let i = 0; i < layer.length; i++) {
      const f = layer.feature(i)
      const rings = f.loadGeometry()
      assert.ok(rings.length > 0 && rings.every((r) => r.length > 0), `${file} ${name}`)
      assert.equal(typeof f.properties.kind, 'string')
      assert.equal(typeof f.properties.sort_rank, 'number')
      if (f.type === 3) {
        const holes = rings.length - classifyRings(rings).length
        seen.holes = (seen.holes ?? 0) + holes
      }
      seen[name] = (seen[name] ?? 0) + 1
    }
  }
  tiles++
}
assert.ok(tiles > 0 && seen.roads > 0 && seen.earth > 0 && seen.holes > 0)
console.log(tiles, 'tiles', JSON.stringify(seen))
