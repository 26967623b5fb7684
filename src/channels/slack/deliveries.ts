/**
 * What Slack has already delivered: it retries an event three times, and sends a mention both as `app_mention` and as `message`.
 * The memory is per isolate and per process; two isolates that receive the same event both answer it.
 */

/** Milliseconds: Slack's delayed events come back for 24 hours (https://docs.slack.dev/apis/events-api). */
const memory = 24 * 60 * 60_000
/** Ids kept at most, oldest forgotten first: about 1 MB. */
const mostIds = 10_000

export type Deliveries = {
  /** True the first time an id is seen in 24 hours. */
  readonly isFirst: (id: string, now: Date) => boolean
  /** Forgets an id whose work never started, so that Slack's retry is answered. */
  readonly forget: (id: string) => void
}

export function createDeliveries(): Deliveries {
  const seenAt = new Map<string, number>()
  return {
    isFirst: (id, now) => {
      const before = seenAt.get(id)
      if (before !== undefined && now.getTime() - before < memory) return false
      seenAt.delete(id) // so that the map stays in order of arrival
      seenAt.set(id, now.getTime())
      const [oldest] = seenAt.keys()
      if (seenAt.size > mostIds && oldest !== undefined) seenAt.delete(oldest)
      return true
    },
    forget: (id) => void seenAt.delete(id),
  }
}
