/** A fixed window per client address, in memory: it protects one process, and forgets addresses as the next minute begins. */
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './errors'

const windowMs = 60_000
/** Questions a minute from one address: a classroom behind one address passes, a loop does not. */
const perWindow = 120

/**
 * Answers 429 with Retry-After beyond the limit. `addressOf` tells the client's address;
 * loopback and unknown addresses pass: they are the operator's own machine or a proxy that limits by itself.
 */
export function rateLimit(addressOf: (c: Context) => string | undefined, now: () => number): MiddlewareHandler {
  const counts = new Map<string, number>()
  let windowEnds = 0
  return async (c, next) => {
    const address = addressOf(c)
    if (!address || /^(127\.|::1$|::ffff:127\.)/.test(address)) return next()
    if (now() >= windowEnds) {
      counts.clear()
      windowEnds = now() + windowMs
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > perWindow) return problem(c, 'too-many-requests', { retryAfter: Math.ceil((windowEnds - now()) / 1000) })
    return next()
  }
}
