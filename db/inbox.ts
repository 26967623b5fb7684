/** What people could not find, or say is wrong, in groups: read and put away by the staff of a workspace. */
import { type SQL, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { JournalEntry } from '../src/changes/journal'
import { parisDay } from '../src/eligibility/clock'
import { type FeedbackReason, feedbackReasons } from '../src/feedback'
import { type IntentId, intentIds } from '../src/types'
import { type InboxOf, isOf, namesOf } from './asked'
import type { Db } from './client'
import { journalLineIf } from './journal'
import { defineQuery, type Query } from './query'
import { askedCounts, feedback } from './schema'

export type InboxKind = 'not-found' | 'not-understood' | 'unhelpful' | FeedbackReason
const inboxKinds = ['not-found', 'not-understood', 'unhelpful', ...feedbackReasons] as const satisfies readonly InboxKind[]

/** Items that ask for the same work. */
export type InboxGroup = {
  /** Stands for the group in a button: `wrong:find-care`; `not-understood:` when nothing was. */
  readonly key: string
  readonly kind: InboxKind
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId
  readonly count: number
  /** The day of the last one, in Paris. */
  readonly lastDay: string
  /** The most frequent first: `commune:80021`. */
  readonly places: readonly { readonly key: string; readonly count: number }[]
  /** Words whose author agreed that they be kept, the newest first; `id` is the line's in `feedback`. */
  readonly questions: readonly { readonly id: number; readonly text: string; readonly place?: string }[]
}

/** Of a group, and groups: what fits a message. */
const most = { groups: 20, places: 5, questions: 10 }
/** What was not looked at in this time is no longer worth somebody's. */
const window = '-90 days'

/** What nobody has looked at yet, counted. */
const waitingCounts = (of: InboxOf): SQL =>
  sql`outcome <> 'answered' and count > handled
  and team in ${namesOf(of)}`

/** Opinions nobody has looked at yet. */
const waitingOpinions = (of: InboxOf): SQL => sql`rating = 'down' and handled_on is null and ${isOf(sql`team`, of)}`

/** The group of an opinion. Why it did not help tells the work to do; without it, what the answer was. */
const kindOfOpinion = sql`case when intent = 'out-of-scope' then 'not-understood' when reason is not null then reason
  when kind = 'not-found' then kind else 'unhelpful' end`
/** Nothing understood is one intent, whoever writes it. */
const intentOfOpinion = sql`iif(intent = 'out-of-scope', '', intent)`

/**
 * The groups nobody has put away, the most frequent first, of the 90 days before `today` (`2026-11-21`, in Paris). Who joins their words
 * to what found nothing was also counted when they asked: of the two numbers, the larger.
 */
export const inboxGroups = (of: InboxOf, today: string): Query<readonly InboxGroup[]> =>
  defineQuery(
    'inboxGroups',
    (db) =>
      db.all<unknown>(sql`
        with opinions as (
          select id, ${kindOfOpinion} as kind, ${intentOfOpinion} as intent, coalesce(place, '') as place, question, day
          from ${feedback} where day >= date(${today}, ${window}) and ${waitingOpinions(of)}
        ), places as (
          select kind, intent, place, sum(asked) as asked, sum(said) as said, max(sum(asked), sum(said)) as items, max(day) as day from (
            select outcome as kind, intent, place, count - handled as asked, 0 as said, day
            from ${askedCounts} where day >= date(${today}, ${window}) and ${waitingCounts(of)}
            union all
            select kind, intent, place, 0, 1, day from opinions
          ) group by 1, 2, 3
        ), ranked as (
          select kind, intent, place, items, row_number() over (partition by kind, intent order by items desc, place) as rank
          from places where place <> ''
        ), nearest as (
          select kind, intent, json_group_array(json_object('key', place, 'count', items)) as places
          from ranked where rank <= ${most.places} group by kind, intent
        )
        select places.kind, places.intent, max(sum(asked), sum(said)) as count, max(day) as lastDay,
          coalesce(max(nearest.places), '[]') as places,
          (select json_group_array(json_object('id', id, 'text', question, 'place', place)) from (
            select max(id) as id, question, place from opinions
            where opinions.kind = places.kind and opinions.intent = places.intent and question is not null
            group by question, place order by 1 desc limit ${most.questions}
          )) as questions
        from places left join nearest on nearest.kind = places.kind and nearest.intent = places.intent
        group by 1, 2 order by count desc, lastDay desc, 1, 2 limit ${most.groups}`),
    (rows) => z.array(groupRow).parse(rows),
  )

/** JSON in a column, with the place only where there is one. */
const jsonText = z.string().transform((text): unknown => JSON.parse(text))
/** Sorted here: sqld (0.24) refuses `order by` within an aggregate, which SQLite itself takes. */
const mostFrequentFirst = <Place extends { readonly key: string; readonly count: number }>(places: readonly Place[]) =>
  places.toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
const groupRow = z
  .strictObject({
    kind: z.enum(inboxKinds),
    intent: z.union([z.literal(''), z.enum(intentIds)]),
    count: z.number(),
    lastDay: z.string(),
    places: jsonText.pipe(z.array(z.strictObject({ key: z.string(), count: z.number() }))).transform(mostFrequentFirst),
    questions: jsonText.pipe(z.array(z.strictObject({ id: z.number(), text: z.string(), place: z.string() }))),
  })
  .transform(({ intent, questions, ...group }) => ({
    ...group,
    key: `${group.kind}:${intent}`,
    ...(intent ? { intent } : {}),
    questions: questions.map(({ place, ...question }) => ({ ...question, ...(place ? { place } : {}) })),
  }))

/** Words somebody agreed to give us. */
export type InboxQuestion = {
  readonly id: number
  readonly text: string
  readonly place?: string
  /** What they were taken for; undefined when nothing was understood. */
  readonly intent?: IntentId
}

/** The words of one line, looked at or not; undefined when there are none, or they are not this inbox's. */
export const questionById = (id: number, of: InboxOf): Query<InboxQuestion | undefined> =>
  defineQuery(
    'questionById',
    (db) =>
      db.all<unknown>(sql`
        select id, question as text, coalesce(place, '') as place, ${intentOfOpinion} as intent
        from ${feedback} where id = ${id} and rating = 'down' and question is not null and ${isOf(sql`team`, of)}`),
    (rows) => z.array(questionRow).parse(rows)[0],
  )

const questionRow = z
  .strictObject({
    id: z.number(),
    text: z.string(),
    place: z.string(),
    intent: z.union([z.literal(''), z.enum(intentIds)]),
  })
  .transform(({ id, text, place, intent }) => ({ id, text, ...(place ? { place } : {}), ...(intent ? { intent } : {}) }))

export interface InboxBook {
  /**
   * Puts a group away until it grows again, and writes it in the journal. False, and nothing written, when there was nothing to put
   * away: somebody was first, or it is not this inbox's. Rejects when the base is out of reach.
   */
  handle(key: string, of: InboxOf, entry: JournalEntry): Promise<boolean>
  /** Puts one line away, and those of the same words, when what was done about it is told elsewhere. Rejects when the base is out of reach. */
  settle(id: number, of: InboxOf, at: Date): Promise<void>
}

export const createInboxBook = (db: Db): InboxBook => ({
  async handle(key, of, entry) {
    const [kind = '', intent = ''] = key.split(':')
    const counts = sql`outcome = ${kind} and intent = ${intent} and ${waitingCounts(of)}`
    const opinions = sql`${kindOfOpinion} = ${kind} and ${intentOfOpinion} = ${intent} and ${waitingOpinions(of)}`
    const [told] = await db.batch([
      journalLineIf(
        db,
        entry,
        sql`exists (select 1 from ${askedCounts} where ${counts}) or exists (select 1 from ${feedback} where ${opinions})`,
      ),
      db.run(sql`update ${askedCounts} set handled = count where ${counts}`),
      db.run(sql`update ${feedback} set handled_on = ${parisDay(new Date(entry.at))} where ${opinions}`),
    ])
    return told.rowsAffected > 0
  },
  async settle(id, of, at) {
    await db.run(sql`update ${feedback} set handled_on = ${parisDay(at)}
      where (id = ${id} or question = (select question from ${feedback} where id = ${id})) and ${waitingOpinions(of)}`)
  },
})
