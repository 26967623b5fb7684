/** What Node needs before it can answer: settings, compiled artefacts, a migrated and seeded knowledge base. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatIsMissing, readArtefacts, root } from './build'
import type { Artefacts } from './deps'
import { BadSetting, readSettings, type Settings } from './env'

export const dataFolder = join(root, '.data')
export const embeddedUrl = `file:${join(dataFolder, 'knowledge.db')}`

/** Told what is being prepared; rows are given while the base is written. */
export type OnStep = (step: string, rows?: { readonly done: number; readonly total: number }) => void

/**
 * Reads the settings, compiles and seeds what is missing. Safe to interrupt at any moment: the base is written in one
 * transaction and artefacts are renamed into place, so the next run finds either the old state or the new one.
 * @throws BadSetting when a setting is missing or malformed
 */
export async function prepare(onStep: OnStep): Promise<{ settings: Settings; artefacts: Artefacts }> {
  mkdirSync(dataFolder, { recursive: true })
  const { STATE_SECRET, ...given } = process.env
  const settings = readSettings({ LIBSQL_URL: embeddedUrl, ...filled(given), STATE_SECRET: STATE_SECRET || ownSecret() })
  await buildWhatIsMissing(onStep)
  if (settings.LIBSQL_URL.startsWith('file:')) await seedWhatIsMissing(settings.LIBSQL_URL, onStep)
  return { settings, artefacts: readArtefacts() }
}

/** Migrates the base at `url` and seeds it, unless it already holds this very starter knowledge. */
export async function seedWhatIsMissing(url: string, onStep: OnStep): Promise<void> {
  const { openMigrated } = await import('../db/migrate')
  const { isSeeded, seed } = await import('../db/seed/import')
  const { seedFingerprint } = await import('../db/seed/fingerprint')
  const { $client: client } = await openMigrated(url).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'
    throw new BadSetting(`Setting LIBSQL_URL is not usable: ${reason}`)
  })
  try {
    if (await isSeeded(client, seedFingerprint())) return
    await seed(client, { onProgress: (done, total) => onStep('Seeding the knowledge base', { done, total }) })
    // One file, nothing left in the write-ahead log: it can be copied as it is (npm run dev, deployment).
    await client.execute('pragma wal_checkpoint(truncate)')
  } finally {
    client.close()
  }
}

/** Signs the conversations of this machine; made once, kept out of the repository. */
export function ownSecret(): string {
  const path = join(dataFolder, 'state-secret')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(path)) {
    writeFileSync(`${path}.partial`, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(`${path}.partial`, path)
  }
  return readFileSync(path, 'utf8')
}

/** An empty variable is an unset one: the default stands. */
const filled = (variables: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
