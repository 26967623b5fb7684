/**
 * One message per second and channel, bursts allowed (https://docs.slack.dev/apis/web-api/rate-limits). Counted per workspace:
 * one workspace's limit never touches another.
 */

export type RateLimit = {
  /** Messages a channel takes at once before one per second counts; 1 allows no burst. */
  readonly burst: number
}
export type RateLimiter = {
  /** Seconds to wait, or 0: the message may go, and is counted. */
  readonly waitFor: (teamId: string, channel: string) => number
}

/** A bucket of `burst` messages per channel, filled by one each second. */
export function createRateLimiter({ burst }: RateLimit, now: () => number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    waitFor: (teamId, channel) => {
      const key = `${teamId} ${channel}`
      const before = buckets.get(key) ?? { tokens: burst, at: now() }
      const tokens = Math.min(burst, before.tokens + (now() - before.at) / 1000)
      const isFree = tokens >= 1
      buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at: now() })
      return isFree ? 0 : Math.max(1, Math.ceil(1 - tokens))
    },
  }
}
