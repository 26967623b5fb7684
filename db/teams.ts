/** What workspaces and their people chose. */
import { and, eq, getTableColumns, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { JournalEntry } from '../src/changes/journal'
import type { Lang } from '../src/types'
import type { Db } from './client'
import { journalLineIf } from './journal'
import { present } from './query'
import {
  askedCounts,
  changedFields,
  changes,
  feedback,
  notices,
  slackMembers,
  slackWorkspaces,
  teamPeople,
  teamSettings,
} from './schema'

export type DigestTime = {
  /** ISO day of the week: 1 is Monday. */
  readonly day: number
  /** 0 to 23, in the workspace's time zone. */
  readonly hour: number
  /** ISO instant it was asked for: nothing is owed from before. */
  readonly since: string
}

export type TeamSettings = {
  readonly team: string
  readonly staffChannel?: string | undefined
  /** Ids of people (`U…`, `W…`) and of groups (`S…`). */
  readonly editors: readonly string[]
  readonly approvers: readonly string[]
  /** A change is then decided by somebody else than who proposes it. */
  readonly needsTwo: boolean
  /** IANA: `Europe/Paris`. */
  readonly timezone: string
  /** Undefined when nobody asked for it. */
  readonly digest?: DigestTime | undefined
  readonly alerts: boolean
}

/** Of a workspace that has chosen nothing. */
export const noSettings = (team: string): TeamSettings => ({
  team,
  editors: [],
  approvers: [],
  needsTwo: false,
  timezone: 'Europe/Paris',
  alerts: false,
})

export type Preferences = {
  readonly lang?: Lang | undefined
  /** Where the person usually asks about: `commune:80021`. */
  readonly place?: string | undefined
}

/** Methods reject when the base is out of reach, or read-only. Each is one round trip. */
export interface TeamBook {
  settings(team: string): Promise<TeamSettings>
  /** Every workspace that has a channel for its staff. */
  withStaffChannel(): Promise<readonly TeamSettings[]>
  /** False, and nothing written, when they are no longer those that were `seen`: somebody else was first. */
  keep(settings: TeamSettings, entry: JournalEntry, seen?: TeamSettings): Promise<boolean>
  preferences(team: string, user: string): Promise<Preferences>
  /** No preference at all: the row goes. */
  prefer(team: string, user: string, preferences: Preferences): Promise<void>
  /**
   * The workspace, or the organisation with all its workspaces, removed us: its settings, people, counts, opinions, notices and waiting proposals go; what it changed of the base, and
   * the journal, stay. Nothing goes when it has installed us again since.
   */
  erase(id: string): Promise<void>
  /** The organisation keeps us, and takes these workspaces out: the same goes, but of one that installed us for itself. */
  eraseMembers(teams: readonly string[], organisation: string): Promise<void>
}

export const createTeamBook = (db: Db): TeamBook => ({
  async settings(team) {
    const [row] = await db.select().from(teamSettings).where(eq(teamSettings.team, team))
    return row ? settingsOf(row) : noSettings(team)
  },
  async withStaffChannel() {
    const rows = await db.select().from(teamSettings).where(isNotNull(teamSettings.staffChannel)).orderBy(teamSettings.team)
    return rows.map(settingsOf)
  },
  async keep(settings, entry, seen) {
    const { team, ...chosen } = rowOf(settings)
    const keeping = db
      .insert(teamSettings)
      .values({ team, ...chosen })
      .onConflictDoUpdate({ target: teamSettings.team, set: chosen, setWhere: seen ? isStill(seen) : sql`true` })
    const [kept] = await db.batch([keeping, journalLineIf(db, entry, sql`changes() > 0`)])
    return kept.rowsAffected > 0
  },
  async preferences(team, user) {
    const [row] = await db.select({ lang: teamPeople.lang, place: teamPeople.place }).from(teamPeople).where(isPerson(team, user))
    return row ? present(row) : {}
  },
  async prefer(team, user, { lang = null, place = null }) {
    if (lang === null && place === null) await db.delete(teamPeople).where(isPerson(team, user))
    else
      await db
        .insert(teamPeople)
        .values({ team, user, lang, place })
        .onConflictDoUpdate({ target: [teamPeople.team, teamPeople.user], set: { lang, place } })
  },
  async erase(id) {
    const members = sql`select team from ${slackMembers} where organisation = ${id}`
    await db.batch(erasing(db, sql`select ${id} as team union ${members}`))
  },
  async eraseMembers(teams, organisation) {
    const isOut = and(inArray(slackMembers.team, [...teams]), eq(slackMembers.organisation, organisation))
    const candidates = sql`select value as team from json_each(${JSON.stringify(teams)})`
    await db.batch([db.delete(slackMembers).where(isOut), ...erasing(db, candidates)])
  },
})

/** All that goes with these workspaces (`select … as team`). */
function erasing(db: Db, candidates: SQL) {
  const isGone = (column: SQLiteColumn) => sql`${column} in ${goneAmong(candidates)}`
  const waiting = and(isGone(changes.team), eq(changes.status, 'proposed'))
  return [
    db.delete(changedFields).where(inArray(changedFields.change, db.select({ id: changes.id }).from(changes).where(waiting))),
    db.delete(changes).where(waiting),
    db.delete(feedback).where(isGone(feedback.team)),
    db.delete(askedCounts).where(isGone(askedCounts.team)),
    db.delete(notices).where(isGone(notices.team)),
    db.delete(teamPeople).where(isGone(teamPeople.team)),
    db.delete(teamSettings).where(isGone(teamSettings.team)),
    db.delete(slackMembers).where(isGone(slackMembers.team)),
  ] as const
}

/** Less those that another installation, or a newer one, still serves. */
const goneAmong = (candidates: SQL): SQL => sql`(
  select gone.team from (${candidates}) as gone
  left join ${slackMembers} as member on member.team = gone.team
  where not exists (select 1 from ${slackWorkspaces} as installed where installed.id in (gone.team, member.organisation))
)`

/** The row says what these settings say. */
function isStill(seen: TeamSettings): SQL {
  const row: Readonly<Record<string, unknown>> = rowOf(seen)
  const same = Object.entries(getTableColumns(teamSettings)).map(
    ([name, column]) => sql`${column} is ${row[name] === null ? null : sql.param(row[name], column)}`,
  )
  return sql.join(same, sql` and `)
}

const isPerson = (team: string, user: string) => and(eq(teamPeople.team, team), eq(teamPeople.user, user))

function settingsOf(row: typeof teamSettings.$inferSelect): TeamSettings {
  const { team, staffChannel, editors, approvers, needsTwo, timezone, digestDay: day, digestHour: hour, digestSince: since } = row
  return {
    ...{ team, editors, approvers, needsTwo, timezone, alerts: row.alerts },
    ...(staffChannel === null ? {} : { staffChannel }),
    ...(day === null || hour === null || since === null ? {} : { digest: { day, hour, since } }),
  }
}

const rowOf = ({ staffChannel, digest, ...settings }: TeamSettings): typeof teamSettings.$inferInsert => ({
  ...settings,
  staffChannel: staffChannel ?? null,
  digestDay: digest?.day ?? null,
  digestHour: digest?.hour ?? null,
  digestSince: digest?.since ?? null,
})
