/** One load of a source at a time: whoever loads it says so in `meta`, and the claim dies with its process. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Client } from '@libsql/client'
import { and, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import * as z from 'zod'
import { meta } from '../schema'
import { UnderWay } from './failure'
import { clearStaging } from './staging'

const claimSchema = z.object({ run: z.string(), pid: z.number(), host: z.string(), until: z.number() })

/** Milliseconds a claim lives without being renewed: a process asleep for longer loses it. */
const life = 120_000

export const claimKey = (source: string): string => `loading:${source}`

/**
 * Does `work` while nobody else loads this source, and gives it the name of the run: of its staged rows, then of its row in
 * `loads`. Rejects with `Refused` when another living process loads it. Staged rows that a run left behind go away.
 */
export async function whileClaimed<Result>(
  client: Client,
  source: string,
  work: (run: string) => Promise<Result>,
): Promise<Result> {
  const run = `${source} ${new Date().toISOString()} ${randomUUID().slice(0, 8)}`
  const db = drizzle(client)
  await take(client, source, run)
  const mine = and(eq(meta.key, claimKey(source)), sql`${meta.value} ->> '$.run' = ${run}`)
  const renew = () =>
    db
      .update(meta)
      .set({ value: claimOf(run) })
      .where(mine)
  // A renewal that fails is no matter: the next one comes long before the end of the claim, and publishing checks it.
  const renewal = setInterval(() => renew().catch(() => {}), life / 4).unref()
  try {
    await clearStaging(client, source)
    return await work(run)
  } finally {
    clearInterval(renewal)
    // A full disk or a lost server may keep us from it: the next run clears what is left, and the claim ends by itself.
    await clearStaging(client, source).catch(() => {})
    await db
      .delete(meta)
      .where(mine)
      .catch(() => {})
  }
}

async function take(client: Client, source: string, run: string): Promise<void> {
  const [key, value] = [claimKey(source), claimOf(run)]
  const db = drizzle(client)
  const [held] = await db.select().from(meta).where(eq(meta.key, key))
  if (held && isAlive(held.value)) throw alreadyLoading(source)
  // Written only over what was read: of two processes that come together, one wins.
  const { rowsAffected } = held
    ? await db
        .update(meta)
        .set({ value })
        .where(and(eq(meta.key, key), eq(meta.value, held.value)))
    : await db.insert(meta).values({ key, value }).onConflictDoNothing()
  if (rowsAffected === 0) throw alreadyLoading(source)
}

const claimOf = (run: string) => JSON.stringify({ run, pid: process.pid, host: hostname(), until: Date.now() + life })

const alreadyLoading = (source: string) =>
  new UnderWay(`${source} is being loaded by another process: wait for its end, then run this again. Nothing was changed`)

function isAlive(value: string): boolean {
  const { pid, host, until } = claimSchema.parse(JSON.parse(value))
  return until > Date.now() && (host !== hostname() || isRunning(pid))
}

/** Signal 0 only asks (kill(2)); EPERM: it runs, as somebody else. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
