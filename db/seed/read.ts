/** Reads the starter base from its JSON files. One wrong record stops everything, with one line that names the file, the record and the field. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { checkContradictions } from './contradictions'
import { checkReferences, checkUnique } from './references'
import {
  type AccessRegimeSeed,
  type AidSeed,
  accessRegimeSchema,
  aidSchema,
  type ContactSeed,
  contactSchema,
  type EmergencyDepartmentSeed,
  emergencyDepartmentSchema,
  type FigureSeed,
  figureSchema,
  type GuidanceSeed,
  guidanceSchema,
  type LocalPlaceSeed,
  localPlaceSchema,
  type ProgrammeSeed,
  programmeSchema,
  type SituationSeed,
  type SourceRecord,
  situationSchema,
  sourceSchema,
  type TermSeed,
  termSchema,
  type VocabularyEntry,
  type VocabularyName,
  vocabularyEntrySchema,
} from './schema'

export type Seeds = {
  readonly sources: readonly SourceRecord[]
  readonly aids: readonly AidSeed[]
  readonly programmes: readonly ProgrammeSeed[]
  readonly terms: readonly TermSeed[]
  readonly guidance: readonly GuidanceSeed[]
  readonly contacts: readonly ContactSeed[]
  readonly figures: readonly FigureSeed[]
  readonly emergencyDepartments: readonly EmergencyDepartmentSeed[]
  readonly accessRegimes: readonly AccessRegimeSeed[]
  readonly localPlaces: readonly LocalPlaceSeed[]
  readonly situations: readonly SituationSeed[]
  readonly vocabulary: Readonly<Record<VocabularyName, readonly VocabularyEntry[]>>
}

/** The folder of the starter base: this one. */
export const seedFolder = fileURLToPath(new URL('.', import.meta.url))

/** Every record of `folder`, checked. Throws on the first that is missing, malformed, twice there, that names what nobody declares, or contradicts another. */
export function readSeeds(folder: string = seedFolder): Seeds {
  const table = <Schema extends z.ZodType>(file: string, schema: Schema) => readTable(folder, file, schema)
  const seeds: Seeds = {
    sources: table('sources.json', sourceSchema),
    aids: readRecords(folder, 'aids', aidSchema),
    programmes: readRecords(folder, 'programmes', programmeSchema),
    terms: table('terms.json', termSchema),
    guidance: table('guidance.json', guidanceSchema),
    contacts: table('contacts.json', contactSchema),
    figures: table('figures.json', figureSchema),
    emergencyDepartments: table('emergency-departments.json', emergencyDepartmentSchema),
    accessRegimes: table('access-regimes.json', accessRegimeSchema),
    localPlaces: table('local-places.json', localPlaceSchema),
    situations: table('vocabulary/situation.json', situationSchema),
    vocabulary: readVocabulary(folder),
  }
  checkUnique(seeds)
  checkReferences(seeds)
  checkContradictions(seeds)
  return seeds
}

function readVocabulary(folder: string): Seeds['vocabulary'] {
  const entries = (name: VocabularyName) => readTable(folder, `vocabulary/${name}.json`, vocabularyEntrySchema)
  return {
    care: entries('care'),
    profession: entries('profession'),
    stage: entries('stage'),
    organisation: entries('organisation'),
    topic: entries('topic'),
    zoning: entries('zoning'),
    structure: entries('structure'),
    indicator: entries('indicator'),
  }
}

function readTable<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): readonly z.infer<Schema>[] {
  const records = readJson(folder, file)
  if (!Array.isArray(records)) throw new Error(`db/seed/${file}: not a list of records`)
  return records.map((record: unknown, index) => checked(schema, record, file, idOf(record) ?? `number ${index + 1}`))
}

function readRecords<Schema extends z.ZodType<{ id: string }>>(
  folder: string,
  kind: string,
  schema: Schema,
): readonly z.infer<Schema>[] {
  if (!existsSync(`${folder}/${kind}`)) throw new Error(`db/seed/${kind}: folder missing`)
  return readdirSync(`${folder}/${kind}`)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const path = `${kind}/${file}`
      const content = readJson(folder, path)
      const record = checked(schema, content, path, idOf(content) ?? basename(file, '.json'))
      if (`${record.id}.json` !== file) throw new Error(`db/seed/${path}: record ${record.id}: id: not the name of its file`)
      return record
    })
}

function readJson(folder: string, file: string): unknown {
  const path = `${folder}/${file}`
  if (!existsSync(path)) throw new Error(`db/seed/${file}: file missing`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`db/seed/${file}: not JSON (${cause instanceof Error ? cause.message : cause})`, { cause })
  }
}

const identified = z.union([
  z.object({ id: z.string() }).transform(({ id }) => id),
  z.object({ finess: z.string() }).transform(({ finess }) => finess),
])
const idOf = (record: unknown): string | undefined => identified.safeParse(record).data

function checked<Schema extends z.ZodType>(schema: Schema, record: unknown, file: string, id: string): z.infer<Schema> {
  const result = schema.safeParse(record)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`db/seed/${file}: record ${id}: ${issue?.path.join('.') || 'the whole record'}: ${issue?.message}`)
}
