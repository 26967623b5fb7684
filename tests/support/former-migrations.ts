/** Bases that an older version left. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The migrations up to one, as the version that shipped it had them, copied into a folder. */
export function migrationsUpTo(tag: string, folder: string): string {
  const former = join(folder, tag)
  cpSync('db/migrations', former, { recursive: true })
  const path = join(former, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] }
  const last = journal.entries.findIndex((entry) => entry.tag === tag)
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }))
  return former
}
