/**
 * Writes a FINESS+ file of any size, invented but faithful: `npx tsx tests/support/finess-file.ts <path> [--establishments n]
 * [--seed n]`. The real one (174,508 establishments, 750 MB raw) is the default.
 */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { seededBy } from '../../src/build/random'
import { type FrenchMap, frenchMap } from './finess-map'
import { type Change, type Drawn, type EgeRecord, establishment, event, legalPerson, type Plan } from './finess-records'

export type FinessFile = {
  readonly establishments?: number
  readonly seed?: number
  /** Share of establishments that are open. In the real file: 104,699 of 174,508. */
  readonly activeShare?: number
  /** The day the file speaks of. */
  readonly date?: string
  /** Writes next month's file instead of this one: same seed, some of it changed. */
  readonly change?: Change
}

/** What a reader must find in the file. Every count but the first two is of what is open. */
export type Tallies = {
  establishments: number
  closed: number
  /** Secondary establishments that have the name and address of the one before. */
  doubles: number
  withoutCoordinates: number
  withoutPhone: number
  unknownCategory: number
  byFormerCode: number
  /** What next month's file changed; closed ones are counted in `closed` too. */
  changes: { added: number; changed: number; closed: number }
}

/** Writes the gzip file, in constant memory: same options, same bytes. */
export async function writeFinessFile(path: string, options: FinessFile = {}): Promise<Tallies> {
  const tallies: Tallies = {
    ...{ establishments: 0, closed: 0, doubles: 0, withoutCoordinates: 0, withoutPhone: 0, unknownCategory: 0, byFormerCode: 0 },
    changes: { added: 0, changed: 0, closed: 0 },
  }
  await pipeline(Readable.from(inPieces(documentText(options, tallies))), createGzip({ level: 4 }), createWriteStream(path))
  return tallies
}

const pieceLength = 1 << 16
function* inPieces(texts: Iterable<string>): Iterable<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** Indented like the real file: a third of its bytes are spaces. */
const written = (value: unknown) => JSON.stringify(value, null, 2)

function* documentText(
  { establishments = 174_508, seed = 1, activeShare = 0.6, date = '2026-10-02', change }: FinessFile,
  tallies: Tallies,
): Iterable<string> {
  const map = frenchMap()
  const plan: Plan = { seed, activeShare, date, ...(change && { change }) }
  yield `{\n"schemaVersion" : "v1.0.0",\n"generatedAt" : "${date}T02:19:15.615611300Z",\n`
  yield `"gcc" : ${written([groupOfCoordination(seed)])},\n"gco" : ${written([{ pmSmsseId: '403', typeGco: '003', pmejDuGco: [], egeDuGco: [] }])},\n"pmej" : [`
  let separator = ''
  for (const person of legalPersons(plan, map, establishments, tallies)) {
    yield `${separator}${written(person)}`
    separator = ', '
  }
  yield ']\n}\n'
}

const groupOfCoordination = (seed: number) => ({
  gccId: '2',
  nomGcc: 'GROUPEMENT D’ESSAI',
  typeGcc: '001',
  gccIdentifiantExterne: '11101',
  engagement: [],
  evenement: [event(seededBy(`group ${seed}`), 'GR', 2)],
  pmejDuGcc: [{ pmSmsseId: '1', typeRoleEntiteGroupe: 'S' }],
  egeDuGcc: [],
  etatObjet: 'A',
  dateDerniereMaj: '2025-10-21 19:19:05',
})

/** Legal persons with the establishments they hold: none for a fifth of them, thirty for a few. */
function* legalPersons(plan: Plan, map: FrenchMap, establishments: number, tallies: Tallies): Iterable<unknown> {
  const { change, ...unchanged } = plan
  const added = Math.round(establishments * plan.activeShare * (change?.added ?? 0))
  let [person, rank] = [0, 0]
  while (rank < establishments + added) {
    const chance = seededBy(`holder ${plan.seed} ${person}`)
    const isNew = rank >= establishments
    const size = Math.min(heldBy(chance()), (isNew ? establishments + added : establishments) - rank)
    // The second is a part of the first, under another number; both stay as they are next month.
    const isPair = size > 1 && !isNew && chance() < 0.02
    const held = Array.from({ length: size }, (_, at) =>
      establishment(isPair && at < 2 ? unchanged : plan, map, rank + at, isNew),
    )
    const [first, second] = held
    const part = isPair && first?.isOpen && second?.isOpen && partOf(first.record, second.record)
    const records = held.map(({ record }) => (part && record === second?.record ? part : record))
    for (const drawn of held) if (!(part && drawn === second)) tally(tallies, drawn)
    if (part) tallies.doubles += 1
    tallies.establishments += size
    yield legalPerson(plan, map, person, records, size === 0 || held.some(({ isOpen }) => isOpen))
    person += 1
    rank += size
  }
}

/** How many establishments a legal person holds, by where chance falls. */
const held: readonly (readonly [under: number, count: number])[] = [
  ...([
    [0.2, 0],
    [0.7, 1],
    [0.85, 2],
    [0.91, 3],
    [0.95, 5],
    [0.999, 9],
    [1, 30],
  ] as const),
]
const heldBy = (chance: number): number => held.find(([under]) => chance < under)?.[1] ?? 1

/** The second record, become a part of the first: same name, same category, same address. */
function partOf(first: EgeRecord, second: EgeRecord): EgeRecord {
  const { informationsGeneralesEGE: whole, categorieentiteGeographiqueExercice, adresse } = first
  const { informationsGeneralesEGE: own } = second
  return {
    ...second,
    informationsGeneralesEGE: { ...own, nomEgeCourt: whole.nomEgeCourt, nomEgeLong: whole.nomEgeLong },
    categorieentiteGeographiqueExercice,
    adresse,
    roleEge: [{ idEgePorteuse: whole.egeId, idEgeNonPorteuse: own.egeId, roleRelationEge: '01' }],
  }
}

function tally(tallies: Tallies, { isOpen, change, ...drawn }: Drawn): void {
  if (change) tallies.changes[change] += 1
  if (!isOpen) {
    tallies.closed += 1
    return
  }
  if (!drawn.hasPosition) tallies.withoutCoordinates += 1
  if (!drawn.hasPhone) tallies.withoutPhone += 1
  if (!drawn.hasKnownCategory) tallies.unknownCategory += 1
  if (drawn.isByFormerCode) tallies.byFormerCode += 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { establishments: { type: 'string' }, seed: { type: 'string' } },
  })
  const [path] = positionals
  if (!path) throw new Error('usage: npx tsx tests/support/finess-file.ts <path> [--establishments n] [--seed n]')
  const { establishments, seed } = values
  const tallies = await writeFinessFile(path, {
    ...(establishments && { establishments: Number(establishments) }),
    ...(seed && { seed: Number(seed) }),
  })
  process.stdout.write(`${path}: ${JSON.stringify(tallies)}\n`)
}
