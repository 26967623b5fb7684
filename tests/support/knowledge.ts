/** The real starter base for tests: an embedded file built once per content, shared by every test and every run. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, type Db } from '../../db/client'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { seedFingerprint } from '../../db/seed/fingerprint'
import { seed } from '../../db/seed/import'

/** The starter base, opened; build it takes seconds the first time, nothing afterwards. Tests only read it. */
export const seededDb = async (): Promise<Db> => createDb(`file:${await seededPath()}`)

/** A starter base of one's own, to write in. */
export async function ownDb(): Promise<Db> {
  const path = join(mkdtempSync(join(tmpdir(), 'proxisoin-own-')), 'base.db')
  copyFileSync(await seededPath(), path)
  return createDb(`file:${path}`)
}

async function seededPath(): Promise<string> {
  const path = join(tmpdir(), `proxisoin-knowledge-${seedFingerprint().slice(0, 16)}.db`)
  if (!existsSync(path)) await build(path)
  return path
}

/** The starter base as the answers see it. */
export const seededKnowledge = async (): Promise<KnowledgeBase> => createKnowledge(await seededDb())

/** Built aside and moved into place whole: several test processes may do so at once. */
async function build(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  const db = await openMigrated(`file:${draft}`)
  await seed(db.$client)
  // The move takes one file: nothing may be left in the journal beside it.
  await db.$client.execute('pragma journal_mode = delete')
  db.$client.close()
  renameSync(draft, path)
  for (const rest of ['-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true })
}
