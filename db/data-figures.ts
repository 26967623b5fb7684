/** Figures by the page, for programs that read the base whole: those that are published and those we count, never told as one another. */
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Reliability, Source } from '../src/types'
import { countedAs } from './place-kinds'
import { defineQuery, type Query, sourceColumns } from './query'
import { communeFigures, communes, departements, epcis, figures, placeCounts, regions, sources } from './schema'

export const figureLevels = ['commune', 'epci', 'departement', 'region', 'country', 'zone'] as const
export type FigureLevel = (typeof figureLevels)[number]

export type ListedFigure = {
  /** `computed`: counted by us in the places loaded. */
  readonly basis: 'published' | 'computed'
  readonly indicator: string
  /** What is counted, in the words of the source. */
  readonly label?: string
  readonly territory: { readonly kind: FigureLevel; readonly code: string; readonly name: string }
  readonly value: number
  readonly unit?: string
  readonly year?: number
  readonly asOf: string
  readonly note?: string
  /** Counted in a list that does not cover all of France. */
  readonly isPartial: boolean
  readonly reliability: Reliability
  readonly source: Source
}

export type FigurePage = {
  /** By indicator, then level, territory and year. */
  readonly items: readonly ListedFigure[]
  /** Where the next page begins; absent on the last one. */
  readonly next?: string
}

type Asked = {
  readonly indicator?: string | undefined
  readonly territory?: { readonly kind: string; readonly code: string } | undefined
  readonly level?: FigureLevel | undefined
  readonly year?: number | undefined
}

/**
 * The `limit` figures that meet every criterion given and come after a mark (the first ones without it). What is known of
 * each commune or EPCI comes by the ten thousand: only when the level or the territory asks for it. A territory where we
 * count none has no figure.
 */
export function figuresPage(asked: Asked, limit: number, after = ''): Query<FigurePage> {
  return defineQuery(
    'figuresPage',
    (db) =>
      db
        .select({
          mark: sql<string>`mark`,
          basis: sql<ListedFigure['basis']>`basis`,
          indicator: sql<string>`indicator`,
          label: sql<string | null>`label`,
          level: sql<FigureLevel>`level`,
          code: sql<string>`code`,
          name: sql<string>`coalesce(name, ${nameOfTerritory}, code)`,
          value: sql<number>`value`,
          unit: sql<string | null>`unit`,
          year: sql<number | null>`year`,
          asOf: sql<string>`as_of`,
          note: sql<string | null>`note`,
          isPartial: sql<number>`partial`,
          reliability: sql<Reliability>`reliability`,
          source: sourceColumns,
        })
        .from(
          // One more than asked tells whether there is a next page.
          sql`(select * from (${published(asked)} union all ${publishedByCommune(asked)} union all ${computed(asked)})
            where mark > ${after} order by mark limit ${limit + 1}) as found`,
        )
        .innerJoin(sources, eq(sources.id, sql`found.source_id`))
        .orderBy(sql`mark`),
    (rows) => {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ mark: _, level: kind, code, name, label, unit, year, note, isPartial, ...figure }) => ({
          ...figure,
          isPartial: isPartial === 1,
          territory: { kind, code, name },
          ...(label === null ? {} : { label }),
          ...(unit === null ? {} : { unit }),
          ...(year === null ? {} : { year }),
          ...(note === null ? {} : { note }),
        })),
        ...(last && rows.length > limit ? { next: last.mark } : {}),
      }
    },
  )
}

/** The same columns in the three lists. `mark` orders the pages and is unique. */
const published = (asked: Asked): SQL => sql`
  select indicator || '/' || territory_kind || '/' || territory_code || '/' || coalesce(year, '') || '/' || id as mark,
    'published' as basis, indicator, label, territory_kind as level, territory_code as code, territory_name as name,
    value, unit, year, as_of, note, 0 as partial, reliability, source_id
  from ${figures}
  where ${meeting(asked, { level: sql`territory_kind`, code: sql`territory_code`, year: sql`year` })}`

const publishedByCommune = (asked: Asked): SQL => sql`
  select indicator || '/commune/' || commune_code || '/' || year || '/', 'published', indicator, null, 'commune', commune_code, null,
    value, null, year, cast(year as text), null, 0, 'verified', source_id
  from ${communeFigures}
  where ${isLocal(asked) ? meeting(asked, { level: sql`'commune'`, code: sql`commune_code`, year: sql`year` }) : sql`false`}`

function computed(asked: Asked): SQL {
  const kinds = Object.entries(countedAs).flatMap(([indicator, counted]) => counted.map((kind) => [indicator, kind]))
  // A country is counted only from a list of all France; later loads change nothing to it.
  const ofAllFrance = sql`exists (select 1 from ${placeCounts} as whole
    where whole.kind = counts.kind and whole.level = 'country' and whole.as_of = counts.as_of)`
  const levels = isLocal(asked) ? sql`true` : sql`level in ('departement', 'region', 'country')`
  const year = sql`cast(substr(as_of, 1, 4) as integer)`
  return sql`
    select indicator || '/' || level || '/' || code || '/' || as_of || '/', 'computed', indicator, null, level, code, null,
      sum(count), null, ${year}, as_of, null, not min(${ofAllFrance}), 'verified', max(source_id)
    from (select value ->> 0 as indicator, value ->> 1 as counted from json_each(${JSON.stringify(kinds)}))
    join ${placeCounts} as counts on counts.kind = counted
    where ${levels} and ${meeting(asked, { level: sql`level`, code: sql`code`, year })}
    group by indicator, level, as_of, code`
}

const isLocal = ({ level, territory }: Asked) => [level, territory?.kind].some((kind) => kind === 'commune' || kind === 'epci')

function meeting({ indicator, territory, level, year }: Asked, columns: Readonly<Record<'level' | 'code' | 'year', SQL>>): SQL {
  const conditions = [
    indicator === undefined ? undefined : sql`indicator = ${indicator}`,
    territory && sql`${columns.level} = ${territory.kind} and ${columns.code} = ${territory.code}`,
    level === undefined ? undefined : sql`${columns.level} = ${level}`,
    year === undefined ? undefined : sql`${columns.year} = ${year}`,
  ]
  return sql.join([sql`true`, ...conditions.filter((condition) => condition !== undefined)], sql` and `)
}

/** Arrondissements have no row of their own: they show their code. */
const nameOfTerritory = sql`case level
  when 'commune' then (select name from ${communes} where ${communes.code} = found.code)
  when 'epci' then (select name from ${epcis} where ${epcis.code} = found.code)
  when 'departement' then (select name from ${departements} where ${departements.code} = found.code)
  when 'region' then (select name from ${regions} where ${regions.code} = found.code)
  when 'country' then 'France' end`
