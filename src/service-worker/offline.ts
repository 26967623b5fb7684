/**
 * Our own pages when there is no network: a page that says so, with the numbers to call and the field. The network always comes
 * first; what it answers is never kept, nor anything that was typed. Registered after the first question (src/widget/page.ts).
 */
/** Names this build of what is kept (src/build/offline.ts). */
declare const version: string
/** Paths of the offline page and of all it needs. */
declare const kept: readonly string[]
declare const self: ServiceWorkerGlobalScope

const cacheName = `proxisoin-${version}`

self.addEventListener('install', (event) => {
  const fresh = kept.map((path) => new Request(path, { cache: 'reload' }))
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const forgetOthers = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
  event.waitUntil(Promise.all([forgetOthers, self.clients.claim()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    const page = searchParams.get('lang') === 'en' ? '/hors-ligne?lang=en' : '/hors-ligne'
    event.respondWith(fetch(request).catch(() => keptAs(page)))
  } else if (request.method === 'GET' && kept.includes(pathname)) event.respondWith(fetch(request).catch(() => keptAs(pathname)))
})

/** What was kept under this path, whatever version the page asked for. */
const keptAs = async (path: string): Promise<Response> => (await caches.match(path)) ?? Response.error()

export {}
