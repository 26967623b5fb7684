/** Every fact of the records, wherever it is written: what each rests on, and how far it may be trusted. */
import type { Reliability } from '../../src/types'
import type { Seeds } from './read'

export type Fact = {
  readonly file: string
  readonly record: string
  /** Where it is in its record: `provisions.0.`, or nothing when it is the record. */
  readonly at: string
  readonly source: string
  readonly reliability: Reliability
  readonly year?: number | undefined
}

type Sourced = Pick<Fact, 'source' | 'reliability' | 'year'>

export const factsOf = (seeds: Seeds): readonly Fact[] => [
  ...seeds.aids.flatMap(({ id, provisions }) => within(`aids/${id}.json`, id, 'provisions', provisions)),
  ...seeds.programmes.flatMap(({ id, facts }) => within(`programmes/${id}.json`, id, 'facts', facts)),
  ...table('terms.json', seeds.terms),
  ...table('guidance.json', seeds.guidance),
  ...table('contacts.json', seeds.contacts),
  ...table('figures.json', seeds.figures),
  ...table('access-regimes.json', seeds.accessRegimes),
  ...table('local-places.json', seeds.localPlaces),
  ...seeds.emergencyDepartments.flatMap((department) =>
    table('emergency-departments.json', [{ ...department, id: department.finess }]),
  ),
]

const within = (file: string, record: string, list: string, facts: readonly Sourced[]): readonly Fact[] =>
  facts.map((fact, rank) => ({ file, record, at: `${list}.${rank}.`, ...sourcedOf(fact) }))

const table = (file: string, records: readonly (Sourced & { readonly id: string })[]): readonly Fact[] =>
  records.map((record) => ({ file, record: record.id, at: '', ...sourcedOf(record) }))

const sourcedOf = ({ source, reliability, year }: Sourced): Sourced => ({ source, reliability, year })
