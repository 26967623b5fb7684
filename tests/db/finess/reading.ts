/** Reads invented files as a load would, without a base. */
import { readTerritories } from '../../../db/ingest/communes'
import { finess } from '../../../db/ingest/finess'
import { type QualityReport, Reporter } from '../../../db/ingest/report'
import type { InputFile, PlaceDraft } from '../../../db/ingest/source'
import { townsOf } from '../../../db/ingest/towns'

const towns = townsOf(readTerritories())

export type Read = {
  readonly places: readonly PlaceDraft[]
  readonly report: QualityReport
  /** The last day told. */
  readonly day: string | undefined
}

/** What the FINESS source makes of these files, each given as text or bytes. */
export async function readFiness(
  ...files: readonly { readonly name?: string; readonly content: string | Uint8Array }[]
): Promise<Read> {
  return readFinessFiles(files.map(({ name = 'finess.json', content }) => ({ name, bytes: inPieces(Buffer.from(content)) })))
}

export async function readFinessFiles(files: Iterable<InputFile>): Promise<Read> {
  const reporter = new Reporter()
  const days: string[] = []
  async function* opened() {
    yield* files
  }
  const reading = { files: opened(), towns, reporter, dated: (day: string) => days.push(day), withheld: new Set<string>() }
  const places: PlaceDraft[] = []
  for await (const place of finess.read(reading)) places.push(place)
  const report = reporter.report({ added: 0, changed: 0, unchanged: 0, closed: 0, merged: 0 })
  return { places, report, day: days.at(-1) }
}

/** Small pieces, so that words and accents are cut in two. */
async function* inPieces(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 61) yield bytes.subarray(start, start + 61)
}

/** How many of each: `{ closed: 1 }`. */
export const countsOf = (tallies: QualityReport['refused'] | QualityReport['remarks']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(tallies).map(([reason, { count }]) => [reason, count]))
