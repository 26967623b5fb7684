/** What Slack has us remember, in a base of one's own that nothing was written in. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMigrated } from '../../../db/migrate'
import { createSlackBook, type SlackBook } from '../../../db/slack'

/** Made when it is first asked: most tests ask nothing of it. */
export function emptyBook(): SlackBook {
  let made: Promise<SlackBook> | undefined
  const book = () => {
    made ??= openMigrated(`file:${join(mkdtempSync(join(tmpdir(), 'proxisoin-slack-')), 'base.db')}`).then(createSlackBook)
    return made
  }
  return {
    workspace: async (ids) => (await book()).workspace(ids),
    keep: async (workspace) => (await book()).keep(workspace),
    erase: async (id, uninstalledAt) => (await book()).erase(id, uninstalledAt),
    isFirst: async (ids, now) => (await book()).isFirst(ids, now),
    forget: async (ids) => (await book()).forget(ids),
  }
}
