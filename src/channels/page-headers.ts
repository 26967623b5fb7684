import type { Context } from 'hono'
import type { Lang } from '../types'

/** What every HTML page of ours says to the browser: run nothing, load nothing, send nothing except to ourselves. */
export const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

/** Where the service is reached: behind a proxy that ends TLS, the request itself says http. A request can only raise the scheme. */
export function originOf(c: Context): string {
  const { protocol, origin } = new URL(c.req.url)
  return c.req.header('x-forwarded-proto')?.startsWith('https') ? origin.replace(protocol, 'https:') : origin
}

/** The language of a page, by its address; French without. */
export const langAsked = (c: Context): Lang => (c.req.query('lang') === 'en' ? 'en' : 'fr')
