/** A real libSQL server that counts what it is asked: how many round trips a question makes. */
import { type Client, createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { Db } from '../../db/client'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { migrate } from '../../db/migrate'
import { hasSqld, startSqld } from './sqld'

export type CountedSqld = {
  readonly db: Db
  readonly knowledge: KnowledgeBase
  /** Requests sent while the work is done. */
  readonly requestsOf: (work: () => Promise<unknown>) => Promise<number>
  readonly stop: () => Promise<void>
}

/** A migrated base that `fill` fills; undefined where no sqld is built for the platform. */
export async function countedSqld(fill: (client: Client) => Promise<unknown> = async () => {}): Promise<CountedSqld | undefined> {
  if (!hasSqld) return undefined
  const sqld = await startSqld()
  let requests = 0
  const counted: typeof fetch = (...request) => {
    requests++
    return fetch(...request)
  }
  const db = drizzle(createClient({ url: sqld.url, fetch: counted }))
  await migrate(db.$client)
  await fill(db.$client)
  return {
    db,
    knowledge: createKnowledge(db),
    requestsOf: async (work) => {
      const before = requests
      await work()
      return requests - before
    },
    stop: sqld.stop,
  }
}
