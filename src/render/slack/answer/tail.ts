/** What stands under an answer in Slack: its other forms, where it comes from, and the buttons. */
import type { types } from '@slack/bolt'
import type { AnswerLink, FollowUp, Lang, Source } from '../../../types'
import { sourceDates } from '../../answer-words'
import { ownHref } from '../../links'
import { actions, type ButtonQuestion, button, buttonValue, correctAction, csvAction, pageAction, shareAction } from '../button'
import { slackLimits, within } from '../limits'
import { isBlank, link, oneLine } from '../markup'
import { type Rated, reportButton } from '../people/rating'
import { sectionBlock } from './body'

const words = {
  fr: {
    share: 'Partager dans le canal',
    more: 'Suite',
    csv: 'CSV',
    csvLabel: 'Recevoir ces chiffres en CSV',
    correct: 'Corriger une fiche',
  },
  en: {
    share: 'Share in the channel',
    more: 'More',
    csv: 'CSV',
    csvLabel: 'Get these figures as CSV',
    correct: 'Correct a record',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** Bytes that each may take from the answer itself. `lean`, where even one piece of it leaves no more. */
export const rooms = {
  ample: { followUps: 4500, sources: 3500, links: 1000 },
  lean: { followUps: 1500, sources: 1200, links: 500 },
} as const
export type Room = (typeof rooms)[keyof typeof rooms]

/** « Dossier à imprimer · Échéances pour l’agenda »; nothing where our own address is not known, or is not https. */
export function linkBlocks(links: readonly AnswerLink[], origin: string | undefined, room: Room): types.SectionBlock[] {
  const markups = links.flatMap(({ label, href }) => {
    const markup = link((origin && ownHref(href, origin)) ?? '', label)
    return markup.startsWith('<') ? [markup] : []
  })
  const shown = within(markups, room.links)
  return shown.length === 0 ? [] : [sectionBlock(shown.join(' · '))]
}

/** Each source as it is written below an answer, under the rank it is cited by. */
export const sourceElements = (sources: readonly Source[], lang: Lang): readonly types.MrkdwnElement[] =>
  sources.map((source, rank) => ({ type: 'mrkdwn', text: sourceLine(source, rank, lang), verbatim: true }))

/** As many of them as have room beside what cites them. */
export const sourcesWithin = (elements: readonly types.MrkdwnElement[], room: Room) => within(elements, room.sources)

export const sourceBlocks = (elements: readonly types.MrkdwnElement[]): types.ContextBlock[] =>
  Array.from({ length: Math.ceil(elements.length / slackLimits.contextElements) }, (_, group) => ({
    type: 'context',
    elements: elements.slice(group * slackLimits.contextElements, (group + 1) * slackLimits.contextElements),
  }))

const sourceLine = (source: Source, rank: number, lang: Lang): string =>
  `[${rank + 1}] ${link(source.url, `${source.publisher}, ${source.title}`)} (${oneLine(sourceDates(source, lang), 120)})`

export type Tools = {
  /** The address by ids of the answer; without it there is nothing to ask again. */
  readonly asked: string | undefined
  /** The page that follows, and how many there are. */
  readonly next: { readonly page: number; readonly count: number } | undefined
  readonly isShareable: boolean
  readonly hasFigures: boolean
  /** True where staff may correct a record of it. */
  readonly isCorrectable: boolean
  /** What found nothing may be told to the team; undefined for the rest. */
  readonly reported: Rated | undefined
}

/** « Suite (2/3) », « CSV », « Partager dans le canal »…: what can be done with the answer. */
export function toolBlocks({ asked, next, isShareable, hasFigures, isCorrectable, reported }: Tools, lang: Lang) {
  const { share, more, csv, csvLabel, correct } = words[lang]
  const again = (action: string, label: string, page?: number) =>
    asked === undefined ? [] : button(action, label, buttonValue({ asked, page }))
  return actions(
    next ? again(pageAction, `${more} (${next.page}/${next.count})`, next.page) : [],
    hasFigures ? again(csvAction, csv).map((one) => ({ ...one, accessibility_label: csvLabel })) : [],
    isShareable ? again(shareAction, share) : [],
    isCorrectable ? again(correctAction, correct) : [],
    reported ? reportButton(reported) : [],
  )
}

/** Each asks its question in the conversation it belongs to, or alone when both together are too long for a button. */
export function followUpBlocks(
  followUps: readonly FollowUp[],
  after: Omit<ButtonQuestion, 'text'>,
  room: Room,
): types.ActionsBlock[] {
  const buttons = followUps
    .filter(({ text }) => !isBlank(text))
    .slice(0, slackLimits.buttons)
    .flatMap(({ label, text }, index) => {
      const action = `ask:${index}`
      const name = isBlank(label) ? text : label
      const [whole] = button(action, name, buttonValue({ text, ...after }))
      return whole ?? button(action, name, buttonValue({ text }))
    })
  return actions(within(buttons, room.followUps))
}
