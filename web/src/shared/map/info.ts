// Extent and credit of the maps, asked once a visit. GET /map says them; a server without it gives the district's outline.
import { BASE, api, got, listOf } from '../api/client'
import type { MapInfo, PlaceDetail } from '../api/types'
import { boundsOf } from './kinds'

const CREDIT = '示例底图，虚构路网'
let asked: Promise<MapInfo> | undefined

async function ask(): Promise<MapInfo> {
  const said = await fetch(BASE + '/map', { credentials: 'same-origin' })
  if (said.ok) return said.json() as Promise<MapInfo>
  const root = (await listOf(api.GET('/places')))[0]?.parent
  if (!root) throw new Error('no places')
  const place = (await got(api.GET('/places/{code}', { params: { path: { code: root } } }))) as PlaceDetail
  const box = boundsOf(place.polygon)
  if (!box) throw new Error('no outline')
  return { ...box, attribution: CREDIT, review_number: '', max_zoom: 15 }
}
export function mapInfo(): Promise<MapInfo> {
  asked ??= ask().catch((e: unknown) => { asked = undefined; throw e })
  return asked
}
/** A map needs WebGL 2; old office machines may have none, and then the page says so. */
export function canDraw(): boolean {
  try { return !!document.createElement('canvas').getContext('webgl2') } catch { return false }
}
