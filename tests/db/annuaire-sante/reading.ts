/** Reads invented rows as a load does. */
import { annuaireSante } from '../../../db/ingest/annuaire-sante/annuaire-sante'
import { readTerritories } from '../../../db/ingest/communes'
import { Reporter } from '../../../db/ingest/report'
import type { InputFile, PlaceDraft } from '../../../db/ingest/source'
import { townsOf } from '../../../db/ingest/towns'
import { aDoctor, type Cells, rppsFile } from '../../support/rpps-file'

export const towns = townsOf(readTerritories(), { cedex: new Map([['14504', '14762']]) })
/** As it is called in the zip. */
const name = 'PS_LibreAcces_Personne_activite_202610081402.txt'
export const file = (text: string, called = name): InputFile => ({
  name: called,
  bytes: (async function* () {
    yield Buffer.from(text)
  })(),
})

/** What is known besides the file: who is withheld, where sites are. */
type Known = {
  readonly withheld?: ReadonlySet<string>
  readonly positionOf?: () => { readonly lat: number; readonly lon: number }
}

export async function read(files: readonly InputFile[], known: Known = {}) {
  const reporter = new Reporter()
  const days: string[] = []
  const drafts: PlaceDraft[] = []
  const all = (async function* () {
    yield* files
  })()
  const reading = {
    files: all,
    towns,
    reporter,
    dated: (day: string) => void days.push(day),
    withheld: new Set<string>(),
    ...known,
  }
  for await (const draft of annuaireSante.read(reading)) drafts.push(draft)
  return { drafts, days, report: reporter.report({ added: 0, changed: 0, unchanged: 0, closed: 0, merged: 0 }) }
}
export const readRows = (rows: readonly Cells[], known: Known = {}) => read([file(rppsFile(rows))], known)
/** The only practice of a row, changed by `cells`. */
export const practice = async (cells: Cells = {}, known: Known = {}) => (await readRows([aDoctor(cells)], known)).drafts[0]
/** Why a row is refused. */
export const refusal = async (cells: Cells, known: Known = {}) =>
  Object.keys((await readRows([aDoctor(cells)], known)).report.refused)
