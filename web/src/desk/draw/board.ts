// What a drawing board knows: the community as it stands, the acts so far, and what the server says would become of it.
// The acts are sent to be checked after each; a newer check overtakes an older one.
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { api, got, listOf } from '@shared/api/client'
import type { Building, ChangeCheck, GridSize, Page, PlaceDetail } from '@shared/api/types'
import { onLive } from '@shared/live'
import { within } from '../parts/placeNames'
import { began, redo, to, undo, type Act, type Story } from './acts'
import { areaOf, type Area, type Areas } from './geo'

export interface BoardGrid { code: string; name: string; short: string; area: Area; was: number; now: number; fate?: string; over: boolean; under: boolean }
export interface BoardBuilding extends Building { now: string; shape?: GeoJSON.Geometry }

const PAUSE_MS = 120
const MICRO = 18

async function everyBuilding(place: string): Promise<Building[]> {
  const out: Building[] = []
  for (let after = ''; ;) {
    const data = await got(api.GET('/buildings', { params: { query: { place, limit: 200, ...(after ? { after } : {}) } } })) as Page<Building> | Building[]
    if (Array.isArray(data)) return data
    out.push(...data.items)
    if (!data.next) return out
    after = data.next
  }
}
interface Outlines { type: 'FeatureCollection'; features: GeoJSON.Feature[] }
const features = async (path: string): Promise<Outlines> => {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(path)
  return (await answer.json()) as Outlines
}

export function useBoard(community: Ref<string | undefined>, language: Ref<string>) {
  const cache = useQueryClient()
  const on = computed(() => Boolean(community.value))
  const home = useQuery({
    queryKey: computed(() => ['board', 'home', community.value]), enabled: on,
    queryFn: () => got(api.GET('/places/{code}', { params: { path: { code: community.value! } } })) as Promise<PlaceDetail>,
  })
  const drawn = useQuery({
    queryKey: computed(() => ['board', 'grids', community.value]), enabled: on,
    queryFn: () => features(`/api/v1/places/geojson?parent=${community.value}`),
  })
  const houses = useQuery({ queryKey: computed(() => ['board', 'buildings', community.value]), enabled: on, queryFn: () => everyBuilding(community.value!) })
  const box = computed(() => {
    const all = areaOf(home.data.value?.polygon).flat(2)
    if (!all.length) return undefined
    const x = all.map((p) => p[0] / 1e7), y = all.map((p) => p[1] / 1e7)
    return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].map((n) => n.toFixed(7)).join()
  })
  // Outlines of houses and compounds are for the eye and for snapping; without them the board works.
  const shapes = useQuery({
    queryKey: computed(() => ['board', 'shapes', box.value]), enabled: computed(() => Boolean(box.value)), staleTime: Infinity, retry: false,
    queryFn: async () => {
      const [buildings, compounds] = await Promise.all(['buildings', 'compounds'].map((c) => features(`/ogc/collections/${c}/items?limit=1000&bbox=${box.value}`)))
      return { buildings: new Map(buildings.features.map((f) => [Number(f.id), f.geometry])), compounds: compounds.features }
    },
  })
  const sizes = useQuery({ queryKey: ['grid-sizes'], staleTime: 3600_000, queryFn: () => listOf(api.GET('/grid-sizes')) })
  const bounds = computed(() => (sizes.data.value as GridSize[] | undefined)?.filter((s) => s.kind === 'microgrid').at(-1) ?? { low: 0, high: Infinity })

  /* ---- acts, and what the server says of them ---- */

  const story = shallowRef<Story>(began())
  const acts = computed(() => story.value.now)
  const check = shallowRef<ChangeCheck>()
  const checking = ref(false)
  const trouble = shallowRef<unknown>()
  const took = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: AbortController | undefined
  function ask(wait = PAUSE_MS) {
    clearTimeout(timer)
    under?.abort()
    checking.value = acts.value.length > 0
    if (!acts.value.length) { check.value = trouble.value = undefined; return }
    timer = setTimeout(() => void send(acts.value), wait)
  }
  async function send(what: Act[]) {
    const mine = (under = new AbortController())
    const from = performance.now()
    try {
      const said = await got(api.POST('/changes/check', { params: { query: { drawing: true } }, body: { acts: what }, signal: mine.signal })) as ChangeCheck
      if (mine.signal.aborted) return
      check.value = said
      took.value = Math.round(performance.now() - from)
      trouble.value = undefined
    } catch (e) {
      if (mine.signal.aborted) return
      trouble.value = e
    }
    checking.value = false
  }
  watch(acts, () => ask())
  watch(language, () => ask())
  onLive(['changes.applied'], () => { void cache.invalidateQueries({ queryKey: ['board'] }); ask() })
  onScopeDispose(() => { clearTimeout(timer); under?.abort() })

  /* ---- the drawing as it would be ---- */

  const fates = computed(() => new Map((check.value?.places ?? []).map((p) => [p.code, p])))
  const names = computed(() => {
    const out: Record<string, string> = {}
    for (const f of drawn.data.value?.features ?? []) out[String(f.id)] = String(f.properties?.name ?? f.id)
    for (const p of check.value?.places ?? []) out[p.code] = p.name || p.name_was
    if (home.data.value) out[home.data.value.code] = home.data.value.name
    return out
  })
  const nameOf = (code: string | undefined) => (code ? within(names.value[code] ?? code, names.value[code.slice(0, 15)], home.data.value?.name) : '')
  const grids = computed<BoardGrid[]>(() => {
    const out: BoardGrid[] = []
    const put = (code: string, name: string, area: Area, was: number, now: number, fate?: string) => {
      const micro = code.length === MICRO
      out.push({ code, name, short: nameOf(code), area, was, now, fate, over: micro && now > bounds.value.high, under: micro && now < bounds.value.low })
    }
    const seen = new Set<string>()
    for (const f of drawn.data.value?.features ?? []) {
      const code = String(f.id)
      if (code.length < 15) continue
      seen.add(code)
      const p = fates.value.get(code)
      const was = Number(f.properties?.households ?? 0)
      if (p?.fate === 'ended') continue
      put(code, p?.name ?? String(f.properties?.name), areaOf((p?.polygon ?? f.geometry) as never), was, p ? p.households : was, p?.fate)
    }
    for (const p of fates.value.values()) {
      if (!seen.has(p.code) && p.fate !== 'ended' && p.code.startsWith(community.value ?? '-')) put(p.code, p.name, areaOf(p.polygon as never), p.households_was, p.households, p.fate)
    }
    return out.sort((a, b) => (a.code < b.code ? -1 : 1))
  })
  const micros = computed(() => grids.value.filter((g) => g.code.length === MICRO))
  const overlays = computed(() => grids.value.filter((g) => g.code.length === 15 && g.code[12] === '9'))
  const areas = computed<Areas>(() => Object.fromEntries(micros.value.filter((g) => g.area.length).map((g) => [g.code, g.area])))
  const fence = computed<Area>(() => areaOf(home.data.value?.polygon))
  const buildings = computed<BoardBuilding[]>(() => {
    const now = new Map((check.value?.moves ?? []).filter((m) => m.unit === undefined).map((m) => [m.building_id, m.new_place]))
    return (houses.data.value ?? []).map((b) => ({ ...b, now: now.get(b.id) ?? b.place, shape: shapes.data.value?.buildings.get(b.id) }))
  })
  const compounds = computed(() => shapes.data.value?.compounds ?? [])

  const put = (next: Act[]) => { story.value = to(story.value, next) }
  return {
    home, drawn, houses, bounds, story, acts, check, checking, trouble, took, names, nameOf, grids, micros, overlays, areas, fence, buildings, compounds,
    put, undo: () => { story.value = undo(story.value) }, redo: () => { story.value = redo(story.value) }, ask,
  }
}
export type Board = ReturnType<typeof useBoard>
