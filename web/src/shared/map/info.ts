// Extent and credit of the maps, asked once a visit.
import { api, got } from '../api/client'
import type { MapInfo } from '../api/types'

let asked: Promise<MapInfo> | undefined
export function mapInfo(): Promise<MapInfo> {
  asked ??= got(api.GET('/map')).catch((e: unknown) => { asked = undefined; throw e })
  return asked
}
let able: boolean | undefined
/** A map needs WebGL 2; old office machines may have none, and then the page says so. Found out once: each try makes a context. */
export function canDraw(): boolean {
  try { able ??= !!document.createElement('canvas').getContext('webgl2') } catch { able = false }
  return able
}
