// The service worker: registered on the built page only, and a quiet word when a new version waits.
import { ref } from 'vue'

export const freshVersion = ref(false)
let waiting: ServiceWorker | undefined

export function startUpdates() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const had = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (had && waiting) location.reload() })
  navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).then((registration) => {
    const look = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) { waiting = worker; freshVersion.value = true }
    })
    if (registration.waiting && navigator.serviceWorker.controller) { waiting = registration.waiting; freshVersion.value = true }
    look(registration.installing)
    registration.addEventListener('updatefound', () => look(registration.installing))
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void registration.update().catch(() => undefined) })
  }).catch(() => undefined) // no https, or a browser without: the page works all the same, online
}
export function takeVersion() { waiting?.postMessage('now') }
