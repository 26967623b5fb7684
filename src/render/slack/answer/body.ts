/** Pieces of an answer → blocks, as native as Slack takes them. */
import type { types } from '@slack/bolt'
import type { Lang } from '../../../types'
import { slackLimits } from '../limits'
import { oneLine } from '../markup'
import { chartOf } from './chart'
import { dataTable, type Grid, table } from './grid'
import type { Dealt, Piece } from './pieces'

/** From the best to what every workspace shows: each is what to try when Slack refuses the one before. */
export const shapes = ['chart', 'data-table', 'table', 'list'] as const
export type Shape = (typeof shapes)[number]

/** The blocks of a page, sources left out; a section that is whole on it is drawn. */
export function bodyBlocks(pieces: readonly Piece[], dealt: readonly Dealt[], shape: Shape, lang: Lang): types.AnyBlock[] {
  const room = { charts: slackLimits.charts, tables: slackLimits.tables }
  return bySection(pieces).flatMap((group) => {
    const [first] = group
    const part = dealt[first?.section ?? -1]
    const grid = part?.grid
    if (first?.kind !== 'row' || !part || !grid) return wordBlocks(group)
    const rows = grid.rows.slice(first.item, first.item + group.length)
    return gridBlocks(part, { ...grid, rows }, first.item, shape, room, lang)
  })
}

type Placed = Exclude<Piece, { kind: 'source' }>

/** Neighbours of one section together. */
function bySection(pieces: readonly Piece[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = []
  for (const piece of pieces) {
    if (piece.kind === 'source') continue
    const last = groups.at(-1)
    if (last?.[0]?.section === piece.section) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** `room` is what the message can still take: charts, and `table`s. */
function gridBlocks(
  { section, title, paragraphs, grid: whole }: Dealt,
  grid: Grid,
  from: number,
  shape: Shape,
  room: { charts: number; tables: number },
  lang: Lang,
): types.AnyBlock[] {
  if (shape === 'chart' || shape === 'data-table') {
    const isWhole = grid.rows.length === whole?.rows.length
    const chart = shape === 'chart' && isWhole && room.charts > 0 ? chartOf(section, lang) : undefined
    if (chart) room.charts -= 1
    return [...(chart ? [chart] : []), dataTable(grid)]
  }
  const heading = from === 0 && title !== '' ? [title] : []
  if (shape === 'table' && room.tables > 0) {
    room.tables -= 1
    return [...heading.map(sectionBlock), table(grid)]
  }
  const lines = paragraphs.slice(from, from + grid.rows.length)
  return packed([...heading, ...lines.map(({ markup }) => markup)].map((markup) => ({ markup, joint: '\n' })))
}

function wordBlocks(group: readonly Placed[]): types.AnyBlock[] {
  const blocks: types.AnyBlock[] = []
  let words: Extract<Placed, { kind: 'words' }>[] = []
  for (const piece of group) {
    if (piece.kind === 'words') words.push(piece)
    if (piece.kind === 'big') {
      blocks.push(...packed(words), headerBlock(piece.text))
      words = []
    }
  }
  return [...blocks, ...packed(words)]
}

/** As few sections as hold the words. */
function packed(words: readonly { readonly markup: string; readonly joint: string }[]): types.SectionBlock[] {
  const texts: string[] = []
  for (const { markup, joint } of words) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + joint.length + markup.length <= slackLimits.textObject)
      texts[texts.length - 1] = `${last}${joint}${markup}`
    else texts.push(markup)
  }
  return texts.map(sectionBlock)
}

/** `verbatim`: Slack must not go looking for links and names in the text. */
export const sectionBlock = (markup: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: markup, verbatim: true },
})

/** One line in big; `suffix` is kept whole. */
export const headerBlock = (line: string, suffix = ''): types.HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: `${oneLine(line, slackLimits.header - suffix.length)}${suffix}`, emoji: false },
})
