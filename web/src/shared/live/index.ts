// Live changes for pages: `onLive(kinds, act)`. Tabs share one connection through a SharedWorker; where there is none
// (Android's Chrome), the tab that gets the lock connects and passes news on by BroadcastChannel; without either, alone.
import { onScopeDispose, readonly, ref } from 'vue'
import type { LiveEvent } from '../api/types'
import { openStream, type Note } from './hub'

type Listener = (event: LiveEvent) => void
const listeners = new Set<Listener>()
const reloaders = new Set<() => void>()
const up = ref(false)
export const liveUp = readonly(up)
let stop: (() => void) | undefined

function hear(note: Note) {
  if (note.type === 'line') up.value = note.up
  else if (note.type === 'reload') for (const act of [...reloaders]) act()
  else for (const listener of [...listeners]) listener(note.event)
}

function byWorker(): () => void {
  const worker = new SharedWorker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'tuimen-live' })
  worker.port.onmessage = (m: MessageEvent<Note>) => hear(m.data)
  worker.port.start()
  const bye = () => worker.port.postMessage('bye')
  const hello = (e: PageTransitionEvent) => { if (e.persisted) worker.port.postMessage('hello') }
  addEventListener('pagehide', bye)
  addEventListener('pageshow', hello)
  return () => {
    removeEventListener('pagehide', bye)
    removeEventListener('pageshow', hello)
    bye()
    worker.port.close()
  }
}
function byLock(): () => void {
  const channel = new BroadcastChannel('tuimen-live')
  let end: (() => void) | undefined
  let free: (() => void) | undefined
  const away = new AbortController()
  channel.onmessage = (m: MessageEvent<Note>) => hear(m.data)
  navigator.locks.request('tuimen-live', { signal: away.signal }, () => {
    end = openStream((note) => { hear(note); channel.postMessage(note) })
    return new Promise<void>((done) => { free = done })
  }).catch(() => { /* stopped before our turn came */ })
  return () => { away.abort(); end?.(); free?.(); channel.close() }
}

/** Begin listening. Call once signed in; calling again changes nothing. */
export function startLive() {
  if (stop) return
  if (typeof SharedWorker !== 'undefined') stop = byWorker()
  else if ('locks' in navigator && typeof BroadcastChannel !== 'undefined') stop = byLock()
  else stop = openStream(hear)
}
export function stopLive() {
  stop?.()
  stop = undefined
  up.value = false
}
/** Hear events whose kind begins with one of the prefixes, until the component leaves. */
export function onLive(prefixes: string[], act: Listener) {
  const listener: Listener = (e) => { if (prefixes.some((p) => e.kind.startsWith(p))) act(e) }
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}
/** Some news was missed for good: ask for everything again. */
export function onLiveGap(act: () => void) {
  reloaders.add(act)
  onScopeDispose(() => reloaders.delete(act))
}
