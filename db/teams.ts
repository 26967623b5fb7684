/** What workspaces and their people chose. */
import type { JournalEntry } from '../src/changes/journal'
import type { Lang } from '../src/types'
import { unwritten } from '../src/unwritten'
import type { Db } from './client'

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
  keep(settings: TeamSettings, entry: JournalEntry): Promise<void>
  preferences(team: string, user: string): Promise<Preferences>
  /** No preference at all: the row goes. */
  prefer(team: string, user: string, preferences: Preferences): Promise<void>
  /** The workspace removed us: its settings, people, counts, opinions and notices go; what it changed of the base stays told. */
  erase(team: string): Promise<void>
}

export const createTeamBook = (_db: Db): TeamBook => ({
  settings: async () => unwritten('TeamBook.settings'),
  withStaffChannel: async () => unwritten('TeamBook.withStaffChannel'),
  keep: async () => unwritten('TeamBook.keep'),
  preferences: async () => unwritten('TeamBook.preferences'),
  prefer: async () => unwritten('TeamBook.prefer'),
  erase: async () => unwritten('TeamBook.erase'),
})
