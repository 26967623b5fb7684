/** A change of an aid, in its document: what is written on the aid holds for each of its provisions that said the same. */
import type { Patch, Subject } from '../../src/changes/change'
import type { Source, Words } from '../../src/types'
import type { AidRecord, ProvisionRecord } from '../knowledge'
import { aidSchema } from '../seed/aid-schema'
import { clockFaults } from '../seed/contradictions/clock'
import { offerFaults } from '../seed/contradictions/offers'
import { amountFaults } from '../seed/contradictions/pays'
import { lastDay } from '../seed/dates'

/** Cells of the document that a change writes; null for none. */
export type Cells = Readonly<Record<string, unknown>>

/** The first offer with an amount: the one an answer shows. */
const mainOffer = ({ provisions }: AidRecord): ProvisionRecord | undefined => {
  const offers = provisions.filter(({ kind }) => kind === 'offer')
  return offers.find(({ amount }) => amount !== undefined) ?? offers[0] ?? provisions[0]
}

export function aidFields(aid: AidRecord): Subject['fields'] {
  const { signBy = null, amount = null } = mainOffer(aid) ?? {}
  return { status: aid.status, validFrom: aid.validFrom ?? null, validTo: aid.validTo ?? null, signBy, amount }
}

export const aidSource = (aid: AidRecord): Source | undefined => mainOffer(aid)?.source

/**
 * The cells after the change. An offer that changes takes `source` as its own, verified; when its amount changes it has no numbers any
 * more (`pays`): nothing is summed from those of the former amount.
 */
export function aidCells(aid: AidRecord, patches: readonly Patch[], source: Source): Cells {
  const main = mainOffer(aid)
  const year = Number(/^\d{4}/.exec(source.date)?.[0])
  const ofAid = patches.filter(({ field }) => field in ownFields)
  return Object.assign(
    Object.fromEntries(ofAid.map(({ field, after }) => [field, after])),
    ...aid.provisions.map((provision) => {
      const isMain = provision === main
      const followed = ofAid.filter((patch) => follows(provision, patch))
      const own = isMain ? patches.filter(({ field }) => !(field in ownFields)) : []
      const told = [...followed, ...own]
      const cites = isMain || (provision.kind === 'offer' && told.length > 0)
      return {
        ...Object.fromEntries(told.map(({ field, after }) => [`${provision.row}.${field}`, after])),
        ...(own.some(({ field }) => field === 'amount') && provision.pays ? { [`${provision.row}.pays`]: null } : {}),
        ...(cites
          ? {
              [`${provision.row}@source`]: source,
              [`${provision.row}@reliability`]: 'verified',
              ...(Number.isNaN(year) ? {} : { [`${provision.row}@year`]: year }),
            }
          : {}),
      }
    }),
  )
}

/** It said the same as the aid, or would outlast it. */
function follows(provision: ProvisionRecord, { field, before, after }: Patch): boolean {
  const own: unknown = Reflect.get(provision, field) ?? null
  return own === before || (field === 'validTo' && after !== null && lastDay(provision.validTo ?? '9999') > lastDay(after))
}
const ownFields: Readonly<Record<string, true>> = { status: true, validFrom: true, validTo: true }

/** The values that the document has in these cells. */
export const aidCellsNow = (aid: AidRecord, cells: Cells): Cells =>
  Object.fromEntries(Object.keys(cells).map((cell) => [cell, valueAt(aid, cell)]))

function valueAt(aid: AidRecord, cell: string): unknown {
  const [row = '', field] = cell.split(/[.@]/)
  const holder = field === undefined ? aid : aid.provisions.find((provision) => provision.row === row)
  return (holder && Reflect.get(holder, field ?? row)) ?? null
}

/** The document with these cells in place of its own. */
export function aidWith(aid: AidRecord, cells: Cells): AidRecord {
  const of = (row: string | undefined) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([cell, value]) => {
        const [owner = '', field] = cell.split(/[.@]/)
        if (row === undefined) return field === undefined ? [[owner, value]] : []
        return owner === row && field !== undefined ? [[field, value]] : []
      }),
    )
  return {
    ...merged(aid, of(undefined)),
    provisions: aid.provisions.map((provision) => merged(provision, of(provision.row))),
  }
}

/** As `json_patch` does: what becomes null is no more. */
const merged = <Whole extends object>(whole: Whole, cells: Cells): Whole =>
  Object.fromEntries(Object.entries({ ...whole, ...cells }).filter(([, value]) => value !== null)) as Whole

/** By id of the field; none when the document holds together. */
export function aidFaults(aid: AidRecord): Readonly<Record<string, Words>> {
  // Names and keys of sources are no part of what is served.
  const written = aidSchema.safeParse({
    ...aid,
    names: [aid.id],
    provisions: aid.provisions.map((provision) => ({ ...provision, source: 'correction' })),
  })
  if (!written.success) return { status: together }
  const faults = [...clockFaults(written.data), ...amountFaults(written.data), ...offerFaults(written.data)]
  return Object.fromEntries(
    faults.map(({ field, problem }) => {
      const name = field.split('.').at(-1) ?? ''
      return name === 'validTo' && problem.startsWith('missing')
        ? ['validTo', endless]
        : [name in asked ? name : 'status', together]
    }),
  )
}
const asked: Readonly<Record<string, true>> = { ...ownFields, signBy: true, amount: true }
const endless: Words = { fr: 'Dites aussi quand elle a pris fin.', en: 'Say also when it ended.' }
const together: Words = {
  fr: 'L’aide et ses offres se contrediraient : vérifiez l’état et les dates ensemble.',
  en: 'The aid and its offers would contradict each other: check the status and the dates together.',
}
