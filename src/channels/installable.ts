/** What makes the site installable, and opens it without a network: manifest, icons, service worker, the page it keeps. */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { type Installable, iconSizes } from '../installable'
import { iconSvg } from '../render/icon'
import { manifest } from '../render/manifest'
import { offlinePage } from '../render/offline-page'
import { fiveMinutes, javascript, served } from './file'
import { langAsked, pageHeaders } from './page-headers'

/** `offline`: whether browsers keep the offline page, or give it back. */
export function installableRoutes({ pageScript, serviceWorker, icons }: Installable, offline: 'on' | 'off'): Hono {
  const routes = new Hono()
  routes.get('/manifest.webmanifest', etag(), (c) =>
    served(c, JSON.stringify(manifest(langAsked(c))), 'application/manifest+json; charset=utf-8', anHour),
  )
  routes.get('/icon.svg', etag(), (c) => served(c, iconSvg, 'image/svg+xml; charset=utf-8', aWeek))
  for (const size of iconSizes) routes.get(`/icon-${size}.png`, etag(), (c) => served(c, icons[size], 'image/png', aWeek))
  routes.get('/page.js', etag(), (c) => served(c, pageScript, javascript, fiveMinutes))
  // Asked for again each time a page opens: a new version, or its withdrawal, is never held back by a cache.
  routes.get('/service-worker.js', etag(), (c) => served(c, serviceWorker[offline], javascript, 'no-cache'))
  routes.get('/hors-ligne', etag(), (c) => {
    const lang = langAsked(c)
    return c.html(offlinePage(lang), 200, { ...pageHeaders, 'cache-control': 'no-cache', 'content-language': lang })
  })
  return routes
}

const anHour = 'public, max-age=3600'
const aWeek = 'public, max-age=604800'
