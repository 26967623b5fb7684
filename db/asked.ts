/** How often things are asked: added by the doors, read by the digest and the inbox. */
import type { Outcome } from '../src/asked-count'
import type { Channel, IntentId } from '../src/types'
import { unwritten } from '../src/unwritten'
import type { Db } from './client'

export type AskedLine = {
  /** In Paris: `2026-11-21`. */
  readonly day: string
  /** The Slack workspace; undefined elsewhere. */
  readonly team?: string | undefined
  readonly channel: Channel
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId | undefined
  /** `commune:80021`, only of what was not found. */
  readonly place?: string | undefined
  readonly outcome: Outcome
  readonly count: number
}

export interface AskedBook {
  /** Adds to the counts, in one round trip. Rejects when the base is out of reach or read-only. */
  add(lines: readonly AskedLine[]): Promise<void>
}

export const createAskedBook = (_db: Db): AskedBook => ({
  add: async () => unwritten('AskedBook.add'),
})
