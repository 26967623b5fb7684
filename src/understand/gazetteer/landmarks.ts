/**
 * The names most people mean, looked for among themselves and forgiven more: départements, régions and large towns.
 * « lisrre » is the Isère before it is Lisores, « larocheel » La Rochelle: they are also known with their article stuck.
 */
import { articles, entryFlag, type Tables } from './binary'
import { type Near, nearNames, type Typed } from './near'
import type { PlaceRecords } from './records'

/** Inhabitants of a large town. */
const large = 5000

export function landmarks(tables: Tables, records: PlaceRecords): (typed: Typed) => readonly Near[] {
  const [, firstRegion = 0, , firstEpci = 0, firstCommune = 0, firstArrondissement = 0] = tables.kindStarts
  const isTown = (record: number) =>
    record >= firstCommune && record < firstArrondissement && (records.population(record) ?? 0) >= large
  const names: { readonly entry: number; readonly key: string }[] = []
  for (const [entry, record] of tables.entryRecords.entries()) {
    const isArea = record >= firstRegion && record < firstEpci
    if ((tables.entryFlags[entry] ?? 0) & (entryFlag.needsLevel | entryFlag.former) || !(isArea || isTown(record))) continue
    const key = keyOf(entry)
    names.push({ entry, key })
    const article = isArea ? (/^[aeiouyh]/.test(key) ? 'l' : '') : articles[(tables.entryFlags[entry] ?? 0) & entryFlag.article]
    if (article) names.push({ entry, key: article + key })
  }
  const sorted = names.toSorted((left, right) => (left.key < right.key ? -1 : 1))
  const starts = new Uint32Array(sorted.length + 1)
  sorted.forEach(({ key }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + key.length
  })
  const letters = new TextEncoder().encode(sorted.map(({ key }) => key).join(''))
  const near = nearNames({ letters, starts })
  return (typed) =>
    near(typed).map((one) => {
      const { entry, key } = sorted[one.entry] ?? { entry: 0, key: '' }
      return { ...one, entry, spelling: key }
    })

  function keyOf(entry: number): string {
    return String.fromCharCode(...tables.letters.subarray(tables.starts[entry], tables.starts[entry + 1]))
  }
}
