// What the studio holds: homes with their seconds, facilities of one service, acts that would be, and what they change.
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, markRaw, ref, shallowRef, watch, type Ref } from 'vue'
import { api, got } from '@shared/api/client'
import type { CircleAct, CircleIfService } from '@shared/api/types'

export const PROFILES = ['everyone', 'senior', 'child', 'wheelchair'] as const
export type Profile = (typeof PROFILES)[number]
export interface Homes {
  how: string; home: number[]; lon: number[]; lat: number[]; households: number[]; old: number[]; young: number[]; seconds: number[]; gap: number[]
  facilities: { id: number; lon: number; lat: number; name: string }[]
}
export interface Asked { kind: string; profile: Profile; minutes: number; at: string; circle?: number }
export interface Site { key: string; id?: number; name: string; lon: number; lat: number; state: 'as-is' | 'moved' | 'new' | 'closed' }
const e7 = (n: number) => n / 1e7

const COLUMNS = ['home', 'lon', 'lat', 'households', 'old', 'young', 'seconds', 'gap'] as const
/** Columns come as steps, which weigh half: each number is what is added to the one before. */
export function summed(h: Homes): Homes {
  for (const c of COLUMNS) {
    let at = 0
    h[c] = h[c].map((step) => (at += step))
  }
  return h
}

export async function fetchHomes(a: Asked): Promise<Homes> {
  const q = new URLSearchParams({ kind: a.kind, profile: a.profile, steps: 'true' })
  if (a.at) q.set('at', a.at)
  if (a.circle) q.set('circle', String(a.circle))
  const r = await fetch('/api/v1/circles/homes?' + q)
  if (!r.ok) throw new Error(String(r.status))
  return markRaw(summed((await r.json()) as Homes)) // tens of thousands of numbers, none of which changes by itself
}

export function useStudio(asked: Ref<Asked>) {
  const homes = useQuery({ queryKey: computed(() => ['circles', 'homes', asked.value.kind, asked.value.profile, asked.value.at, asked.value.circle]), queryFn: () => fetchHomes(asked.value), enabled: computed(() => !!asked.value.kind), placeholderData: keepPreviousData })
  const acts = ref<CircleAct[]>([])
  const effect = shallowRef<CircleIfService>()
  const busy = ref(false)
  const trouble = shallowRef<unknown>()
  let waiting: CircleAct[] | undefined
  /** One question under way; of those that come meanwhile only the last is asked. */
  async function ask(list: CircleAct[]) {
    if (busy.value) { waiting = list; return }
    if (!list.length) { effect.value = undefined; return }
    busy.value = true
    const a = asked.value
    try {
      const r = await got(api.POST('/circles/what-if', { body: { profile: a.profile, minutes: a.minutes, kind: a.kind, acts: list, ...(a.at ? { at: a.at } : {}) } }))
      effect.value = r.services[0]
      trouble.value = undefined
    } catch (e) { trouble.value = e } finally { busy.value = false }
    if (waiting) { const next = waiting; waiting = undefined; void ask(next) }
  }
  const sites = computed<Site[]>(() => {
    const list: Site[] = (homes.data.value?.facilities ?? []).map((f) => ({ key: 'f' + f.id, id: f.id, name: f.name, lon: e7(f.lon), lat: e7(f.lat), state: 'as-is' }))
    acts.value.forEach((a, i) => {
      const of = list.find((s) => s.id !== undefined && s.id === a.facility)
      if (a.kind === 'add') { if (a.services?.some((s) => s.code === asked.value.kind)) list.push({ key: 'n' + i, name: a.name ?? '', lon: a.lon!, lat: a.lat!, state: 'new' }) }
      else if (a.kind === 'gate') return
      else if (of && a.kind === 'move') Object.assign(of, { lon: a.lon, lat: a.lat, state: 'moved' })
      else if (of && a.kind === 'change') of.state = of.state === 'as-is' ? 'moved' : of.state
      else if (of) of.state = 'closed'
    })
    return list
  })
  /** The acts as they would be with this site at that point. */
  function movedTo(key: string, lon: number, lat: number): CircleAct[] {
    if (key.startsWith('n')) return acts.value.map((a, i) => (i === Number(key.slice(1)) ? { ...a, lon, lat } : a))
    const id = Number(key.slice(1))
    return [...acts.value.filter((a) => a.facility !== id || a.kind === 'change'), { kind: 'move', facility: id, lon, lat }]
  }
  function closed(key: string): CircleAct[] {
    if (key.startsWith('n')) return acts.value.filter((_, i) => i !== Number(key.slice(1)))
    const id = Number(key.slice(1))
    return [...acts.value.filter((a) => a.facility !== id), { kind: 'close', facility: id }]
  }
  /** Other hours, places or cost of an act that is there, or of a facility as it is. */
  function changed(key: string, how: Pick<CircleAct, 'hours' | 'capacity' | 'cost_fen'>): CircleAct[] {
    if (key.startsWith('n')) return acts.value.map((a, i) => (i === Number(key.slice(1)) ? { ...a, ...how } : a))
    const id = Number(key.slice(1))
    return [...acts.value.filter((a) => a.facility !== id || a.kind !== 'change'), { kind: 'change', facility: id, ...how }]
  }
  const gated = (lon: number, lat: number): CircleAct[] => [...acts.value, { kind: 'gate', lon, lat }]
  const added = (lon: number, lat: number, name: string): CircleAct[] => [...acts.value, { kind: 'add', name, lon, lat, services: [{ code: asked.value.kind }] }]
  watch([acts, () => asked.value.kind, () => asked.value.profile, () => asked.value.minutes, () => asked.value.at], () => void ask(acts.value))
  return { homes, acts, effect, busy, trouble, sites, ask, movedTo, closed, changed, gated, added }
}
