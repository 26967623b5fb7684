/**
 * Reply → Slack messages: a header, the answer, where it comes from, then buttons. What does not fit in one is on the next page, and
 * whatever the answer holds each message stays within limits.ts: Slack refuses a whole message for one empty cell.
 */
import type { types } from '@slack/bolt'
import type { Answer, Lang, Reply, Section } from '../../../types'
import { askedBack } from '../../asked-back'
import { shareOf } from '../../chips'
import { itemTexts, toText } from '../../text'
import { following } from '../button'
import { byteLength, slackLimits } from '../limits'
import { cutText, isBlank, oneLine } from '../markup'
import { type Rated, type RatingStyle, ratedIn, ratingBlocks } from '../people/rating'
import { bodyBlocks, headerBlock, type Shape, sectionBlock, shapes } from './body'
import { paged } from './pages'
import { type Dealt, type Piece, piecesOf } from './pieces'
import { followUpBlocks, linkBlocks, type Room, rooms, sourceBlocks, sourceElements, sourcesWithin, toolBlocks } from './tail'

/** `text` is what notifications and screen readers say; never blank. Without blocks it is all there is. */
export type SlackMessage = { readonly text: string; readonly blocks?: types.AnyBlock[] }
/** One message in every form, the best first, words alone last: what to send when Slack refuses the form before. */
export type Forms = readonly [SlackMessage, ...SlackMessage[]]

/** What a turn gives: `conversation`'s output. */
export type Told = { readonly reply: Reply; readonly stateToken: string; readonly lang: Lang }

export type SlackOptions = {
  /** Adds the button that asks this question again for the whole channel, under a found answer only. */
  readonly isShareable?: boolean | undefined
  /** Adds what people may say of the answer, where it states something. */
  readonly isRatable?: boolean | undefined
  /** Adds the button that corrects a record of a found answer: for staff. */
  readonly canCorrect?: boolean | undefined
  /** Where our own pages are; without it no link leads to them. */
  readonly origin?: string | undefined
}

const words = {
  fr: {
    cut: 'La suite ne tient pas dans un message Slack. Précisez votre question pour une réponse plus courte.',
    empty: 'Je n’ai pas de réponse à afficher.',
    map: 'Carte et itinéraires',
  },
  en: {
    cut: 'The rest does not fit in a Slack message. Make your question more precise for a shorter answer.',
    empty: 'I have no answer to show.',
    map: 'Map and directions',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** The question asked back, in characters: longer, it is not one. */
const longestAsked = 300
/** Pages a question may have: what a button promises is measured before they are counted. */
const mostPages = 999

/** Page `number` of the answer, from 1, in every form; the last page when there are fewer. */
export function forms(told: Told, options: SlackOptions = {}, number = 1): Forms {
  const { letter, all } = laidOut(told, options)
  return formsOfPage(letter, all[Math.min(number, all.length) - 1] ?? all[0])
}

/** Every page of the answer: each but the last has a button that leads to the next. */
export function pages(told: Told, options: SlackOptions = {}): readonly Forms[] {
  const { letter, all } = laidOut(told, options)
  return all.map((page) => formsOfPage(letter, page))
}

function laidOut(told: Told, options: SlackOptions): { readonly letter: Letter; readonly all: readonly [Page, ...Page[]] } {
  const { answer } = told.reply
  const { dealt, pieces } = piecesOf(answer, told.lang)
  const asked = shareOf(told.reply, told.lang)
  const sources = sourceElements(answer.sources, told.lang)
  const rated = options.isRatable ? ratedIn(told.reply, told.lang) : undefined
  const ample = { ...told, ...options, answer, dealt, asked, sources, rated, room: rooms.ample }
  const tried = dealtOver(ample, pieces)
  // A piece alone that leaves no room for all that stands around it.
  const isHeavy = tried.some((page, index) => page.length === 1 && !fits(ample, page, index + 1))
  const letter = isHeavy ? { ...ample, room: rooms.lean } : ample
  const [first = [], ...others] = isHeavy ? dealtOver(letter, pieces) : tried
  // Without an address nobody can ask for the next page.
  const isCut = asked === undefined && others.length > 0
  const shown = isCut ? [] : others
  const page = (held: readonly Piece[], number: number): Page => ({ pieces: held, number, count: 1 + shown.length, isCut })
  return { letter, all: [page(first, 1), ...shown.map((held, rank) => page(held, rank + 2))] }
}

type Letter = Told &
  SlackOptions & {
    readonly answer: Answer
    readonly dealt: readonly Dealt[]
    readonly asked: string | undefined
    readonly sources: readonly types.MrkdwnElement[]
    /** Undefined where no opinion is asked. */
    readonly rated: Rated | undefined
    readonly room: Room
  }
type Page = {
  readonly pieces: readonly Piece[]
  readonly number: number
  readonly count: number
  readonly isCut: boolean
}

/** The pieces over pages, then the sources that none of them shows. */
function dealtOver(letter: Letter, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const fitsPage = (tried: readonly Piece[], number: number) => fits(letter, tried, number)
  const dealt = paged(pieces, fitsPage)
  const shown = new Set(dealt.flatMap((page) => sourcesOf(letter, page)))
  const left = letter.sources.flatMap((one, source): Piece[] => (shown.has(one) ? [] : [{ kind: 'source', source }]))
  if (left.length === 0) return dealt
  const before = dealt.slice(0, -1)
  return [...before, ...paged([...(dealt.at(-1) ?? []), ...left], fitsPage, before.length + 1)]
}

/** The sources of a page, in order: those it cites, as many as have room, and those it is the page of. */
function sourcesOf({ sources, room }: Letter, pieces: readonly Piece[]): readonly types.MrkdwnElement[] {
  const cited = new Set(pieces.flatMap((piece) => (piece.kind === 'source' ? [] : piece.cites)))
  const beside = sourcesWithin(
    sources.filter((_, rank) => cited.has(rank)),
    room,
  )
  const shown = new Set([...beside, ...pieces.flatMap((piece) => (piece.kind === 'source' ? (sources[piece.source] ?? []) : []))])
  return sources.filter((source) => shown.has(source))
}

/** Measured with all that may stand around the pieces: a page that follows, or the words that say there is none. */
function fits(letter: Letter, pieces: readonly Piece[], number: number): boolean {
  const page = { pieces, number, count: mostPages, isCut: letter.asked === undefined }
  // Thumbs take more room than the buttons that stand for them.
  return shapesOf(letter, pieces).every((shape) => isTaken(blocksOf(letter, page, { shape, rating: 'thumbs' })))
}

function isTaken(blocks: readonly types.AnyBlock[]): boolean {
  const tables = blocks.flatMap((block) => ('rows' in block ? [block.rows] : []))
  const cells = tables.flat(2).map((cell) => ('text' in cell ? cell.text.length : 0))
  return (
    blocks.length <= slackLimits.blocks &&
    tables.every((rows) => rows.length <= slackLimits.tableRows) &&
    cells.reduce((sum, length) => sum + length, 0) <= slackLimits.tableCharacters &&
    byteLength(blocks) <= slackLimits.blocksBytes
  )
}

/** What has no columns has one shape. */
const shapesOf = ({ dealt }: Letter, pieces: readonly Piece[]): readonly Shape[] => {
  const parts = pieces.flatMap((piece) => (piece.kind === 'row' ? (dealt[piece.section] ?? []) : []))
  if (parts.length === 0) return ['list']
  return parts.some(({ section }) => section.kind === 'chart') ? shapes : shapes.filter((shape) => shape !== 'chart')
}

type Look = { readonly shape: Shape; readonly rating: RatingStyle }

/** Slack's own thumbs in the first form, ordinary buttons in those it is followed by: one at least, with all the answer has. */
function looksOf(letter: Letter, { pieces, number }: Page): readonly Look[] {
  const [best = 'list', ...others] = shapesOf(letter, pieces)
  const isRated = number === 1 && letter.rated !== undefined
  const next = others.length === 0 && isRated ? [best] : others
  return [{ shape: best, rating: 'thumbs' }, ...next.map((shape): Look => ({ shape, rating: 'buttons' }))]
}

function formsOfPage(letter: Letter, page: Page): Forms {
  const text = textOf(letter, page)
  const native = looksOf(letter, page).map((look) => ({ text, blocks: blocksOf(letter, page, look) }))
  const [best, ...others] = native
  const alone = { text: spoken(letter.answer, letter.lang, slackLimits.textAlone) }
  return best ? [best, ...others, alone] : [alone]
}

function blocksOf(letter: Letter, page: Page, { shape, rating }: Look): types.AnyBlock[] {
  const { answer, dealt, lang, origin, room, asked, rated } = letter
  const { pieces, number, count, isCut } = page
  const isFirst = number === 1
  const blocks = [
    ...titleBlocks(answer.title, page),
    ...bodyBlocks(pieces, dealt, shape, lang),
    ...(isCut ? [sectionBlock(words[lang].cut)] : []),
    ...(isFirst ? linkBlocks(linksOf(letter), origin, room) : []),
    ...sourceBlocks(sourcesOf(letter, pieces)),
    ...toolBlocks(
      {
        asked,
        next: number < count ? { page: number + 1, count } : undefined,
        isShareable: isFirst && letter.isShareable === true && answer.kind === 'found',
        hasFigures: isFirst && answer.sections.some(isSeries),
        isCorrectable: isFirst && letter.canCorrect === true && answer.kind === 'found' && answer.sections.some(hasRecords),
        reported: isFirst ? rated : undefined,
      },
      lang,
    ),
    ...(isFirst ? questionBlocks(letter) : []),
    ...(isFirst && rated ? ratingBlocks(rated, rating) : []),
  ]
  return blocks.length > 0 ? blocks : [sectionBlock(words[lang].empty)]
}

/** A figure alone needs no file. */
const isSeries = (section: Section) => (section.kind === 'figures' || section.kind === 'chart') && section.items.length > 1

/** Sections whose items are records of the base, each with its id. */
const withRecords: ReadonlySet<Section['kind']> = new Set(['places', 'aids', 'contacts', 'figures', 'chart'])
const hasRecords = ({ kind }: Section) => withRecords.has(kind)

/** « Aides pour un médecin généraliste à Ham (2/3) » */
const titleBlocks = (title: string, page: Page): types.HeaderBlock[] => (isBlank(title) ? [] : [headerBlock(title, rankOf(page))])
const rankOf = ({ number, count }: Page) => (number > 1 ? ` (${number}/${count})` : '')

/** Slack shows no map: the page does. */
const linksOf = ({ answer: { links = [], sections }, asked, lang }: Letter) =>
  asked !== undefined && sections.some(({ kind }) => kind === 'places')
    ? [{ label: words[lang].map, href: asked }, ...links]
    : links

/** The question that waits for a reply, right above its buttons. */
function questionBlocks({ answer, reply, stateToken, lang, room }: Letter): types.AnyBlock[] {
  const { question = '' } = askedBack(answer)
  return [
    ...(isBlank(question) ? [] : [sectionBlock(`*${oneLine(question, longestAsked)}*`)]),
    ...followUpBlocks(answer.followUps, following(reply.turn, stateToken, lang), room),
  ]
}

/** The whole answer first; then what each page adds. */
function textOf({ answer, dealt, lang }: Letter, page: Page): string {
  if (page.number === 1) return spoken(answer, lang, slackLimits.text)
  const items = page.pieces.flatMap((piece) => (piece.kind === 'source' ? [] : [`${piece.section} ${piece.item}`]))
  const said = dealt.flatMap(({ section }, rank) =>
    itemTexts(section, lang).filter((_, item) => items.includes(`${rank} ${item}`)),
  )
  return orEmpty(cutText([`${answer.title}${rankOf(page)}`, ...said].join('\n\n'), slackLimits.text), lang)
}

/** In plain words of at most `max` characters. Links are left out: a path leads nowhere from Slack. */
function spoken({ links: _, ...answer }: Answer, lang: Lang, max: number): string {
  return orEmpty(cutText(toText(answer, lang), max), lang)
}
const orEmpty = (text: string, lang: Lang) => (isBlank(text) ? words[lang].empty : text)
