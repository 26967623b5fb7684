/** Opens the knowledge base: an embedded file or memory under Node, a libSQL server over HTTP under Node and in the Worker. */
import { type Client, createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core'

export type Db = LibSQLDatabase<Record<string, never>> & { readonly $client: Client }

/** Milliseconds an embedded base waits for another process' lock: longer than a seeding takes, shorter than a question may wait. */
const lockPatience = 2_500

/**
 * A drizzle database on `url` (`file:…`, `:memory:`, `libsql:…`, `https:…`, `http:…`). Opens no socket; throws when a file cannot be opened.
 * `@libsql/client` resolves to its web build in workerd. There, make one per request: a client kept by the isolate queues above
 * twenty calls, and a promise that belongs to another request hangs for ever.
 */
export const createDb = (url: string, authToken?: string): Db =>
  drizzle(createClient({ url, timeout: lockPatience, ...(authToken ? { authToken } : {}) }))
