/** The built Worker in workerd, over a real sqld that holds the starter base. */
import { Miniflare } from 'miniflare'
import type { Db } from '../../db/client'
import { openMigrated } from '../../db/migrate'
import { seed } from '../../db/seed/import'
import { workerFolder } from '../../src/build/worker'
import { startSqld } from './sqld'

export const stateSecret = 'a-secret-for-the-built-worker'

/** One isolate of the built Worker. `scheduled` is what its cron does; gives the outcome, `ok` or `exception`. */
export type Isolate = { readonly base: URL; readonly scheduled: () => Promise<string>; readonly stop: () => Promise<void> }
export type BuiltWorker = Isolate & { readonly db: Db; readonly another: () => Promise<Isolate> }

/** Starts it with these bindings beside those it always needs. */
export async function startWorker(bindings: Readonly<Record<string, string>>): Promise<BuiltWorker> {
  const sqld = await startSqld()
  const db = await openMigrated(sqld.url)
  await seed(db.$client)
  const isolate = () => startIsolate({ LIBSQL_URL: sqld.url, STATE_SECRET: stateSecret, ...bindings })
  const first = await isolate()
  return {
    ...first,
    db,
    another: isolate,
    stop: async () => {
      await first.stop()
      await sqld.stop()
    },
  }
}

async function startIsolate(bindings: Readonly<Record<string, string>>): Promise<Isolate> {
  const worker = new Miniflare({
    modules: true,
    modulesRules: [
      { type: 'Data', include: ['**/*.bin'] },
      { type: 'Text', include: ['**/*.txt'] },
    ],
    scriptPath: `${workerFolder}/worker.js`,
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    cf: false,
    unsafeTriggerHandlers: true,
    bindings: { ...bindings },
  })
  return {
    base: await worker.ready,
    scheduled: async () => (await fetch(new URL('/cdn-cgi/handler/scheduled', await worker.ready))).text(),
    stop: () => worker.dispose(),
  }
}
