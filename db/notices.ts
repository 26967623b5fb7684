/** What a workspace was told once: a run claims a notice, sends it, and says so. */
import { unwritten } from '../src/unwritten'
import type { Db } from './client'

/** Methods reject when the base is out of reach, or read-only. */
export interface NoticeBook {
  /**
   * `yours`: nobody has taken it on, send it. `sent`: it was said. `taken`: another run has it. `doubtful`: a run took it on more than a
   * quarter of an hour ago and never said it was sent; it is yours, but look first whether it stands in the channel.
   */
  claim(team: string, key: string, at: Date): Promise<'yours' | 'sent' | 'taken' | 'doubtful'>
  sent(team: string, key: string, at: Date): Promise<void>
  /** It could not be sent: the next run may. */
  release(team: string, key: string): Promise<void>
}

export const createNoticeBook = (_db: Db): NoticeBook => ({
  claim: async () => unwritten('NoticeBook.claim'),
  sent: async () => unwritten('NoticeBook.sent'),
  release: async () => unwritten('NoticeBook.release'),
})
