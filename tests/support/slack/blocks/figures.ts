/**
 * Tables and charts: https://docs.slack.dev/reference/block-kit/blocks/table-block, …/data-table-block, …/data-visualization-block.
 */
import * as z from 'zod'
import type { BlockLimits } from './limits'
import { notBlank } from './objects'
import { richText } from './rich-text'

/** Cells have no limit of their own: the cap is on all of them together. */
const cellText = notBlank(Number.POSITIVE_INFINITY)
const rawText = z.strictObject({ type: z.literal('raw_text'), text: cellText })
const rawNumber = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: cellText.optional() })
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText])
const row = z.array(cell).min(1).max(20)

export const table = {
  rows: z.array(row).min(1).max(100),
  column_settings: z
    .array(
      z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }).nullable(),
    )
    .max(20)
    .optional(),
}

export const dataTable = ({ dataTableRows }: BlockLimits) => ({
  caption: notBlank(3000),
  rows: z
    .array(row)
    .min(2)
    .max(dataTableRows)
    .refine((rows) => new Set(rows.map((cells) => cells.length)).size === 1, 'rows of equal length')
    .refine(([header = []]) => header.every(({ type }) => type !== 'rich_text'), 'no rich_text in the header'),
  page_size: z.int().min(1).max(100).optional(),
  row_header_column_index: z.int().min(0).optional(),
})

const label = notBlank(20)
const isDistinct = (labels: readonly string[]) => new Set(labels).size === labels.length
const segments = z
  .array(z.strictObject({ label, value: z.number().positive() }))
  .min(1)
  .max(12)
const point = z.strictObject({ label, value: z.number() })
const axes = z.strictObject({
  categories: z.array(label).min(1).max(20).refine(isDistinct, 'categories must be unique'),
  x_label: notBlank(50).optional(),
  y_label: notBlank(50).optional(),
})
const plotted = ({ chartSeries }: BlockLimits) =>
  z
    .strictObject({
      type: z.enum(['bar', 'line', 'area']),
      series: z
        .array(z.strictObject({ name: label, data: z.array(point).min(1) }))
        .min(1)
        .max(chartSeries)
        .refine((series) => isDistinct(series.map(({ name }) => name)), 'series must be uniquely named'),
      axis_config: axes,
    })
    .refine(
      ({ series, axis_config: { categories } }) =>
        series.every(({ data }) => JSON.stringify(data.map((one) => one.label)) === JSON.stringify(categories)),
      'one point per category',
    )

export const chart = (limits: BlockLimits) => ({
  title: notBlank(50),
  chart: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('pie'), segments }), plotted(limits)]),
})

/** Characters in the cells of these tables, as the caps count them. */
export const cellCharacters = (rows: readonly (readonly unknown[])[]): number =>
  rows.flat().reduce<number>((sum, one) => sum + charactersOf(one), 0)

/** The visible text of a cell: `text` fields, at any depth of a rich text. */
function charactersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : charactersOf(part)),
    0,
  )
}
