/** What installed packages hold, read without staying: what is required or imported is kept in memory until the process ends. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A JSON file of a package: `@etalab/decoupage-administratif/data/regions.json`. Throws when it is not installed. */
export const packagedJson = (file: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'))

/** What a CommonJS package exports, when it is one large value; it is loaded anew each time. Throws when it is not installed. */
export function packagedValue(name: string): unknown {
  const fromHere = createRequire(import.meta.url)
  const loaded = new Set(Object.keys(fromHere.cache))
  const value: unknown = fromHere(name)
  // With the modules it required: each remembers who required it first.
  for (const path of Object.keys(fromHere.cache)) if (!loaded.has(path)) delete fromHere.cache[path]
  return value
}
