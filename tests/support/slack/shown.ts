/** What people see of blocks. */

/** An entity that was cut, or never was one. */
export const brokenEntity = /&(?!(amp|lt|gt);)/

/** Every text Slack would show: not the values of buttons, which nobody sees. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'value' ? [] : stringsOf(part)))
}

/** A chart says again, shortened, what its table says. */
export const withoutCharts = <Block extends { readonly type: string }>(blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ type }) => type !== 'data_visualization')
