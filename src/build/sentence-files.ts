/** Sentences kept as plain text, one a line, under intents/phrases. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The lines of a file there; none when there is no such file: an intent may have no sentence of its kind. */
export function sentencesIn(file: string): readonly string[] {
  const path = fileURLToPath(new URL(`../../intents/phrases/${file}`, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
