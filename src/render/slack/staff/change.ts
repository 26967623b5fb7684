/** A change of a record, as people read it: what it says, what it would say, why, and where that was read. */
import type { types } from '@slack/bolt'
import type { ChangeStatus, Reference } from '../../../changes/change'
import { colon, dateLabel } from '../../../formats'
import type { Lang } from '../../../types'
import { headerBlock, sectionBlock } from '../answer/body'
import type { SlackMessage } from '../answer/message'
import { actions, button } from '../button'
import { byteLength, slackLimits } from '../limits'
import { isBlank, link, oneLine } from '../markup'
import { momentLabel } from '../moment'
import { mention } from '../person'
import { changeAction, changeValue } from './change-button'
import { changeWords } from './change-words'

/** One field, in words; null for an empty one. */
export type ShownPatch = {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
  /** The record said something else when the person began. */
  readonly hasMoved?: boolean | undefined
}
export type ShownChange = {
  readonly name: string
  readonly patches: readonly ShownPatch[]
  readonly why: string
  readonly reference: Reference
}
export type ShownDecision = ShownChange & {
  readonly id: string
  readonly status: ChangeStatus
  readonly proposedBy: string
  /** ISO instants. */
  readonly proposedAt: string
  readonly decidedBy?: string | undefined
  readonly decidedAt?: string | undefined
  /** Why it was refused or undone. */
  readonly decidedWhy?: string | undefined
}

const longest = { name: 200, label: 60, why: 350 } as const
/** Characters of a value, the most that leaves room for all: people must see the whole of what they decide on. */
const valueSizes = [1300, 600, 300, 150, 60] as const
/** Bytes left to the header, the people and the buttons. */
const roomAround = 2500

/** The difference of each field, then the page read and why; as much of each value as a message holds. */
export function differenceBlocks(change: ShownChange, lang: Lang): types.SectionBlock[] {
  const sized = valueSizes.map((size) => [
    ...change.patches.map((patch) => sectionBlock(patchMarkup(patch, size, lang))),
    sectionBlock(groundsMarkup(change, lang)),
  ])
  const most = slackLimits.blocksBytes - roomAround
  return sized.find((blocks) => byteLength(blocks) <= most) ?? sized.at(-1) ?? []
}

/** « *Téléphone* », what it says struck through, then what it would say; in words too, for who hears it read. */
function patchMarkup({ label, before, after, hasMoved }: ShownPatch, size: number, lang: Lang): string {
  const say = changeWords[lang]
  const shown = (value: string | null) => (value === null || isBlank(value) ? say.empty : oneLine(value, size))
  const moved = hasMoved ? ` ${say.movedField}` : ''
  return `${boldLine(label, longest.label)}${moved}\n${say.before} ${before === null || isBlank(before) ? say.empty : struck(shown(before))}\n${say.after} ${shown(after)}`
}

/** One line in bold; a star would end it. */
export const boldLine = (text: string, max: number): string => `*${oneLine(text.replaceAll('*', ''), max)}*`

/** Slack's strike-through does not hold a tilde. */
const struck = (text: string) => (text.includes('~') ? text : `~${text}~`)

function groundsMarkup({ why, reference: { publisher, url, date } }: ShownChange, lang: Lang): string {
  const say = changeWords[lang]
  const page = `${link(url, publisher)} (${dateLabel(date, lang)})`
  return `${say.because} ${oneLine(why, longest.why)}\n${say.page} ${page}`
}
/** The message on which people decide, or that says what was decided. */
export function decisionMessage(change: ShownDecision, timezone: string, lang: Lang): SlackMessage {
  const say = changeWords[lang]
  const title = `${say.status[change.status]}${colon(lang)} ${change.name}`
  const people = peopleMarkup(change, timezone, lang)
  const value = changeValue({ change: change.id, lang })
  const differences = change.patches.map(({ label, before, after }) => {
    const [from, to] = [before, after].map((value) => oneLine(value ?? say.empty, 300))
    return `${label}${colon(lang)} ${from} → ${to}`
  })
  return {
    text: [oneLine(title, longest.name), ...differences, groundsMarkup(change, lang), people].join('\n'),
    blocks: [
      headerBlock(title),
      ...differenceBlocks(change, lang),
      { type: 'context', elements: [{ type: 'mrkdwn', text: people, verbatim: true }] },
      ...actions(...buttonsOf[change.status].map((deed) => deedButton(deed, say[deed], value))),
    ],
  }
}

type People = Pick<ShownDecision, 'status' | 'proposedBy' | 'proposedAt' | 'decidedBy' | 'decidedAt'>

/** « Appliquée par <@U2> le 22 novembre 2026 à 09:30 »; who proposed it, as long as nobody decided. */
export function whoDecided(
  { status, proposedBy, proposedAt, decidedBy, decidedAt }: People,
  timezone: string,
  lang: Lang,
): string {
  const say = changeWords[lang]
  const isDecided = decidedBy !== undefined && decidedAt !== undefined && status !== 'proposed'
  const [did, who, at] = isDecided ? [say.decidedBy[status], decidedBy, decidedAt] : [say.proposedBy, proposedBy, proposedAt]
  return `${did} ${mention(who, say.somebody)} ${say.on} ${momentLabel(at, timezone, lang)}`
}

function peopleMarkup(change: ShownDecision, timezone: string, lang: Lang): string {
  const say = changeWords[lang]
  const { decidedBy, decidedWhy, status } = change
  return [
    whoDecided({ ...change, status: 'proposed' }, timezone, lang),
    ...(decidedBy && status !== 'proposed' ? [whoDecided(change, timezone, lang)] : []),
    ...(decidedWhy ? [`${say.because} ${oneLine(decidedWhy, longest.why)}`] : []),
  ].join('\n')
}

/** Approving is what most will do: it is the one that stands out. */
const deedButton = (deed: 'approve' | 'refuse' | 'undo', label: string, value: string | undefined): types.Button[] =>
  button(changeAction[deed], label, value).map((one) => (deed === 'approve' ? { ...one, style: 'primary' } : one))

const buttonsOf: Readonly<Record<ChangeStatus, readonly ('approve' | 'refuse' | 'undo')[]>> = {
  proposed: ['approve', 'refuse'],
  applied: ['undo'],
  refused: [],
  undone: [],
  carried: [],
}
