/** A file of ours as a response. */
import type { Context } from 'hono'

export const javascript = 'text/javascript; charset=utf-8'

/** Revalidated by ETag after five minutes: a deployment shows at once, a visit costs one download. */
export const fiveMinutes = 'public, max-age=300, stale-while-revalidate=86400'

export const served = (c: Context, body: string | ArrayBuffer, contentType: string, caching: string) =>
  c.body(body, 200, { 'content-type': contentType, 'cache-control': caching, 'x-content-type-options': 'nosniff' })
