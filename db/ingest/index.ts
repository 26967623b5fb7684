/** The open-data sources the base can load. A new one is a file here and a line in `loaders`. */
import type { Client } from '@libsql/client'
import type { OnProgress, RowCounts } from '../seed/import'
import { communesLoader } from './communes-loader'
import { seedLoader } from './seed-loader'

export type Loader = {
  /** What is typed after `npm run ingest --`. */
  readonly id: string
  /** What it brings and from where, in one line. */
  readonly title: string
  /** Whether `--from` may name another file or URL. */
  readonly takesFrom: boolean
  /** Writes to a migrated base, in one transaction; gives back the rows written by table. */
  readonly load: (client: Client, options: { readonly from?: string; readonly onProgress: OnProgress }) => Promise<RowCounts>
}

export const loaders: readonly Loader[] = [seedLoader, communesLoader]

/** The loader of this id; throws an error that lists the known ones. */
export function loaderCalled(id: string): Loader {
  const loader = loaders.find((known) => known.id === id)
  if (!loader) throw new Error(`unknown source: ${id}. Known sources: ${loaders.map((known) => known.id).join(', ')}`)
  return loader
}
