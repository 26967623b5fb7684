/** The journal as a Slack message: what waits for a decision, then the lines, the newest first. */
import type { types } from '@slack/bolt'
import type { JournalEntry } from '../../changes/journal'
import { colon } from '../../formats'
import type { Lang } from '../../types'
import { headerBlock, sectionBlock } from './body'
import { changeAction, changeValue } from './change-button'
import { journalWords } from './journal-words'
import { slackLimits, within } from './limits'
import { bold, oneLine } from './markup'
import type { SlackMessage } from './message'
import { momentLabel } from './moment'
import { mention } from './person'

/** `action_id` of « Suite »: its value is the language, then the number of the last line shown. */
export const journalMoreAction = 'journal-more'
/** `action_id` of « CSV »: its value is the language. */
export const journalCsvAction = 'journal-csv'

export type NumberedEntry = JournalEntry & { readonly number: number }
export type JournalPage = {
  readonly lines: readonly NumberedEntry[]
  readonly hasMore: boolean
  /** Changes that wait for a decision; none but on the first page. */
  readonly waiting: readonly { readonly id: string; readonly name: string }[]
  /** Ids of the changes that the reader may undo. */
  readonly undoable: ReadonlySet<string>
  /** The reader's workspace: people of another are not named. */
  readonly team: string
  readonly timezone: string
}

/** Bytes left to the lines: the rest is for the title, what waits, and the buttons. */
const roomForLines = slackLimits.blocksBytes - 3500
/** Changes that wait, shown at most: their message is in the staff channel anyway. */
const mostWaiting = 5
const longest = { what: 700, why: 350, name: 150 } as const

export function journalMessage(page: JournalPage, lang: Lang): SlackMessage {
  const { lines, hasMore, waiting, undoable } = page
  const say = journalWords[lang]
  const sections = within(
    lines.map((line) => ({
      ...sectionBlock(lineMarkup(line, page, lang)),
      ...(line.action === 'applied' && undoable.has(line.about)
        ? { accessory: button(changeAction.undo, say.undo, changeValue({ id: line.about, lang })) }
        : {}),
    })),
    roomForLines,
  )
  const last = lines[sections.length - 1]
  const isCut = hasMore || sections.length < lines.length
  const blocks: types.AnyBlock[] = [
    headerBlock(say.title),
    ...waitingBlocks(waiting, lang),
    ...(sections.length > 0 ? sections : [sectionBlock(say.empty)]),
    ...(last
      ? [
          {
            type: 'actions' as const,
            elements: [
              ...(isCut ? [button(journalMoreAction, say.more, `${lang}:${last.number}`)] : []),
              { ...button(journalCsvAction, say.csv, lang), accessibility_label: say.csvLabel },
            ],
          },
        ]
      : []),
  ]
  const spoken = lines.slice(0, sections.length).map((line) => lineMarkup(line, page, lang))
  return { text: [say.title, ...(spoken.length > 0 ? spoken : [say.empty])].join('\n\n'), blocks }
}

function waitingBlocks(waiting: JournalPage['waiting'], lang: Lang): types.AnyBlock[] {
  if (waiting.length === 0) return []
  const say = journalWords[lang]
  const shown = waiting.slice(0, mostWaiting).map(({ id, name }) => ({
    ...sectionBlock(`• ${oneLine(name, longest.name)}`),
    accessory: button(changeAction.look, say.look, changeValue({ id, lang })),
  }))
  return [sectionBlock(bold(say.waiting(waiting.length))), ...shown, { type: 'divider' }]
}

/** « *22 novembre 2026 à 09:30* · <@U1> a appliqué : Téléphone de … », and why below. */
function lineMarkup({ at, team, who, action, what, why }: NumberedEntry, page: JournalPage, lang: Lang): string {
  const say = journalWords[lang]
  const person = team === page.team ? mention(who, say.elsewhere) : say.elsewhere
  const done = `${bold(momentLabel(at, page.timezone, lang))} · ${person} ${say.actions[action]}${colon(lang)} `
  return `${done}${oneLine(what, longest.what)}${why ? `\n${say.why} ${oneLine(why, longest.why)}` : ''}`
}

const button = (action: string, label: string, value: string): types.Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: label, emoji: false },
  value,
})
