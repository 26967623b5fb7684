/** What no record can check alone: ids that are there once, and names that lead somewhere. */
import { factsOf } from './facts'
import type { Seeds } from './read'
import { type AidSeed, type VocabularyName, vocabularyNames } from './schema'

/** Throws when two records of a file share their id, or two files the same row of our table of facts. */
export function checkUnique(seeds: Seeds): void {
  const keys: Readonly<Record<string, readonly string[]>> = {
    'sources.json': seeds.sources.map(({ id }) => id),
    'vocabulary/situation.json': seeds.situations.map(({ id }) => id),
    'aids (row)': seeds.aids.flatMap(({ provisions }) => provisions.map(({ row }) => row)),
    'programmes (fact)': seeds.programmes.flatMap(({ facts }) => facts.map(({ id }) => id)),
    'terms.json': seeds.terms.map(({ id }) => id),
    'guidance.json': seeds.guidance.map(({ id }) => id),
    'contacts.json': seeds.contacts.map(({ id }) => id),
    'figures.json': seeds.figures.map(({ id }) => id),
    'emergency-departments.json': seeds.emergencyDepartments.map(({ finess }) => finess),
    'access-regimes.json': seeds.accessRegimes.map(({ id }) => id),
    'local-places.json': seeds.localPlaces.map(({ id }) => id),
    ...Object.fromEntries(vocabularyNames.map((name) => [`vocabulary/${name}.json`, seeds.vocabulary[name].map(({ id }) => id)])),
  }
  for (const [file, ids] of Object.entries(keys)) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice) throw new Error(`db/seed/${file}: record ${twice}: id: is there twice`)
  }
}

type Kind = 'source' | 'aid' | 'programme' | 'situation' | 'territory' | Exclude<VocabularyName, 'indicator'>
/** What a record calls by its id. */
type Reference = {
  readonly file: string
  readonly record: string
  readonly field: string
  readonly kind: Kind
  readonly to: string
}

/** Throws when a record names what does not exist: a source, an aid, a value of the vocabularies. */
export function checkReferences(seeds: Seeds): void {
  const { vocabulary } = seeds
  checkNames(referencesOf(seeds), {
    source: ids(seeds.sources),
    aid: ids(seeds.aids),
    programme: ids(seeds.programmes),
    situation: ids(seeds.situations),
    ...{ care: ids(vocabulary.care), profession: ids(vocabulary.profession), stage: ids(vocabulary.stage) },
    ...{
      organisation: ids(vocabulary.organisation),
      topic: new Set([...ids(vocabulary.topic), ...ownTopics]),
      structure: ids(vocabulary.structure),
    },
    zoning: new Set([...ids(vocabulary.zoning), ...zoningClasses]),
  })
}

/** Throws when an aid is limited to a région or a département that does not exist. */
export function checkTerritories(
  { aids }: Pick<Seeds, 'aids'>,
  { regions, departements }: { readonly [list in 'regions' | 'departements']: readonly { readonly code: string }[] },
): void {
  const keys = [...regions.map(({ code }) => `region:${code}`), ...departements.map(({ code }) => `departement:${code}`)]
  checkNames(
    aids.flatMap((aid) => ofAudience(aid, 'territories', 'territory')),
    { territory: new Set(keys) },
  )
}

function checkNames(references: readonly Reference[], known: { readonly [kind in Kind]?: ReadonlySet<string> }): void {
  const lost = references.find(({ kind, to }) => known[kind]?.has(to) === false)
  if (lost) throw new Error(`db/seed/${lost.file}: record ${lost.record}: ${lost.field}: no ${lost.kind} is called ${lost.to}`)
}

const ids = (records: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(records.map(({ id }) => id))

/** Classes that a loader writes and that nobody asks for as a zoning: communes in FRR+ are in FRR. */
const zoningClasses = ['frr-plus']
/** What a guidance may be about that is nobody's question on their rights: the answers on zones and on projects look for it. */
const ownTopics = ['zonage', 'creer-msp', 'creer-centre-de-sante']

const referencesOf = (seeds: Seeds): readonly Reference[] => [
  ...factsOf(seeds).map(({ file, record, at, source }) => ({
    ...{ file, record, field: `${at}source` },
    kind: 'source' as const,
    to: source,
  })),
  ...seeds.aids.flatMap(ofAid),
  ...seeds.guidance.flatMap(({ id, topics, cares }) =>
    [...many('topic', topics, 'topics'), ...many('care', cares, 'cares')].map((one) => ({
      file: 'guidance.json',
      record: id,
      ...one,
    })),
  ),
  ...seeds.contacts.flatMap(({ id, programmes }) =>
    many('programme', programmes, 'programmes').map((one) => ({ file: 'contacts.json', record: id, ...one })),
  ),
]

type Named = Pick<Reference, 'field' | 'kind' | 'to'>
const many = (kind: Kind, values: readonly string[] | undefined, field: string): readonly Named[] =>
  (values ?? []).map((to) => ({ field, kind, to }))

const ofAid = (aid: AidSeed): readonly Reference[] => {
  const named: readonly Named[] = [
    ...many('aid', aid.replacedBy, 'replacedBy'),
    ...many('profession', aid.givers, 'givers'),
    ...many('aid', aid.transition === undefined ? [] : [aid.transition], 'transition'),
    ...aid.provisions.flatMap(({ cumulatesWith, excludes, requires = {} }, rank) => [
      ...many('aid', cumulatesWith, `provisions.${rank}.cumulatesWith`),
      ...many('aid', excludes, `provisions.${rank}.excludes`),
      ...many('situation', Object.keys(requires), `provisions.${rank}.requires`),
    ]),
  ]
  return [
    ...named.map((one) => ({ file: `aids/${aid.id}.json`, record: aid.id, ...one })),
    ...ofAudience(aid, 'professions', 'profession'),
    ...ofAudience(aid, 'stages', 'stage'),
    ...ofAudience(aid, 'zonings', 'zoning'),
    ...ofAudience(aid, 'structures', 'structure'),
  ]
}

/** What the aid, then each of its provisions, says of one dimension of whom and where it is for. */
const ofAudience = (
  { id, provisions, ...aid }: AidSeed,
  field: 'professions' | 'stages' | 'zonings' | 'structures' | 'territories',
  kind: Kind,
): readonly Reference[] =>
  [
    ...many(kind, aid[field], field),
    ...provisions.flatMap((provision, rank) => many(kind, provision[field], `provisions.${rank}.${field}`)),
  ].map((named) => ({ file: `aids/${id}.json`, record: id, ...named }))
