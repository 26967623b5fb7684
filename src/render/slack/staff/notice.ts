/** What a workspace is told unasked: a title, sections of Slack's markup, buttons, and a line on how to stop it; within Slack's limits. */
import type { types } from '@slack/bolt'
import type { Forms } from '../answer/message'
import { byteLength, slackLimits, within } from '../limits'
import { splitMarkup } from '../markup'
import { inboxActions } from './inbox'
import { settingsAction } from './settings'

export type NoticeParts = {
  /** Plain text. */
  readonly title: string
  /** Slack's markup; an empty one is left out. */
  readonly sections: readonly string[]
  readonly buttons: readonly types.Button[]
  readonly foot: string
}

/** With blocks, then in words alone. */
export function notice({ title, sections, buttons, foot }: NoticeParts): Forms {
  const told = sections.filter((section) => section !== '')
  const head: types.AnyBlock = { type: 'header', text: { type: 'plain_text', text: title, emoji: false } }
  const tail: types.AnyBlock[] = [
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: [...buttons] }] : []),
    { type: 'context', elements: [{ type: 'mrkdwn', text: foot, verbatim: true }] },
  ]
  const body = told.map((text) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text, verbatim: true } }))
  const [text = title] = splitMarkup([title, ...told, foot].join('\n\n'), slackLimits.text)
  const room = slackLimits.blocksBytes - byteLength([head, ...tail])
  return [{ text, blocks: [head, ...within(body, room), ...tail] }, { text }]
}

/** A heading and its lines, in one section; those that do not fit are counted. Empty when there is no line. */
export function listing(heading: string, lines: readonly string[], most: number): string {
  if (lines.length === 0) return ''
  const shown: string[] = []
  let room = slackLimits.textObject - heading.length - longestRest
  for (const line of lines.slice(0, most)) {
    room -= line.length + 3
    if (room < 0) break
    shown.push(`• ${line}`)
  }
  const rest = lines.length - shown.length
  return [`*${heading}*`, ...shown, ...(rest > 0 ? [`et ${rest} de plus`] : [])].join('\n')
}

/** Characters kept for the marks of the heading and what says how many more there are. */
const longestRest = 40

const buttonTo = (action: string, label: string): types.Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: label, emoji: false },
  value: 'fr',
})
export const inboxButton = buttonTo(inboxActions.open, 'Voir la boîte')
export const settingsButton = buttonTo(settingsAction, 'Réglages')
