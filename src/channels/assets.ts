/** What pages load: the style, and the scripts that browsers run on our pages and on those that embed us. */
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Assets } from '../deps'
import { pageStyle } from '../render/page-style'

/** Revalidated by ETag after five minutes: a deployment shows at once, a visit costs one download. */
const revalidated = 'public, max-age=300, stale-while-revalidate=86400'
/** Of an address that names its content (`?v=`): never asked again. */
const immutable = 'public, max-age=31536000, immutable'

export function assetRoutes(assets: Assets): Hono {
  const routes = new Hono()
  routes.get('/style.css', etag(), (c) => asset(c, pageStyle, 'text/css; charset=utf-8'))
  // Any site may embed the widget: a module script from elsewhere needs CORS and a cross-origin resource policy.
  for (const path of ['/widget.js', '/panel.js'] as const)
    routes.get(path, etag(), (c) => {
      c.header('access-control-allow-origin', '*')
      c.header('cross-origin-resource-policy', 'cross-origin')
      return asset(c, assets[path], 'text/javascript; charset=utf-8')
    })
  return routes
}

const asset = (c: Context, body: string, contentType: string) =>
  c.body(body, 200, {
    'content-type': contentType,
    'cache-control': c.req.query('v') === undefined ? revalidated : immutable,
    'x-content-type-options': 'nosniff',
  })
