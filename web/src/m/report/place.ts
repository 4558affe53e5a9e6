// Where it is: a point from the phone, the map or an address, and what the server calls that spot. Without a line the
// point is enough; the name is asked for when the line is back.
import { ref } from 'vue'
import { api, got } from '@shared/api/client'
import { asRefusal } from '@shared/api/problem'
import type { Address, PlaceAt } from '@shared/api/types'
import type { Draft } from '../outbox/store'

export type Finding = 'idle' | 'locating' | 'naming' | 'outside' | 'denied' | 'failed' | 'insecure'
const WAIT_MS = 15_000
/** Community and micro-grid; what lies between says nothing to a neighbour. */
export const spoken = (at: PlaceAt) => {
  const community = at.path.find((p) => p.kind === 'community')?.name
  return community && community !== at.name ? `${community} · ${at.name}` : at.name
}

export function usePlace(draft: Draft) {
  const state = ref<Finding>('idle')
  let turn = 0

  async function name() {
    if (draft.lon === undefined || draft.lat === undefined) return
    const mine = ++turn
    state.value = 'naming'
    try {
      const at = await got(api.GET('/places/at', { params: { query: { lon: draft.lon, lat: draft.lat, datum: 'wgs84' } } }))
      if (mine !== turn) return
      draft.place_words = spoken(at)
      draft.place = at.code
      state.value = 'idle'
    } catch (e) {
      if (mine !== turn) return
      const status = asRefusal(e).status
      if (status === 404 || status === 422) {
        draft.lon = draft.lat = draft.near_m = draft.place = undefined
        draft.place_words = ''
        state.value = 'outside'
      } else state.value = 'idle'
    }
  }
  function put(lon: number, lat: number, near_m?: number) {
    Object.assign(draft, { lon, lat, near_m, place: undefined, place_words: '' })
    return name()
  }
  function take(a: Address) {
    Object.assign(draft, { address: a.words })
    return put(a.lon, a.lat)
  }
  function locate() {
    if (!('geolocation' in navigator) || !isSecureContext) { state.value = 'insecure'; return }
    state.value = 'locating'
    const mine = ++turn
    navigator.geolocation.getCurrentPosition(
      (p) => { if (mine === turn) void put(p.coords.longitude, p.coords.latitude, Math.round(p.coords.accuracy)) },
      (e) => { if (mine === turn) state.value = e.code === e.PERMISSION_DENIED ? 'denied' : 'failed' },
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 },
    )
  }
  /** By itself only where the person has allowed it before: nobody is asked on opening a page. */
  async function locateIfAllowed() {
    try {
      const may = await navigator.permissions.query({ name: 'geolocation' })
      if (may.state === 'granted' && draft.lon === undefined && !draft.place) locate()
    } catch { /* an older browser: by the button */ }
  }
  return { state, name, put, take, locate, locateIfAllowed }
}
