/** For those who put the assistant on their own site: /integrer tells how, /cadre is the assistant for a frame. */
import { Hono } from 'hono'
import type { Assets } from '../deps'
import { integrityOf, versionOf } from '../integrity'
import { embedPage, framePage } from '../render/embed-page'
import type { Lang } from '../types'
import { langAsked, originOf, pageHeaders } from './page-headers'

/** `allowedOrigins`: the sites that may call /api from a browser (`ALLOWED_ORIGINS`); the same may frame /cadre, and no other page. */
export function embedRoutes(assets: Assets, allowedOrigins: readonly string[]): Hono {
  const routes = new Hono()
  const allowed = allowedOrigins.includes('*') ? 'any' : allowedOrigins.length > 0 ? 'some' : 'none'
  const ancestors = allowed === 'none' ? "'none'" : allowedOrigins.join(' ')
  const framed = pageHeaders['content-security-policy'].replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`)

  routes.get('/integrer', async (c) => {
    const lang = langAsked(c)
    const integrity = await integrityOf(assets['/widget.js'])
    return c.html(embedPage({ lang, origin: originOf(c), integrity, version: versionOf(integrity), allowed }), 200, headers(lang))
  })
  routes.get('/cadre', (c) => {
    const lang = langAsked(c)
    return c.html(framePage(lang), 200, { ...headers(lang), 'content-security-policy': framed })
  })
  return routes
}

/** The pages change with our releases only. */
const headers = (lang: Lang) => ({
  ...pageHeaders,
  ...{ 'cache-control': 'public, max-age=300', 'content-language': lang, vary: 'x-forwarded-proto' },
})
