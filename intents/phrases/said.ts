import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The sentences of a file of this folder, one a line, as people typed them; none when there is no such file. */
export function said(file: string): readonly string[] {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
