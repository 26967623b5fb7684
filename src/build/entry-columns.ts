/** Writes entries, and the codes that follow their order, as src/understand/gazetteer/entries.ts unfolds them. */
import { entryFlag } from '../understand/gazetteer/binary'
import { codeNumber, firstCode, groupOf } from '../understand/gazetteer/codes'
import { route } from '../understand/gazetteer/entries'
import { writtenStep } from '../understand/gazetteer/steps'
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
  /** How many letters the EPCI's name begins with that the entry leaves out. */
  readonly cut?: number
}

/** Finds the cheapest way to write each of the sorted names. */
export function routed(names: readonly PlaceName[], rows: readonly Row[]): readonly Entry[] {
  const isOwn = ({ flags, record }: PlaceName, kind: Row['kind']) =>
    (flags & entryFlag.own) !== 0 && rows[record]?.kind === kind
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
      const cut = rows[record]?.kind === 'epci' ? cutOf(withoutArticle(rows[record].name), text) : 0
      return cut > 0 ? { name, way: route.epciTail, pointer: record, cut } : { name, way: route.pointer, pointer: record }
    })
    .toReversed()
}

/** How many letters to leave out of an EPCI's name to be left with the text; none when it does not end so. */
function cutOf(full: string, text: string): number {
  const said = normalise(text)
  return Math.max(0, [...full].findIndex((letter, at) => /[\p{L}\d]/u.test(letter) && normalise(full.slice(at)) === said))
}

/** `former`: see `formerRecords`; groups are numbered in their order. */
export function entryColumns(
  entries: readonly Entry[],
  former: ReadonlyMap<number, number>,
  { groups, groupStarts }: { readonly groups: readonly number[]; readonly groupStarts: Uint32Array },
) {
  const groupIndex = ({ code = 0 }: { readonly code?: number }) => groups.indexOf(groupOf(code))
  const named = entries.filter(({ way }) => way === route.former)
  const namedCodes = new Set(named.map(({ code }) => code))
  const nameless = [...former.keys()].filter((code) => !namedCodes.has(code)).toSorted((left, right) => left - right)
  const fromFirst = (code: number, record: number) => record - (groupStarts[groupIndex({ code })] ?? 0)
  const kinds = [...new Set(entries.map(kindOf))]
  return {
    kinds: Uint8Array.from(kinds.flatMap((kind) => [kind & 0xff, kind >> 8])),
    entryKinds: Uint8Array.from(entries, (entry) => kinds.indexOf(kindOf(entry))),
    entryGroups: Uint8Array.from(entries.filter(({ code }) => code !== undefined), groupIndex),
    pointers: Uint16Array.from(entries.flatMap(({ pointer }) => pointer ?? [])),
    epciCuts: Uint8Array.from(entries.flatMap(({ cut }) => cut ?? [])),
    codeSteps: Uint16Array.from(codeSteps(entries)),
    formerSizes: Uint16Array.from(groups, (_, index) => named.filter((entry) => groupIndex(entry) === index).length),
    formerRecords: Uint16Array.from([
      ...named
        .toSorted((left, right) => groupIndex(left) - groupIndex(right))
        .map(({ code = 0, name }) => fromFirst(code, name.record)),
      ...nameless.map((code) => fromFirst(code, former.get(code) ?? 0)),
    ]),
    namelessSteps: Uint16Array.from(nameless, (code, index) => code - (nameless[index - 1] ?? 0)),
  }
}

const kindOf = ({ name, way }: Entry) => name.flags | (way << 8)

/** From the code of the group's last name to that of its next. */
function codeSteps(entries: readonly Entry[]): readonly number[] {
  const last = new Map<number, number>()
  return entries.flatMap(({ code }) => {
    if (code === undefined) return []
    const group = groupOf(code)
    const step = code - (last.get(group) ?? firstCode(group))
    last.set(group, code)
    return writtenStep(step)
  })
}
