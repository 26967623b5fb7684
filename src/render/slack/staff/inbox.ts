/** The inbox as Slack messages: each group with what can be done about it, a few at a time; the words people joined are never markup. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { InboxKind } from '../../../../db/inbox'
import { intentById } from '../../../../intents'
import { feedbackReasons } from '../../../feedback'
import { colon, dateLabel, numberLabel } from '../../../formats'
import { intentIds, type Lang, type NonEmpty } from '../../../types'
import { headerBlock, sectionBlock } from '../answer/body'
import type { SlackMessage } from '../answer/message'
import { paged } from '../answer/pages'
import { actions, button, buttonValue, carried, correctAction, read } from '../button'
import { byteLength, slackLimits } from '../limits'
import { bold, escaped, oneLine } from '../markup'
import { mention } from '../person'
import { inboxWords } from './inbox-words'

/** `action_id`s: the inbox is asked for, its next page, a group put away, words tied to an intent. */
export const inboxActions = { open: 'inbox', more: 'inbox-more', handle: 'inbox-handle', phrase: 'inbox-phrase' } as const

const kinds = ['not-found', 'not-understood', 'unhelpful', ...feedbackReasons] as const satisfies readonly InboxKind[]
const groupSchema = z.strictObject({
  kind: z.enum(kinds),
  /** Absent when nothing was understood. */
  intent: z.enum(intentIds).optional(),
})
type GroupName = z.infer<typeof groupSchema>

/** A group, in words. */
export type ShownGroup = GroupName & {
  readonly count: number
  /** `2026-11-21` */
  readonly lastDay: string
  /** « Ham (80) » */
  readonly places: readonly string[]
  readonly questions: readonly { readonly id: number; readonly text: string }[]
  /** Asks by ids for the records that may be wrong. */
  readonly asked?: string | undefined
}

const lineSchema = groupSchema.extend({ by: z.string().optional() })
/** A line of what a message shows: a group, and who put it away there. */
export type BoardLine = z.infer<typeof lineSchema>

const lang = z.enum(['fr', 'en'])
/** `line`: rank on the board of the group that is put away. */
const handleSchema = z.strictObject({ line: z.number().int().nonnegative(), board: z.array(lineSchema).max(10), lang })
const moreSchema = z.strictObject({ page: z.number().int().positive(), lang })
const phraseSchema = z.strictObject({ question: z.number().int().positive(), lang })

/** What the buttons carry, read back; undefined when it is not ours. */
export const readHandle = (value: unknown) => read(value, handleSchema)
export const readMore = (value: unknown) => read(value, moreSchema)
export const readPhrase = (value: unknown) => read(value, phraseSchema)

/** `not-found:find-care`, as the base names it. */
export const groupKey = ({ kind, intent }: GroupName): string => `${kind}:${intent ?? ''}`

/** Groups on a page, and questions of a group: what is read at a glance. */
const most = { groups: 5, questions: 3 }
/** Characters of a question that are shown; all of it is in the modal that opens on it. */
const longestQuestion = 150

export type Inbox = {
  readonly groups: readonly ShownGroup[]
  /** Those who keep the base true add phrases and correct records; the others put away what they have seen. */
  readonly isStaff: boolean
  readonly lang: Lang
}

type InboxForms = NonEmpty<SlackMessage>

/** Page `number` of the inbox, from 1, in every form; the last one when there are fewer. */
export function inboxForms(inbox: Inbox, number = 1): InboxForms {
  const say = inboxWords[inbox.lang]
  const all = paged(inbox.groups, (tried) => tried.length <= most.groups && isTaken(boardBlocks(inbox, tried, longestHeading)))
  const rank = Math.min(number, all.length)
  const groups = all[rank - 1]
  if (!groups) return [{ text: say.empty }]
  const suffix = all.length > 1 ? ` (${rank}/${all.length})` : ''
  const heading = { text: say.title(inbox.groups.length), suffix, next: rank < all.length ? rank + 1 : undefined }
  return formsOf(inbox, groups, heading)
}

/** The same message later: each line of its board as it is now, « classé par » in place of what was put away. */
export function boardForms(inbox: Inbox, board: readonly BoardLine[]): InboxForms {
  const waiting = new Map(inbox.groups.map((group) => [groupKey(group), group]))
  const lines = board.map((line) => waiting.get(groupKey(line)) ?? line)
  return formsOf(inbox, lines, { text: inboxWords[inbox.lang].title(inbox.groups.length), suffix: '', next: undefined })
}

type Line = ShownGroup | BoardLine
const isWaiting = (line: Line): line is ShownGroup => 'count' in line
type Heading = { readonly text: string; readonly suffix: string; readonly next: number | undefined }
/** What a page is measured with. */
const longestHeading: Heading = { text: 'x'.repeat(60), suffix: ' (99/99)', next: 99 }

function formsOf(inbox: Inbox, lines: readonly Line[], heading: Heading): InboxForms {
  const spoken = lines.map((line) => (isWaiting(line) ? summary(line, inbox.lang) : handledLine(line, inbox.lang)))
  const text = [`${heading.text}${heading.suffix}`, ...spoken].join('\n')
  return [{ text, blocks: boardBlocks(inbox, lines, heading) }, { text }]
}

const isTaken = (blocks: readonly types.KnownBlock[]) =>
  blocks.length <= slackLimits.blocks && byteLength(blocks) <= slackLimits.blocksBytes

function boardBlocks(inbox: Inbox, lines: readonly Line[], { text, suffix, next }: Heading): types.KnownBlock[] {
  const say = inboxWords[inbox.lang]
  const board = lines.map((line) => (isWaiting(line) ? { kind: line.kind, intent: line.intent } : line))
  return [
    headerBlock(text, suffix),
    ...lines.flatMap((line, rank): types.KnownBlock[] =>
      isWaiting(line)
        ? groupBlocks(line, carried({ line: rank, board, lang: inbox.lang }), inbox)
        : [context(handledLine(line, inbox.lang))],
    ),
    ...(inbox.isStaff ? [context(say.how)] : []),
    ...actions(next ? button(inboxActions.more, say.more, carried({ page: next, lang: inbox.lang })) : []),
  ]
}

function groupBlocks(group: ShownGroup, handling: string | undefined, { isStaff, lang }: Inbox): types.KnownBlock[] {
  const say = inboxWords[lang]
  return [
    { type: 'divider' },
    sectionBlock(summary(group, lang)),
    ...group.questions.slice(0, most.questions).map(({ id, text }): types.SectionBlock => {
      const value = isStaff && isAboutWords.has(group.kind) ? carried({ question: id, lang }) : undefined
      const [phrase] = button(inboxActions.phrase, say.addPhrase, value)
      return {
        type: 'section',
        text: { type: 'plain_text', text: say.quoted(oneLine(text, longestQuestion)), emoji: false },
        ...(phrase
          ? { accessory: { ...phrase, accessibility_label: oneLine(say.phraseLabel(text), slackLimits.buttonLabel) } }
          : {}),
      }
    }),
    ...actions(
      isStaff && group.asked ? button(correctAction, say.correct, buttonValue({ asked: group.asked })) : [],
      button(inboxActions.handle, say.handle, handling).map((one) => ({
        ...one,
        accessibility_label: oneLine(say.handleLabel(groupName(group, lang)), slackLimits.buttonLabel),
      })),
    ),
  ]
}

/** Answered beside the question: other words would have been understood. */
const isAboutWords: ReadonlySet<InboxKind> = new Set(['not-found', 'not-understood', 'off-topic', 'unhelpful'])

/** « *Introuvable : trouver un soin près d’un lieu*, 12 fois, surtout Ham (80), Vire (14), la dernière fois le 20 novembre 2026. »; « une fois, Ham (80), le… » */
function summary(group: ShownGroup, lang: Lang): string {
  const say = inboxWords[lang]
  const isOnce = group.count === 1
  const places = group.places.join(', ')
  const parts = [
    say.times(numberLabel(group.count, lang)),
    ...(places === '' ? [] : [isOnce ? places : `${say.mostly} ${places}`]),
    `${isOnce ? say.on : say.last} ${dateLabel(group.lastDay, lang)}`,
  ]
  return `${bold(groupName(group, lang))}, ${escaped(parts.join(', '))}.`
}

/** « Introuvable : trouver un soin près d’un lieu – classé par <@U1> »; somebody we cannot name put it away elsewhere. */
function handledLine(line: BoardLine, lang: Lang): string {
  const { handled, handledElsewhere } = inboxWords[lang]
  const who = mention(line.by ?? '', '')
  return `${escaped(groupName(line, lang))} – ${who === '' ? handledElsewhere : handled(who)}`
}

/** « Introuvable : trouver un soin près d’un lieu » */
export function groupName({ kind, intent }: GroupName, lang: Lang): string {
  const say = inboxWords[lang]
  if (kind === 'not-understood' && !intent) return say.kinds[kind]
  return `${say.kinds[kind]}${colon(lang)} ${intent ? lowered(intentById(intent).title[lang]) : say.nothingUnderstood}`
}
const lowered = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

const context = (markup: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: markup, verbatim: true }],
})
