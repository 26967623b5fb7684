/**
 * The workspaces and organisations that installed us. Their rows are in the base, tokens sealed; an isolate remembers the rows
 * it has read, still sealed, so that most requests ask the base nothing and an outage of the base leaves Slack answered.
 */
import type { SealedWorkspace, SlackBook } from '../../../../db/slack'
import { seal, unseal } from '../../../seal'
import { reasonOf, type SlackLog } from '../log'

/** Milliseconds a row is trusted unread: as long as an uninstallation told to another isolate may go unnoticed here. */
const trusted = 5 * 60_000
/** Rows kept at most, oldest forgotten first: under 1 MB. */
const mostRows = 1000

/** A workspace as the rest of the channel sees it: its token open. */
export type Installation = Omit<SealedWorkspace, 'installedAt'>

/** What an isolate remembers: plain data, never a promise. Make one per isolate, or per process. */
export type InstallationMemory = {
  readonly rows: Map<string, { readonly row: SealedWorkspace; readonly readAt: number }>
  /** Counts what was kept and erased: a row read from the base meanwhile may be older than that, and is not remembered. */
  changes: number
}
export const createInstallationMemory = (): InstallationMemory => ({ rows: new Map(), changes: 0 })

export type Installations = {
  /** The first of these ids that installed us; undefined when none did, or when its token cannot be opened. @throws what the base throws, when nothing is remembered either */
  readonly find: (ids: readonly string[]) => Promise<Installation | undefined>
  /** Installed, or installed again: the new token serves at once. @throws what the base throws */
  readonly keep: (installation: Installation) => Promise<void>
  /** Uninstalled: forgotten here, and erased from the base unless it was installed again since. @throws what the base throws */
  readonly erase: (id: string, uninstalledAt: Date) => Promise<void>
  /** Its token no longer works: read again next time. */
  readonly forget: (id: string) => void
}

export type InstallationPorts = {
  readonly book: Pick<SlackBook, 'workspace' | 'keep' | 'erase'>
  readonly memory: InstallationMemory
  /** STATE_SECRET, which seals the tokens. */
  readonly secret: string
  /** The request's clock. */
  readonly now: Date
  readonly log: SlackLog
}

export function createInstallations({ book, memory, secret, now, log }: InstallationPorts): Installations {
  const remember = (row: SealedWorkspace) => {
    memory.rows.delete(row.id) // so that the map stays in order of reading
    memory.rows.set(row.id, { row, readAt: now.getTime() })
    const [oldest] = memory.rows.keys()
    if (memory.rows.size > mostRows && oldest !== undefined) memory.rows.delete(oldest)
  }
  const forget = (id: string) => {
    memory.changes += 1
    memory.rows.delete(id)
  }
  const remembered = (ids: readonly string[]) => ids.flatMap((id) => memory.rows.get(id) ?? [])[0]
  const read = async (ids: readonly string[]) => {
    const before = memory.changes
    const row = await book.workspace(ids)
    if (memory.changes !== before) return remembered(ids)?.row ?? row
    for (const id of ids) memory.rows.delete(id)
    if (row) remember(row)
    return row
  }
  const rowOf = async (ids: readonly string[]) => {
    const first = memory.rows.get(ids[0] ?? '')
    if (first && now.getTime() - first.readAt < trusted) return first.row
    try {
      return await read(ids)
    } catch (error) {
      const before = remembered(ids)
      if (!before) throw error
      log('warn', 'installations out of reach, the one remembered is used', reasonOf(error))
      return before.row
    }
  }
  return {
    forget,
    find: async (ids) => {
      const row = await rowOf(ids)
      if (!row) return undefined
      const botToken = await unseal(row.botToken, { secret, about: row.id })
      if (botToken !== undefined) return { ...row, botToken }
      log('error', 'token not readable, taken as not installed', row.id)
      return undefined
    },
    keep: async (installation) => {
      const botToken = await seal(installation.botToken, { secret, about: installation.id })
      const row = { ...installation, botToken, installedAt: now.toISOString() }
      await book.keep(row)
      memory.changes += 1
      remember(row)
    },
    erase: async (id, uninstalledAt) => {
      forget(id)
      await book.erase(id, uninstalledAt)
      forget(id) // what was read while the base erased
    },
  }
}
