/** What staff type after `/soins` that is no question: the inbox, the journal, a correction, the settings. */
import type { Lang } from '../../../types'
import { normalise } from '../../../understand/normalise'
import type { Client, Way } from '../outgoing/sending'
import { startCorrection } from './correction'
import { showInbox } from './inbox'
import { showJournal } from './journal'
import type { ListenerPorts } from './ports'
import { openSettings } from './settings'

/** Who typed a sub-command, where, and how to reply. */
export type SubCommandCall = {
  /** What follows the word; empty for most. */
  readonly rest: string
  readonly team: string
  readonly user: string
  readonly channel: string
  /** Opens a modal, for three seconds. */
  readonly trigger: string
  /** For the person alone. */
  readonly ways: readonly Way[]
  readonly client: Client
  readonly lang: Lang
}

type SubCommand = {
  readonly words: Readonly<Record<Lang, readonly string[]>>
  /** True when something may follow the word. */
  readonly takesRest: boolean
  readonly run: (call: SubCommandCall, ports: ListenerPorts) => Promise<void>
}

/** Words as `normalise` writes them. */
const subCommands: readonly SubCommand[] = [
  { words: { fr: ['boite'], en: ['inbox'] }, takesRest: false, run: showInbox },
  { words: { fr: ['journal'], en: ['log'] }, takesRest: false, run: showJournal },
  { words: { fr: ['corriger'], en: ['correct'] }, takesRest: true, run: startCorrection },
  { words: { fr: ['reglages'], en: ['settings'] }, takesRest: false, run: openSettings },
]

/** The sub-command a text is; undefined for a question. */
export function subCommandOf(text: string): (SubCommand & { readonly rest: string; readonly lang: Lang }) | undefined {
  const [first = '', ...others] = text.trim().split(/\s+/)
  const word = normalise(first)
  const langs: readonly Lang[] = ['fr', 'en']
  for (const subCommand of subCommands)
    for (const lang of langs)
      if (subCommand.words[lang].includes(word) && (others.length === 0 || subCommand.takesRest))
        return { ...subCommand, rest: others.join(' '), lang }
  return undefined
}
