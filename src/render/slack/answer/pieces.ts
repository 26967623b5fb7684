/** An answer in pieces small enough to be dealt over messages, in the order they are read. */
import type { Answer, Lang, Section } from '../../../types'
import { askedBack } from '../../asked-back'
import { drawn } from '../../figures'
import { slackLimits } from '../limits'
import { bold, escaped, isBlank, splitMarkup } from '../markup'
import { type Grid, gridOf } from './grid'
import { type Paragraph, paragraphsOf } from './paragraphs'

/** `section` and `item` are ranks: a piece knows what it is a piece of. */
type From = { readonly section: number; readonly item: number; readonly cites: readonly number[] }
export type Piece =
  /** `joint`: what parts it from the words before it in the same section. */
  | (From & { readonly kind: 'words'; readonly markup: string; readonly joint: '\n\n' | '\n' | ' ' })
  | (From & { readonly kind: 'big'; readonly text: string })
  /** A row of the section's grid. */
  | (From & { readonly kind: 'row' })
  /** A source that no page has room for beside what cites it. */
  | { readonly kind: 'source'; readonly source: number }

/** A section ready to be dealt: its paragraphs, and its grid where it has columns. */
export type Dealt = {
  readonly section: Section
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
  readonly grid: Grid | undefined
}

/** In characters: what is longer is cut in pieces, that stand together unless a page ends between them. */
const longestPiece = 2000

/** The sections as they are read, and their pieces; the question asked back is not among them. */
export function piecesOf(answer: Answer, lang: Lang): { readonly dealt: readonly Dealt[]; readonly pieces: readonly Piece[] } {
  const isUrgent = answer.kind === 'emergency'
  const sections = drawn(askedBack(answer).sections)
  // In an emergency the numbers to call and the warnings come before everything else.
  const ordered = isUrgent ? sections.toSorted((one, other) => rank(one) - rank(other)) : sections
  const dealt = ordered.map((section) => {
    const paragraphs = paragraphsOf(section, lang, isUrgent)
    // A row is a line where Slack shows no table: it must be short enough for both.
    const isShort = paragraphs.every(({ markup }) => markup.length <= longestPiece)
    const title = isBlank(section.title ?? '') ? '' : bold(section.title ?? '')
    return { section, title, paragraphs, grid: isShort ? gridOf(section, lang) : undefined }
  })
  const pieces = dealt.flatMap(({ section, title, paragraphs, grid }, index) => {
    return grid
      ? paragraphs.map(({ cites }, item): Piece => ({ kind: 'row', section: index, item, cites }))
      : worded(title, paragraphs, index, isSpaced.has(section.kind) ? '\n\n' : '\n')
  })
  return { dealt, pieces: [...titlePieces(answer.title), ...pieces] }
}

const rank = (part: Section) => (part.kind === 'contacts' ? 0 : part.kind === 'notice' ? 1 : 2)

/** Items of several lines are told apart by an empty one. */
const isSpaced: ReadonlySet<Section['kind']> = new Set(['places', 'aids', 'contacts'])

/** A title that a header cannot hold is said whole below it. */
const titlePieces = (title: string): readonly Piece[] =>
  escaped(title).length > slackLimits.header ? worded('', [{ markup: escaped(title), cites: [] }], -1, '\n') : []

/** The title stands on the first piece: it is never left alone at the end of a page. */
function worded(title: string, paragraphs: readonly Paragraph[], section: number, between: '\n' | '\n\n'): readonly Piece[] {
  return paragraphs.flatMap(({ big, markup, cites }, item): readonly Piece[] => {
    const from = { section, item, cites }
    const heading = item === 0 ? title : ''
    if (big !== undefined)
      return [...inWords(heading, from, between), { ...from, kind: 'big', text: big }, ...inWords(markup, from, between)]
    return inWords([heading, markup].filter((part) => !isBlank(part)).join('\n'), from, between)
  })
}

/** Cut between lines where there are some, between words otherwise. */
function inWords(markup: string, from: From, between: '\n' | '\n\n'): readonly Piece[] {
  const parts: { markup: string; readonly joint: '\n\n' | '\n' | ' ' }[] = []
  for (const line of markup.split('\n'))
    for (const [index, words] of (line === '' ? [''] : splitMarkup(line, longestPiece)).entries()) {
      const joint = parts.length === 0 ? between : index > 0 ? ' ' : '\n'
      const last = parts.at(-1)
      if (last && last.markup.length + 1 + words.length <= longestPiece) last.markup += `${joint}${words}`
      else parts.push({ markup: words, joint })
    }
  return parts.filter((part) => !isBlank(part.markup)).map((part): Piece => ({ ...from, kind: 'words', ...part }))
}
