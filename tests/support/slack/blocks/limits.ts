/**
 * Limits Slack has moved, and those that differ between workspaces. By default the smaller bounds, written here independently of
 * the code they check so that a mistake there is caught.
 */

export type BlockLimits = {
  /** Rows of a `data_table`, with its header. */
  readonly dataTableRows: number
  /** Characters in the cells of one message. */
  readonly tableCharacters: number
  /** Series of a chart. */
  readonly chartSeries: number
  /** Some workspaces refuse `data_visualization`. */
  readonly hasCharts: boolean
}

/** The documentation of May 2026 (https://docs.slack.dev/reference/block-kit/blocks/data-table-block/). */
export const smallerLimits: BlockLimits = { dataTableRows: 101, tableCharacters: 10_000, chartSeries: 6, hasCharts: true }
/** The same page some months later. */
export const newerLimits: BlockLimits = { dataTableRows: 201, tableCharacters: 20_000, chartSeries: 12, hasCharts: true }
