/**
 * Reply → Slack message: a header, one section per part of the answer, where it comes from, then buttons.
 * Whatever the answer holds, the message stays within limits.ts: Slack refuses a whole message for one empty cell.
 */
import type { types } from '@slack/bolt'
import { dateLabel, figureDate, labels, numberLabel } from '../../formats'
import type { Answer, AnswerLink, FigureItem, FollowUp, Lang, Reply, Section, Source } from '../../types'
import { askedBack } from '../asked-back'
import { ownHref } from '../links'
import { toText } from '../text'
import { type ButtonQuestion, buttonValue, shareAction } from './button'
import { slackLimits } from './limits'
import { cutText, escaped, isBlank, link, oneLine, splitMarkup } from './markup'
import { mark, paragraphsOf } from './paragraphs'

/** `text` is what notifications and screen readers say; never blank. */
export type SlackMessage = { readonly text: string; readonly blocks: types.AnyBlock[] }

const words = {
  fr: {
    share: 'Partager dans le canal',
    cut: 'La suite ne tient pas dans un message Slack. Précisez votre question pour une réponse plus courte.',
    empty: 'Je n’ai pas de réponse à afficher.',
    columns: ['Territoire', 'Indicateur', 'Valeur', 'Date', 'Note'],
  },
  en: {
    share: 'Share in the channel',
    cut: 'The rest does not fit in a Slack message. Make your question more precise for a shorter answer.',
    empty: 'I have no answer to show.',
    columns: ['Territory', 'Indicator', 'Value', 'Date', 'Note'],
  },
} as const

/** Bytes the buttons, then the sources, may take from the whole: the answer itself keeps the rest. */
const mostBytes = { actions: 5000, sources: 3500, links: 1000 } as const
/** The question asked back, in characters: longer, it is not one. */
const longestAsked = 300
/** Above this, in characters, a cell is unreadable and the table becomes a list. */
const longestCell = 300

export type SlackOptions = {
  /** Adds the button that asks this question again for the whole channel, under a found answer only. */
  readonly shareable?: ButtonQuestion | undefined
  /** Where the answer's other forms are; without it they are left out. */
  readonly origin?: string | undefined
}

/** The message for a reply. `stateToken` goes into the follow-up buttons. */
export function toBlocks({ answer }: Reply, stateToken: string, lang: Lang, options: SlackOptions = {}): SlackMessage {
  const { links = [], ...alone } = answer
  const text = cutText(toText(alone, lang), slackLimits.text)
  const { sections, question } = askedBack(answer)
  const tail = [
    ...linkBlocks(links, options.origin),
    ...sourceBlocks(answer.sources, lang),
    ...(question === undefined || isBlank(question) ? [] : [section(`*${oneLine(question, longestAsked)}*`)]),
    ...actionsOf(answer, stateToken, lang, options.shareable),
  ]
  const blocks = fitted(headerOf(answer.title), bodyBlocks(sections, answer.kind === 'emergency', lang), tail, lang)
  return { text: isBlank(text) ? words[lang].empty : text, blocks: blocks.length > 0 ? blocks : [section(words[lang].empty)] }
}

const headerOf = (title: string): types.HeaderBlock[] =>
  isBlank(title) ? [] : [{ type: 'header', text: { type: 'plain_text', text: oneLine(title, slackLimits.header), emoji: false } }]

/** In an emergency the numbers to call and the warnings come before everything else. */
function bodyBlocks(sections: readonly Section[], isUrgent: boolean, lang: Lang): types.AnyBlock[] {
  const ordered = isUrgent ? sections.toSorted((one, other) => rank(one) - rank(other)) : sections
  let tables = 0
  return ordered.flatMap((part) => {
    const table = tables < slackLimits.tables ? tableOf(part, lang) : undefined
    if (!table) return sectionBlocks(paragraphsOf(part, lang, isUrgent))
    tables += 1
    return [...sectionBlocks(paragraphsOf({ kind: 'text', text: '', ...titleOf(part) }, lang, isUrgent)), table]
  })
}

const rank = (part: Section) => (part.kind === 'contacts' ? 0 : part.kind === 'notice' ? 1 : 2)
const titleOf = ({ title }: Section) => (title === undefined ? {} : { title })

const sectionBlocks = (paragraphs: readonly string[]): types.SectionBlock[] =>
  splitMarkup(paragraphs.join('\n'), slackLimits.textObject).map(section)

/** `verbatim`: Slack must not go looking for links and names in the text. */
const section = (markup: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: markup, verbatim: true },
})

/** What has columns as a native table, or undefined when it has none, too many rows or too long ones. */
function tableOf(part: Section, lang: Lang): types.TableBlock | undefined {
  const [columns = [], ...lines] = linesOf(part, lang)
  const rows = [columns, ...lines].map((row) => row.map(cellText))
  const cells = rows.flat()
  const characters = cells.reduce((sum, cell) => sum + cell.length, 0)
  const isTooBig =
    rows.length > slackLimits.tableRows ||
    columns.length > slackLimits.tableColumns ||
    characters > slackLimits.tableCharacters ||
    byteLength(cells) > slackLimits.blocksBytes / 2
  if (columns.length === 0 || lines.length === 0 || isTooBig || cells.some((cell) => cell.length > longestCell)) return undefined
  return {
    type: 'table',
    column_settings: columns.map((_, index) =>
      part.kind !== 'table' && index === 2 ? { align: 'right' } : { is_wrapped: true },
    ),
    rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
  }
}

/** The lines of a table, the names of its columns first; none for what is not one. */
function linesOf(part: Section, lang: Lang): readonly (readonly string[])[] {
  if (part.kind === 'table')
    return [
      part.columns,
      ...part.rows.map(({ header, cells }) => [
        header,
        ...part.columns.slice(1).map((_, index) => `${cells[index]?.text ?? ''}${mark(cells[index]?.source)}`),
      ]),
    ]
  if (part.kind !== 'figures' && part.kind !== 'chart') return []
  const hasNotes = part.items.some((item) => !isBlank(item.note ?? ''))
  const columns = hasNotes ? words[lang].columns : words[lang].columns.slice(0, -1)
  return [columns, ...part.items.map((item) => rowOf(item, lang).slice(0, columns.length))]
}

const rowOf = (item: FigureItem, lang: Lang): string[] => [
  item.territory.name,
  item.label,
  `${numberLabel(item.value, lang)} ${item.unit}`,
  `${figureDate(item, lang)}${mark(item.source)}`,
  item.note ?? '',
]
/** An empty cell makes Slack refuse the whole message. */
const cellText = (text: string) => (isBlank(text) ? '–' : escaped(text).trim())

/** « Dossier à imprimer · Échéances pour l’agenda »; nothing where our own address is not known, or is not https. */
function linkBlocks(links: readonly AnswerLink[], origin: string | undefined): types.SectionBlock[] {
  const markups = links.flatMap(({ label, href }) => {
    const markup = link((origin && ownHref(href, origin)) ?? '', label)
    return markup.startsWith('<') ? [markup] : []
  })
  const shown = within(markups, mostBytes.links)
  return shown.length === 0 ? [] : [section(shown.join(' · '))]
}

function sourceBlocks(sources: readonly Source[], lang: Lang): types.ContextBlock[] {
  const elements = within(
    sources.map(
      (source, index): types.MrkdwnElement => ({ type: 'mrkdwn', text: sourceLine(source, index, lang), verbatim: true }),
    ),
    mostBytes.sources,
  )
  const groups = Math.ceil(elements.length / slackLimits.contextElements)
  return Array.from({ length: groups }, (_, group) => ({
    type: 'context',
    elements: elements.slice(group * slackLimits.contextElements, (group + 1) * slackLimits.contextElements),
  }))
}

function sourceLine(source: Source, index: number, lang: Lang): string {
  const dates = `${dateLabel(source.date, lang)}, ${labels[lang].checked} ${dateLabel(source.checkedOn, lang)}`
  return `[${index + 1}] ${link(source.url, `${source.publisher}, ${source.title}`)} (${oneLine(dates, 120)})`
}

function actionsOf(answer: Answer, state: string, lang: Lang, shareable: ButtonQuestion | undefined): types.ActionsBlock[] {
  const share = answer.kind === 'found' && shareable ? [button(shareAction, words[lang].share, buttonValue(shareable))] : []
  const questions = answer.followUps
    .slice(0, slackLimits.buttons)
    .map((followUp, index) => followUpButton(followUp, index, state))
  const elements = within([...share, ...questions].flat(), mostBytes.actions)
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}

/** A follow-up too long to carry the conversation asks its question alone, which is answered or asked back. */
const followUpButton = ({ label, text }: FollowUp, index: number, state: string) =>
  isBlank(text)
    ? []
    : button(`ask:${index}`, isBlank(label) ? text : label, buttonValue({ text, state }) ?? buttonValue({ text }))

const button = (action: string, label: string, value: string | undefined): types.Button[] =>
  value === undefined
    ? []
    : [
        {
          type: 'button',
          action_id: action,
          text: { type: 'plain_text', text: oneLine(label, slackLimits.buttonLabel), emoji: false },
          value,
        },
      ]

/** Header and tail whole, and as much of the body as the message can hold; a cut body says so. */
function fitted(header: types.AnyBlock[], body: types.AnyBlock[], tail: types.AnyBlock[], lang: Lang): types.AnyBlock[] {
  const fits = (blocks: types.AnyBlock[]) => blocks.length <= slackLimits.blocks && byteLength(blocks) <= slackLimits.blocksBytes
  const whole = [...header, ...body, ...tail]
  if (fits(whole)) return whole
  const cut = section(words[lang].cut)
  const firstTooMany = body.findIndex((_, index) => !fits([...header, ...body.slice(0, index + 1), cut, ...tail]))
  return [...header, ...body.slice(0, firstTooMany), cut, ...tail]
}

/** The first elements that fit together in so many bytes. */
function within<Element>(elements: readonly Element[], bytes: number): Element[] {
  let room = bytes
  return elements.filter((element) => {
    room -= byteLength(element)
    return room >= 0
  })
}

const byteLength = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length
