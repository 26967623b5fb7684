/** Brings a base to today's tables. Node only: the migrations are read from their folder. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { createDb, type Db } from './client'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Opens the base at `url`, making its folder when it is a file, and applies what it misses. */
export async function openMigrated(url: string, authToken?: string): Promise<Db> {
  const path = /^file:(?:\/\/(?:localhost)?(?=\/))?([^?]+)/.exec(url)?.[1]
  if (path && path !== ':memory:') mkdirSync(dirname(decodeURIComponent(path)), { recursive: true })
  const db = createDb(url, authToken)
  await migrate(db.$client)
  return db
}

/** Applies the migrations the base does not have yet, all or none. */
export async function migrate(client: Client): Promise<void> {
  // In WAL mode the questions of a running server are still answered while another process seeds.
  if (client.protocol === 'file') await client.execute('pragma journal_mode = wal')
  await applyMigrations(drizzle(client), { migrationsFolder })
}
