/** Writes the postcodes, EPCI and points of communes and arrondissements, as memberships.ts and points.ts (src/understand/gazetteer) unfold them. */
import { rankWriter } from '../understand/gazetteer/appearance'
import { none } from '../understand/gazetteer/binary'
import { codeNumber, firstPostcode, groupOf } from '../understand/gazetteer/codes'
import { postcodeShift } from '../understand/gazetteer/memberships'
import { isExpected, pointStep, sharersIn } from '../understand/gazetteer/points'
import { levelOfPopulation } from '../understand/gazetteer/populations'
import { writtenStep } from '../understand/gazetteer/steps'
import type { Row } from './records'

type Town = { readonly group: number; readonly postcodes: readonly number[]; readonly epci: number; readonly row: Row }

export function townColumns(rows: readonly Row[], parentOf: (row: Row) => number) {
  const towns = rows
    .filter(({ kind }) => kind === 'commune' || kind === 'arrondissement')
    .map((row) => ({
      row,
      group: groupOf(codeNumber(row.code)),
      postcodes: (row.postcodes ?? []).map(Number),
      epci: row.kind === 'commune' ? parentOf(row) : none,
    }))
  return { ...postcodeColumns(towns), ...epciColumns(towns.filter(({ row }) => row.kind === 'commune')), ...pointColumns(towns) }
}

function postcodeColumns(towns: readonly Town[]) {
  const rankOf = rankWriter()
  const met: number[] = []
  const ranks = towns.flatMap(({ group, postcodes }) =>
    postcodes.map((postcode) => {
      const { rank, isNew } = rankOf(group, postcode)
      if (isNew) met.push(postcode - firstPostcode(group) + postcodeShift)
      return rank
    }),
  )
  if (ranks.some((rank) => rank > 255)) throw new Error('a group has too many postcodes for the layout of the gazetteer')
  return {
    postcodeCounts: Uint8Array.from(towns, ({ postcodes }) => postcodes.length),
    postcodeRanks: Uint8Array.from(ranks),
    postcodeTens: Uint16Array.from(met, (postcode) => Math.floor(postcode / 10)),
    postcodeUnits: Uint8Array.from(met, (postcode) => postcode % 10),
  }
}

function epciColumns(communes: readonly Town[]) {
  const rankByPostcode = rankWriter()
  const rankByGroup = rankWriter()
  const groupRanks: number[] = []
  const records: number[] = []
  const ranks = communes.map(({ group, postcodes, epci }) => {
    const near = rankByPostcode(postcodes[0] ?? 0, epci)
    if (!near.isNew) return near.rank
    const around = rankByGroup(group, epci)
    groupRanks.push(around.rank)
    if (around.isNew) records.push(epci)
    return near.rank
  })
  return { epciRanks: Uint8Array.from(ranks), epciGroupRanks: Uint8Array.from(groupRanks), epciRecords: Uint16Array.from(records) }
}

function pointColumns(towns: readonly Town[]) {
  const last = new Map<number, readonly [number, number]>()
  const steps = towns.flatMap(({ row: { point }, group, postcodes, epci }) => {
    if (!point) return []
    const here = [Math.round(point.lat / pointStep), Math.round(point.lon / pointStep)] as const
    const sharers = sharersIn(postcodes, epci, group)
    const [north, east] = sharers.map((sharer) => last.get(sharer)).find((known) => known !== undefined) ?? [0, 0]
    for (const sharer of sharers) last.set(sharer, here)
    return [[here[0] - north, here[1] - east] as const]
  })
  return {
    surprises: Uint8Array.from(towns, ({ row: { point, population } }) =>
      Number((point !== undefined) !== isExpected(levelOfPopulation(population))),
    ),
    norths: Uint32Array.from(steps, ([north]) => writtenStep(north)),
    easts: Uint32Array.from(steps, ([, east]) => writtenStep(east)),
  }
}
