// Areas of 10 and 15 minutes at 60 m/min for every "LON LAT" of a file, one after the other:
// isochrones.mjs CONFIG POINTS ROUNDS [OUT]. Prints processor and wall time of each round in milliseconds; OUT gets the
// answers of the first round, a line each.
import { Actor } from '@valhallajs/valhallajs'
import fs from 'node:fs'

const [config, points, rounds, out] = process.argv.slice(2)
const actor = new Actor(JSON.parse(fs.readFileSync(config, 'utf8')))
const ask = fs.readFileSync(points, 'utf8').trim().split('\n').map((line) => {
  const [lon, lat] = line.split(' ').map(Number)
  return JSON.stringify({
    locations: [{ lat, lon }], costing: 'pedestrian', polygons: true, contours: [{ time: 10 }, { time: 15 }],
    costing_options: { pedestrian: { walking_speed: 3.6 } },
  })
})
await actor.isochrone(ask[0])
for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage(), start = performance.now(), said = []
  let failed = 0
  for (const one of ask) {
    try {
      said.push(await actor.isochrone(one))
    } catch {
      said.push('')
      failed++
    }
  }
  const spent = process.cpuUsage(before)
  console.log(`cpu ${((spent.user + spent.system) / 1000).toFixed(1)}`)
  console.log(`wall ${(performance.now() - start).toFixed(1)}`)
  console.log(`failed ${failed}`)
  if (out && round === 0) fs.writeFileSync(out, said.join('\n') + '\n')
}
