/** Writes entries, and the codes that follow their order, as src/understand/gazetteer/entries.ts unfolds them. */
import { entryFlag } from '../understand/gazetteer/binary'
import { codeNumber, codeSteps, groupOf } from '../understand/gazetteer/codes'
import { route } from '../understand/gazetteer/entries'
import { normalise } from '../understand/normalise'
import { type PlaceName, withoutArticle } from './place-names'
import type { Row } from './records'

/** A name and how its record is found. */
export type Entry = {
  readonly name: PlaceName
  readonly way: (typeof route)[keyof typeof route]
  /** Code of the commune, of today or of before, and its group. */
  readonly code?: number
  /** Record of the entry. */
  readonly pointer?: number
}

/** Finds the cheapest way to write each of the sorted names. */
export function routed(names: readonly PlaceName[], rows: readonly Row[]): readonly Entry[] {
  const isOwn = ({ flags, record }: PlaceName, kind: Row['kind']) => (flags & entryFlag.own) !== 0 && rows[record]?.kind === kind
  let next: number | undefined
  return names
    .toReversed()
    .map((name): Entry => {
      const { record, text, formerCode } = name
      if (isOwn(name, 'commune')) {
        next = record
        return { name, way: route.commune, code: codeNumber(rows[record]?.code ?? '') }
      }
      if (formerCode !== undefined) return { name, way: route.former, code: formerCode }
      if (record === next) return { name, way: route.near }
      if (isOwn(name, 'epci')) return { name, way: route.epci }
      const full = rows[record]?.kind === 'epci' ? withoutArticle(rows[record].name) : ''
      return { name, way: endsAs(full, text) ? route.tail : route.pointer, pointer: record }
    })
    .toReversed()
}

/** True when the last words of the full name are those of the text. */
const endsAs = (full: string, text: string): boolean => ` ${normalise(full)}`.endsWith(` ${normalise(text)}`)

/** `former`: see `formerRecords`; groups are numbered in their order. */
export function entryColumns(
  entries: readonly Entry[],
  former: ReadonlyMap<number, number>,
  { groups, groupStarts }: { readonly groups: readonly number[]; readonly groupStarts: Uint32Array },
) {
  const groupIndex = (code: number) => groups.indexOf(groupOf(code))
  const kinds = [...new Set(entries.map(kindOf))]
  const gone = groups.map((_, group) => formerOf(entries, former, (code) => groupIndex(code) === group))
  return {
    kinds: Uint8Array.from(kinds.flatMap((kind) => [kind & 0xff, kind >> 8])),
    entryKinds: Uint8Array.from(entries, (entry) => kinds.indexOf(kindOf(entry))),
    entryGroups: Uint8Array.from(entries.flatMap(({ code }) => (code === undefined ? [] : groupIndex(code)))),
    pointers: Uint16Array.from(entries.flatMap(({ pointer }) => pointer ?? [])),
    formerSizes: Uint16Array.from(gone, ({ length }) => length),
    formerSteps: Uint16Array.from(gone.flatMap((codes) => codeSteps(codes.map(({ code }) => code)))),
    formerRecords: Uint16Array.from(gone.flatMap((list, group) => list.map(({ today }) => today - (groupStarts[group] ?? 0)))),
  }
}

const kindOf = ({ name, way }: Entry) => name.flags | (way << 8)

/** The communes of before of one group: those whose name is an entry, in that order, then the others. */
function formerOf(entries: readonly Entry[], former: ReadonlyMap<number, number>, isInGroup: (code: number) => boolean) {
  const named = entries.flatMap(({ way, code = 0, name }) =>
    way === route.former && isInGroup(code) ? [{ code, today: name.record }] : [],
  )
  const codes = new Set(named.map(({ code }) => code))
  const nameless = [...former].filter(([code]) => isInGroup(code) && !codes.has(code)).map(([code, today]) => ({ code, today }))
  return [...named, ...nameless.toSorted((left, right) => left.code - right.code)]
}
