// Our files by the format's own reader, and another writer's files by ours:
//   pmtiles.mjs read TUIMEN WEB FILE…     every tile, as npm's `pmtiles` and `tuimen tiles` find it
//   pmtiles.mjs write WEB FILE TILES      20,000 tiles by npm's `s2-pmtiles`; TILES gets some as Z/X/Y TEXT
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import assert from 'node:assert/strict'

const [mode, ...words] = process.argv.slice(2)

async function read(tuimen, web, files) {
  const need = createRequire(web + '/package.json')
  const { PMTiles, zxyToTileId, tileIdToZxy } = need('pmtiles')
  const { VectorTile } = await import(need.resolve('@mapbox/vector-tile'))
  const pbf = await import(need.resolve('pbf'))
  const Reader = pbf.PbfReader ?? pbf.default ?? pbf.Pbf
  const run = (...args) => execFileSync(tuimen, ['tiles', ...args], { maxBuffer: 1 << 28 })

  for (const file of files) {
    const bytes = readFileSync(file)
    const source = {
      getKey: () => file,
      getBytes: async (at, length) => ({ data: bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + length) }),
    }
    const theirs = new PMTiles(source)
    const head = await theirs.getHeader()
    const ours = JSON.parse(run('info', file))
    assert.equal(head.specVersion, 3)
    assert.equal(head.clustered, true)
    for (const [a, b] of [['minZoom', 'min_zoom'], ['maxZoom', 'max_zoom'], ['minLon', 'west'], ['minLat', 'south'], ['maxLon', 'east'],
      ['maxLat', 'north'], ['centerZoom', 'center_zoom'], ['numAddressedTiles', 'tiles'], ['numTileEntries', 'entries'],
      ['numTileContents', 'contents']]) assert.equal(head[a], ours[b], a)
    assert.deepEqual(await theirs.getMetadata(), ours.metadata)

    const fields = Object.fromEntries(ours.metadata.vector_layers.map((l) => [l.id, l.fields]))
    let tiles = 0, checked = 0
    const least = zxyToTileId(head.minZoom, 0, 0)
    const box = (z, x, y) => {
      const n = 2 ** z, lon = (d) => d / n * 360 - 180, lat = (d) => Math.atan(Math.sinh(Math.PI * (1 - 2 * d / n))) * 180 / Math.PI
      return lon(x + 1) >= head.minLon && lon(x) <= head.maxLon && lat(y) >= head.minLat && lat(y + 1) <= head.maxLat
    }
    for (let z = head.minZoom; z <= head.maxZoom; z++) {
      const n = 2 ** z, column = (lon) => Math.floor((lon + 180) / 360 * n)
      const row = (lat) => Math.floor((1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * n)
      for (let x = column(head.minLon) - 1; x <= column(head.maxLon) + 1; x++)
        for (let y = row(head.maxLat) - 1; y <= row(head.minLat) + 1; y++) {
          assert.ok(zxyToTileId(z, x, y) >= least)
          assert.deepEqual(tileIdToZxy(zxyToTileId(z, x, y)), [z, x, y])
          const got = await theirs.getZxy(z, x, y)          // unpacked
          if (!got) continue
          tiles++
          assert.ok(box(z, x, y), `${z}/${x}/${y}`)
          const tile = new VectorTile(new Reader(new Uint8Array(got.data)))
          for (const [name, layer] of Object.entries(tile.layers))
            for (let i = 0; i < layer.length; i++)
              for (const [key, value] of Object.entries(layer.feature(i).properties))
                assert.equal(typeof value, (fields[name][key] ?? `no ${key} in ${name}`).toLowerCase())
          if (tiles % Math.ceil(ours.tiles / 12) === 0) {    // a program a tile is slow
            assert.deepEqual(run('get', file, `${z}/${x}/${y}`), Buffer.from(got.data))
            assert.deepEqual(gunzipSync(run('get', file, `${z}/${x}/${y}`, '--packed')), Buffer.from(got.data))
            checked++
          }
        }
    }
    assert.equal(tiles, ours.tiles)
    assert.ok(checked > 0)
    console.log(`${tiles} tiles, ${checked} of them byte by byte`)
  }
}

// Its 1.1.2 writes two letters of the file's name; the other five are put in here.
async function write(web, file, list) {
  const { S2PMTilesWriter, BufferWriter, Compression, TileType } =
    await import(createRequire(web + '/package.json').resolve('s2-pmtiles'))
  const buffer = new BufferWriter()
  const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip)
  const some = []
  for (let i = 0; i < 20000; i++) {
    const [x, y, text] = [i % 200, 2 * Math.floor(i / 200), `tile ${i * 7919 % 100003}${'.'.repeat(i % 50)}`]
    await writer.writeTileXYZ(12, x, y, Buffer.from(text))
    if (i % 3331 === 0) some.push(`12/${x}/${y} ${text}`)
  }
  await writer.commit({ name: 'by another writer' })
  const bytes = buffer.commit()
  bytes.set(Buffer.from('PMTiles'), 0)
  writeFileSync(file, bytes)
  writeFileSync(list, some.join('\n') + '\n')
}

if (mode === 'read') await read(words[0], words[1], words.slice(2))
else await write(...words)
