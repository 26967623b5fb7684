/** FINESS, the national register of health and social establishments: whichever of its layouts, told by the first bytes. */
import { shown } from '../input/trouble'
import { type InputFile, type PlacesSource, SourceUnreadable } from '../source'
import { placesOf } from './establishment'
import { finessPlus } from './finess-plus'
import { finessKinds } from './kinds'
import { legacyFiness } from './legacy'

export const finess: PlacesSource = {
  id: 'finess',
  title: 'Fichier national des établissements sanitaires et sociaux (FINESS+)',
  publisher: 'Agence du numérique en santé (ANS) et DREES',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.data.gouv.fr/datasets/finess-structures-1',
  address: { dataset: 'finess-structures-1', file: /finess-structures-journalier-\d{8}\.json\.gz$/ },
  staleAfterDays: 45,
  brings: 'places',
  kinds: finessKinds,
  spread: 90,
  async *read(reading) {
    const placeOf = placesOf(reading)
    for await (const file of reading.files) {
      const { head, whole } = await beginningOf(file)
      const day = dayIn(file.name)
      if (day) reading.dated(day)
      if (layoutOf(file.name, head) === 'legacy') yield* legacyFiness(whole, reading, placeOf)
      else yield* finessPlus(whole, reading, placeOf, day)
    }
  },
}

/** Bytes enough to know a layout by. */
const headLength = 64

/** The first bytes of a file, and the file with them still in place. */
async function beginningOf({ name, bytes }: InputFile): Promise<{ readonly head: Buffer; readonly whole: InputFile }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < headLength) {
    const { value, done } = await iterator.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  async function* all() {
    yield* first
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head: Buffer.concat(first).subarray(0, headLength), whole: { name, bytes: all() } }
}

/** Throws SourceUnreadable when it is neither. */
function layoutOf(name: string, head: Buffer): 'finess-plus' | 'legacy' {
  if (head.length === 0) throw new SourceUnreadable(`${name}: the file is empty; fetch it again`)
  const beginning = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (beginning.startsWith('{')) return 'finess-plus'
  if (/^(?:finess;etalab|structureet);/.test(beginning)) return 'legacy'
  throw new SourceUnreadable(`${name}: neither FINESS+ JSON nor a FINESS CSV file (begins with “${shown(beginning)}”)`)
}

/**
 * The day a file's name tells, when it does.
 *
 *     dayIn('finess-structures-journalier-20261002.json')  →  '2026-10-02'
 */
function dayIn(name: string): string | undefined {
  const [, year, month, day] = /(20\d\d)-?([01]\d)-?([0-3]\d)/.exec(name) ?? []
  return year && `${year}-${month}-${day}`
}
