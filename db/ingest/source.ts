/** What an open-data source is. A new one is a file here and a line in `index.ts`. */
import type { PlaceFields } from '../knowledge'
import type { PlaceDetails } from '../schema'
import type { TableRows } from '../seed/rows'
import type { Reporter } from './report'
import type { Towns } from './towns'

/** One file of what was asked for: a plain file, the inside of a .gz, a member of a .zip, a file of a folder. Bytes are read once. */
export type InputFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** What a reader is given. */
export type Reading = {
  readonly files: AsyncIterable<InputFile>
  readonly towns: Towns
  readonly reporter: Reporter
  /** Persons who asked not to be shown: their rows are refused ('withheld'). */
  readonly withheld: ReadonlySet<string>
  /** Told the day the data speak of (`YYYY-MM-DD`), as soon as the reader knows it. */
  readonly dated: (day: string) => void
}

/** A place as a reader finds it; the loader adds the run, the source and its date. */
export type PlaceDraft = PlaceFields & { readonly details: PlaceDetails }

type Described = {
  /** What is typed after `npm run ingest --`. */
  readonly id: string
  /** The name of the data, in French: answers cite it. */
  readonly title: string
  readonly publisher: string
  readonly licence: string
  /** The page that presents it to people: what answers cite. */
  readonly page: string
  /** Where it is read when `--from` says nothing; absent when there is no stable address. */
  readonly address?: Address
  /** Days after which its data are called old. */
  readonly staleAfterDays: number
}

/** An address, or the newest file of a data.gouv.fr dataset whose name matches. */
export type Address = string | { readonly dataset: string; readonly file: RegExp }

/**
 * Places, by the hundred thousand: streamed into staging, then published whole. The point and the phone that a row lacks are
 * those the base knows of the same site: same FINESS number (`details.finess`) and commune. A person takes the point alone.
 */
export type PlacesSource = Described & {
  readonly brings: 'places'
  /** The kinds it is the authority on, all over France: a place of these that it no longer has is closed. */
  readonly kinds: readonly string[]
  /**
   * Départements its whole list lies in, at least. A file of fewer is an extract: its places are shown, but it closes none of
   * the starter base, counts nothing, and its absences say nothing.
   */
  readonly spread: number
  readonly read: (reading: Reading) => AsyncIterable<PlaceDraft>
}

/** Rows of small tables (35,000 communes at most), read whole, then replaced in one transaction. */
export type TablesSource = Described & {
  readonly brings: 'tables'
  /** It brings the codes that `Reading.towns` finds communes by: it is read without those of the last load. */
  readonly bringsTownCodes?: true
  /** `sourceId` is the id of the source's row in `sources`, which the loader writes. */
  readonly read: (
    reading: Reading,
    sourceId: string,
  ) => Promise<{
    /** Statements that forget what this source wrote before. */
    readonly forget: readonly string[]
    readonly tables: readonly TableRows[]
  }>
}

export type OpenDataSource = PlacesSource | TablesSource

/** The source cannot be read: what happened and what to do next, in words for the person who typed the command. Nothing was changed. */
export class SourceUnreadable extends Error {
  override readonly name = 'SourceUnreadable'
}
