/** What is loaded in a base. */
import type { Client } from '@libsql/client'
import { asc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { loads } from '../schema'

/** A load, as the base keeps it. */
export type Load = typeof loads.$inferSelect

/** The newest load of each source, which is the one in use. */
export async function lastLoads(client: Client): Promise<ReadonlyMap<string, Load>> {
  const rows = await drizzle(client).select().from(loads).orderBy(asc(loads.loadedAt))
  return new Map(rows.map((load) => [load.source, load]))
}
