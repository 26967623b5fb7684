/** Who may do what with the base, in a workspace. */
import type { TeamSettings } from '../../../db/teams'
import { unwritten } from '../../unwritten'
import type { SlackLog } from './log'
import type { Client } from './sending'

/** Everybody of a workspace that keeps the base true may propose. */
export type Rights = {
  /** Adds phrases, puts groups away, and applies changes where nobody else has to agree. */
  readonly canEdit: boolean
  /** Decides on what others propose, and undoes. */
  readonly canApprove: boolean
  /** Administrators of the workspace, and who installed us: chooses the channel, the rights and the digest. */
  readonly canConfigure: boolean
}

/** `@throws` never: a right that cannot be looked up is not given. */
export const rightsOf = async (
  _user: string,
  _settings: TeamSettings,
  _ports: { readonly client: Client; readonly log: SlackLog },
): Promise<Rights> => unwritten('rightsOf')
