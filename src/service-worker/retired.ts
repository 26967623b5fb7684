/** Served in place of the other one to withdraw it (setting OFFLINE_PAGE=off): forgets everything and unregisters itself. */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  const forgetAll = caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))
  event.waitUntil(forgetAll.then(() => self.registration.unregister()))
})

export {}
