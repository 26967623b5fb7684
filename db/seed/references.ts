/** What no record can check alone: ids that are there once, and names that lead somewhere. */
import type { Seeds } from './read'
import { vocabularyNames } from './schema'

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

type Reference = { readonly file: string; readonly record: string; readonly field: string; readonly to: string }

/** Throws when a record names a source or an aid that does not exist. */
export function checkReferences(seeds: Seeds): void {
  const known = new Set(seeds.sources.map(({ id }) => id))
  const lost = sourceReferences(seeds).find(({ to }) => !known.has(to))
  if (lost) throw new Error(`db/seed/${lost.file}: record ${lost.record}: ${lost.field}: no source is called ${lost.to}`)

  const aids = new Set(seeds.aids.map(({ id }) => id))
  for (const { id, replacedBy } of seeds.aids) {
    const unknown = replacedBy.find((other) => !aids.has(other))
    if (unknown) throw new Error(`db/seed/aids/${id}.json: record ${id}: replacedBy: no aid is called ${unknown}`)
  }
}

function sourceReferences(seeds: Seeds): readonly Reference[] {
  const simple = (file: string, records: readonly { readonly id: string; readonly source: string }[]): readonly Reference[] =>
    records.map(({ id, source }) => ({ file, record: id, field: 'source', to: source }))
  return [
    ...seeds.aids.flatMap(({ id, provisions }) =>
      provisions.map(({ source }, rank) => ({
        file: `aids/${id}.json`,
        record: id,
        field: `provisions.${rank}.source`,
        to: source,
      })),
    ),
    ...seeds.programmes.flatMap(({ id, facts }) =>
      facts.map(({ source }, rank) => ({
        file: `programmes/${id}.json`,
        record: id,
        field: `facts.${rank}.source`,
        to: source,
      })),
    ),
    ...simple('terms.json', seeds.terms),
    ...simple('guidance.json', seeds.guidance),
    ...simple('contacts.json', seeds.contacts),
    ...simple('figures.json', seeds.figures),
    ...simple('access-regimes.json', seeds.accessRegimes),
    ...simple('local-places.json', seeds.localPlaces),
    ...simple(
      'emergency-departments.json',
      seeds.emergencyDepartments.map(({ finess, source }) => ({ id: finess, source })),
    ),
  ]
}
