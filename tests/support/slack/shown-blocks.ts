/** Blocks in plain text, one line for each thing seen: `[a button]`, a row of a table, a bar of a chart. */

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

export const shownBlocks = (blocks: readonly unknown[]): readonly string[] =>
  list(blocks).flatMap((block) => shown[String(block.type)]?.(block) ?? [`(${block.type})`])

const words = (value: unknown): string => (isJson(value) ? String(value.text ?? value.name ?? '') : '')
const lines = (value: unknown): readonly string[] => words(value).split('\n')
const optional = (value: unknown): readonly string[] => (value === undefined ? [] : lines(value))

const shown: Readonly<Record<string, (block: Json) => readonly string[]>> = {
  header: ({ text }) => lines(text),
  section: ({ text, fields, accessory }) => [
    ...optional(text),
    ...list(fields).flatMap(lines),
    ...(isJson(accessory) ? [control(accessory)] : []),
  ],
  divider: () => ['———'],
  context: ({ elements }) => [
    list(elements)
      .map((one) => (one.type === 'image' ? `(image: ${one.alt_text})` : words(one)))
      .join(' · '),
  ],
  actions: ({ elements }) => [list(elements).map(control).join(' ')],
  context_actions: ({ elements }) => [list(elements).map(control).join(' ')],
  image: ({ alt_text: text }) => [`(image: ${text})`],
  markdown: (block) => lines(block),
  input: ({ label, element }) => [`${words(label)} ${isJson(element) ? control(element) : ''}`],
  rich_text: (block) => [inside(block)],
  table: ({ rows }) => rowsOf(rows),
  data_table: ({ caption, rows }) => [String(caption), ...rowsOf(rows)],
  data_visualization: ({ title, chart }) => [`(chart: ${title})`, ...(isJson(chart) ? points(chart) : [])],
  card: ({ title, subtitle, body, actions }) => [...[title, subtitle, body].flatMap(optional), ...list(actions).map(control)],
  carousel: ({ elements }) => shownBlocks(list(elements)),
  container: ({ title, child_blocks: children }) => [...optional(title), ...shownBlocks(list(children))],
}

const control = (element: Json): string => {
  const { type, text, options, positive_button: positive, negative_button: negative } = element
  if (type === 'feedback_buttons') return `[${words(positive)}] [${words(negative)}]`
  if (options)
    return `[${list(options)
      .map(({ text: label }) => words(label))
      .join(' | ')}]`
  return type === 'image' ? `(image: ${element.alt_text})` : `[${words(text) || String(type)}]`
}

/** Every word at any depth. */
const inside = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inside).join('')
    : isJson(value)
      ? (typeof value.text === 'string' ? value.text : String(value.url ?? '')) + inside(value.elements)
      : ''
const rowsOf = (rows: unknown): readonly string[] =>
  Array.isArray(rows)
    ? rows.map((cells) =>
        list(cells)
          .map((cell) => (cell.type === 'rich_text' ? inside(cell) : String(cell.text ?? cell.value)))
          .join(' | '),
      )
    : []
const points = ({ segments, series }: Json): readonly string[] => [
  ...list(segments).map(({ label, value }) => `${label}: ${value}`),
  ...list(series).flatMap(({ name, data }) => list(data).map(({ label, value }) => `${name}, ${label}: ${value}`)),
]
