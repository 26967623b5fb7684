/**
 * What Slack has already delivered: it retries an event three times, and sends a mention both as `app_mention` and as `message`.
 * Memory knows what this isolate has seen, at no cost; the base knows what any isolate has.
 */
import type { SlackBook } from '../../../../db/slack'
import { reasonOf, type SlackLog } from '../log'

/** Milliseconds: Slack's delayed events come back for 24 hours (https://docs.slack.dev/apis/events-api). */
const memory = 24 * 60 * 60_000
/** Ids kept at most, oldest forgotten first: about 1 MB. */
const mostIds = 10_000
/** Milliseconds the base may take to tell: an answer given twice is better than one given late. */
const longestLookup = 3000

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

/** Where ids are kept. */
export type DeliveryPorts = {
  readonly deliveries: Deliveries
  readonly slack: Pick<SlackBook, 'isFirst'>
  readonly now: Date
  readonly log: SlackLog
}

/** The ids of what a request delivers, each with its workspace: two workspaces may use the same. */
export type Delivered = {
  /** `T1:Ev1`; the receiver has already seen it in memory. */
  readonly event: string
  /** `T1:C1:100.1`: a mention comes under two event ids, and is one message. */
  readonly message: string
}

/** True when no isolate has taken this message on. With the base out of reach, when this one has not: better twice than never. */
export async function isFirstAnywhere({ event, message }: Delivered, ports: DeliveryPorts): Promise<boolean> {
  if (!ports.deliveries.isFirst(message, ports.now)) return false
  try {
    return await inTime(ports.slack.isFirst([event, message], ports.now))
  } catch (error) {
    ports.log('warn', 'deliveries not looked up', reasonOf(error))
    return true
  }
}

/** @throws Error coded `too_slow`, and what the work throws */
function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'too_slow' })), longestLookup)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
