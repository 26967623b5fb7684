/** What must follow when places of some kinds were written: the R*Tree that finds them by distance, and the counts by territory. */
import type { InStatement } from '@libsql/client'
import { arrondissementsOf, citiesWithArrondissements } from '../src/arrondissements'

/** Distance between two kinds in the R*Tree, in its own units (degrees): wide enough that a node never mixes kinds that a search would meet. */
export const kindStep = 1000

/** Paris, Lyon and Marseille are counted whole, and by arrondissement. */
const city = `case ${citiesWithArrondissements
  .map((each) => `when places.commune_code in (${arrondissementsOf(each).map((code) => `'${code}'`)}) then '${each}'`)
  .join(' ')} else places.commune_code end`
const wanted = 'select value from json_each(?)'

/** Which kinds a loader holds, and whether it knows all of France: when it does not, a kind stays with the loader that had it. */
export const kindRows = (kinds: readonly string[], family: string, national: boolean): readonly InStatement[] => [
  {
    sql: `insert into place_kinds (kind, family, national) select value, ?, ? from json_each(?)
      where true on conflict (kind) do update set family = excluded.family, national = excluded.national
      where excluded.national or family = excluded.family`,
    args: [family, Number(national), JSON.stringify(kinds)],
  },
]

/** Rewrites the R*Tree of these kinds from `places`. */
export const indexed = (kinds: readonly string[]): readonly InStatement[] => {
  const args = [JSON.stringify(kinds)]
  return [
    // By range: the R*Tree keeps 32-bit floats, and only its own bounds are looked up by index.
    {
      sql: `delete from places_index where number in (
        select found.number from place_kinds as kinds join places_index as found
          on found.min_kind >= kinds.number * ${kindStep} - 0.5 and found.max_kind <= kinds.number * ${kindStep} + 0.5
        where kinds.kind in (${wanted}))`,
      args,
    },
    {
      sql: `insert into places_index
        select places.number, lat, lat, lon, lon, kinds.number * ${kindStep}, kinds.number * ${kindStep}
        from places join place_kinds as kinds on kinds.kind = places.kind where places.kind in (${wanted})`,
      args,
    },
  ]
}

/** Counts these kinds by commune, EPCI, département, région and, when they are known all over France, for the country. */
export const counted = (kinds: readonly string[], asOf: string, sourceId: string): readonly InStatement[] => {
  const list = JSON.stringify(kinds)
  // A professional who practises in two towns of a département is one there, and one in each town.
  const levels = [
    ['commune', city, ''],
    ['commune', `nullif(places.commune_code, ${city})`, ''],
    ['epci', 'communes.epci', `join communes on communes.code = ${city}`],
    ['departement', 'places.departement', ''],
    ['region', 'places.region', ''],
    ['country', `'FR'`, 'join place_kinds on place_kinds.kind = places.kind and place_kinds.national'],
  ] as const
  return [
    { sql: `delete from place_counts where kind in (${wanted}) and as_of = ?`, args: [list, asOf] },
    ...levels.map(([level, code, join]) => ({
      sql: `insert into place_counts (kind, level, as_of, code, count, source_id)
        select places.kind, '${level}', ?, ${code}, count(distinct coalesce(places.person, places.id)), ?
        from places ${join} where places.kind in (${wanted}) and ${code} is not null group by places.kind, ${code}`,
      args: [asOf, sourceId, list],
    })),
  ]
}
