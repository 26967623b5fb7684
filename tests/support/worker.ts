/** The built Worker in workerd, over a real sqld that holds the starter base. */
import { Miniflare } from 'miniflare'
import type { Db } from '../../db/client'
import { openMigrated } from '../../db/migrate'
import { seed } from '../../db/seed/import'
import { workerFolder } from '../../src/build/worker'
import { startSqld } from './sqld'

export const stateSecret = 'a-secret-for-the-built-worker'

export type BuiltWorker = { readonly base: URL; readonly db: Db; readonly stop: () => Promise<void> }

/** Starts it with these bindings beside those it always needs. */
export async function startWorker(bindings: Readonly<Record<string, string>>): Promise<BuiltWorker> {
  const sqld = await startSqld()
  const db = await openMigrated(sqld.url)
  await seed(db.$client)
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
    bindings: { LIBSQL_URL: sqld.url, STATE_SECRET: stateSecret, ...bindings },
  })
  return {
    base: await worker.ready,
    db,
    stop: async () => {
      await worker.dispose()
      await sqld.stop()
    },
  }
}
