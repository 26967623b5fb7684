/** What pages load: the style, and the scripts that browsers run on our pages and on those that embed us. */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Assets } from '../deps'
import { integrityOf, versionOf } from '../integrity'
import { pageStyle } from '../render/page-style'
import { fiveMinutes, javascript, served } from './file'

/** Of an address that names its content (`?v=`): never asked again. */
const immutable = 'public, max-age=31536000, immutable'

export function assetRoutes(assets: Assets): Hono {
  const routes = new Hono()
  routes.get('/style.css', etag(), (c) => served(c, pageStyle, 'text/css; charset=utf-8', fiveMinutes))
  // Any site may embed the widget: a module script from elsewhere needs CORS and a cross-origin resource policy.
  for (const path of ['/widget.js', '/panel.js', '/answers.js'] as const) {
    const script = assets[path]
    routes.get(path, etag(), async (c) => {
      c.header('access-control-allow-origin', '*')
      c.header('cross-origin-resource-policy', 'cross-origin')
      return served(c, script, javascript, await cachingOf(c.req.query('v'), script))
    })
  }
  return routes
}

/** For ever only when the address names what we serve today: a script of before or after must not be pinned under its name. */
async function cachingOf(version: string | undefined, script: string): Promise<string> {
  if (version === undefined) return fiveMinutes
  return version === versionOf(await integrityOf(script)) ? immutable : 'no-cache'
}
