/** Compiles the territories of France into one binary the Worker carries (layout: src/understand/gazetteer/binary.ts). */
import type { Territories } from '../../db/ingest/communes'
import { none, pack } from '../understand/gazetteer/binary'
import { codeNumber, codeSteps, firstCode, groupOf, startsOf } from '../understand/gazetteer/codes'
import { levelOfPopulation } from '../understand/gazetteer/populations'
import { recordKinds } from '../understand/gazetteer/records'
import { entryColumns, routed } from './entry-columns'
import { nameColumns } from './name-columns'
import { placeNames, type RecordOf } from './place-names'
import { byName, type Row, recordRows } from './records'
import { type Group, type Town, townColumns } from './town-columns'

/**
 * All of `readTerritories()` as bytes for `createGazetteer`. Throws when two territories of a kind share a code,
 * or when a limit of the layout is passed.
 */
export function compileGazetteer(territories: Territories): ArrayBuffer {
  const rows = recordRows(territories)
  const index = new Map(rows.map((row, record) => [`${row.kind} ${row.code}`, record]))
  if (index.size !== rows.length || rows.length > none) throw new Error('territories repeat a code or are too many')
  const recordOf: RecordOf = (kind, code) => {
    const record = index.get(`${kind} ${code}`)
    if (record === undefined) throw new Error(`no ${kind} has the code ${code}`)
    return record
  }
  const parentOf = ({ parent }: Row) => (parent === undefined ? none : (index.get(parent) ?? none))
  const others = rows.filter(({ kind }) => kind !== 'commune')
  const former = formerRecords(territories, recordOf)
  const groups = groupsOf(rows, [...former.keys()], parentOf)
  const groupNumbers = groups.map(({ number }) => number)
  const groupSizes = groups.map(({ towns }) => towns.length)
  const groupStarts = startsOf(groupSizes, recordOf('commune', rows.find(({ kind }) => kind === 'commune')?.code ?? ''))
  const names = placeNames(territories, recordOf).toSorted(
    (left, right) => byName(left.key, right.key) || peopleOf(rows[right.record]) - peopleOf(rows[left.record]),
  )
  if (names.length > none) throw new Error('too many names for the layout of the gazetteer')
  const entries = routed(names, rows)
  return pack({
    counts: Uint16Array.from(recordKinds, (kind) => rows.filter((row) => row.kind === kind).length),
    groups: Uint16Array.from(groupNumbers),
    groupSizes: Uint16Array.from(groupSizes),
    otherCodes: Uint32Array.from(others, numberOf),
    codeSteps: Uint16Array.from(
      groups.flatMap(({ number, towns }) => (number === 0 ? [] : codeSteps(towns.map(({ row }) => numberOf(row))))),
    ),
    populations: Uint8Array.from(rows, ({ population }) => levelOfPopulation(population)),
    above: Uint16Array.from(others, parentOf),
    ...entryColumns(entries, former, { groups: groupNumbers, groupStarts }),
    ...nameColumns(entries),
    ...townColumns(groups),
  })
}

/** The communes by the beginning of their codes, those of before included, then the arrondissements. */
function groupsOf(rows: readonly Row[], formerCodes: readonly number[], parentOf: (row: Row) => number): readonly Group[] {
  const towns = new Map<number, Town[]>(formerCodes.map((code) => [groupOf(code), []]))
  for (const row of rows) {
    if (row.kind !== 'commune') continue
    const number = groupOf(numberOf(row))
    const group = towns.get(number) ?? []
    group.push({ row, epci: parentOf(row) })
    towns.set(number, group)
  }
  const arrondissements = rows.filter(({ kind }) => kind === 'arrondissement').map((row) => ({ row, epci: none }))
  return [
    ...[...towns]
      .map(([number, list]) => ({ number, towns: list }))
      .toSorted((left, right) => firstCode(left.number) - firstCode(right.number)),
    { number: 0, towns: arrondissements },
  ]
}

const numberOf = ({ code }: Row): number => codeNumber(code)
const peopleOf = (row: Row | undefined): number => row?.population ?? 0

/** Code, as a number, of each commune that is no more → record of today. A commune that grew keeps its own code. */
function formerRecords({ communes, formerCommunes }: Territories, recordOf: RecordOf): ReadonlyMap<number, number> {
  const alive = new Set(communes.map(({ code }) => code))
  const gone = formerCommunes.filter(({ code }) => !alive.has(code))
  return new Map(gone.map(({ code, todayCode }) => [codeNumber(code), recordOf('commune', todayCode)]))
}
