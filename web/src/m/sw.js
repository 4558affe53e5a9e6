// The phone's service worker: keeps the shell, so that the pages open without a line. It answers for the page under /m/ and
// for the files on its list, and for nothing else: what is asked of the API, read or write, always goes to the server.
// VERSION and FILES are written in by the build (tools/sw.ts).
const VERSION = '__VERSION__'
const FILES = ['__FILES__']
const SHELL = '/m/'
const CACHE = 'tuimen-m-' + VERSION

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then(async (cache) => {
    await cache.addAll(FILES)
    await cache.add(new Request(SHELL, { cache: 'reload' }))
    if (!self.registration.active) await self.skipWaiting()
  }))
})
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('tuimen-m-') && name !== CACHE) await caches.delete(name)
    await self.clients.claim()
  })())
})
self.addEventListener('message', (event) => { if (event.data === 'now') void self.skipWaiting() })
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const page = request.mode === 'navigate' && url.pathname.startsWith(SHELL)
  if (!page && !FILES.includes(url.pathname)) return
  event.respondWith(caches.open(CACHE).then((cache) => cache.match(page ? SHELL : url.pathname)).then((kept) => kept ?? fetch(request)))
})
