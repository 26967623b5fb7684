/** The journal as a Slack message: what waits for a decision, then the lines, the newest first. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { JournalEntry } from '../../../changes/journal'
import { colon } from '../../../formats'
import type { Lang } from '../../../types'
import { type Spreadsheet, spreadsheet } from '../../spreadsheet'
import { headerBlock, sectionBlock } from '../answer/body'
import type { SlackMessage } from '../answer/message'
import { actions, button, carried, read } from '../button'
import { slackLimits, within } from '../limits'
import { bold, oneLine } from '../markup'
import { momentLabel } from '../moment'
import { mention, namesOfSettings } from '../person'
import { changeAction, changeValue } from './change-button'
import { journalWords } from './journal-words'

/** `action_id` of « Suite », which carries the number of the last line shown. */
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

const moreSchema = z.strictObject({ before: z.number().int().positive(), lang: z.enum(['fr', 'en']) })
const moreValue = (value: z.output<typeof moreSchema>) => carried(value)
/** Undefined when the value is not one of ours. */
export const readMoreValue = (value: unknown) => read(value, moreSchema)

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
        ? accessory(named(button(changeAction.undo, say.undo, changeValue({ change: line.about, lang })), line.what))
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
      ? actions(
          isCut ? button(journalMoreAction, say.more, moreValue({ before: last.number, lang })) : [],
          button(journalCsvAction, say.csv, lang).map((one) => ({ ...one, accessibility_label: say.csvLabel })),
        )
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
    ...accessory(named(button(changeAction.look, say.look, changeValue({ change: id, lang })), name)),
  }))
  return [sectionBlock(bold(say.waiting(waiting.length))), ...shown, { type: 'divider' }]
}

/** « *22 novembre 2026 à 09:30* · <@U1> a appliqué : Téléphone de … », and why below. */
function lineMarkup({ at, team, who, action, what, why }: NumberedEntry, page: JournalPage, lang: Lang): string {
  const say = journalWords[lang]
  const person = team === page.team ? mention(who, say.somebody) : say.elsewhere
  const done = `${bold(momentLabel(at, page.timezone, lang))} · ${person} ${say.actions[action]}${colon(lang)} `
  const told = oneLine(what, longest.what)
  const shown = action === 'settings' ? namesOfSettings(told) : told
  return `${done}${shown}${why ? `\n${say.why} ${oneLine(why, longest.why)}` : ''}`
}

/** The lines as a spreadsheet opens them; `at` stays an ISO instant. */
export const journalFile = (lines: readonly NumberedEntry[], ownTeam: string, lang: Lang): Spreadsheet => {
  const say = journalWords[lang]
  const rows = lines.map(({ at, team, who, action, what, why }) => [
    at,
    team === ownTeam ? who : say.elsewhere,
    say.actions[action],
    what,
    why,
  ])
  return spreadsheet(say.fileName, [say.fileHead, ...rows], lang)
}

/** Of several buttons that bear the same word, a screen reader tells which is which. */
const named = (buttons: readonly types.Button[], what: string): types.Button[] =>
  buttons.map((one) => ({ ...one, accessibility_label: oneLine(`${one.text.text} – ${what}`, slackLimits.buttonLabel) }))

const accessory = ([one]: readonly types.Button[]) => (one ? { accessory: one } : {})
