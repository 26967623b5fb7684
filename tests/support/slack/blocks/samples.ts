/** Blocks of every kind, right as they are, each with room for what makes it wrong. For the tests of block-schema.ts. */
export const words = (length: number) => 'x'.repeat(length)
export const plain = (text: string) => ({ type: 'plain_text', text })
export const markup = (text: string) => ({ type: 'mrkdwn', text })
export const many = <Item>(length: number, item: Item) => Array.from({ length }, () => item)
export const section = (text: string) => ({ type: 'section', text: markup(text) })
export const buttons = (length: number) =>
  Array.from({ length }, (_, index) => ({ type: 'button', action_id: `a${index}`, text: plain('b') }))
export const button = (details: object) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'a', text: plain('b'), ...details }],
})
export const select = (options: number) => ({ type: 'static_select', options: many(options, { text: plain('o'), value: 'v' }) })
export const option = (details: object) => ({
  type: 'actions',
  elements: [{ type: 'static_select', options: [{ text: plain('o'), value: 'v', ...details }] }],
})
export const cell = (text: string) => ({ type: 'raw_text', text })
export const table = (rows: object[][], details = {}) => ({ type: 'table', rows, ...details })
export const dataTable = (rows: object[][], details = {}) => ({ type: 'data_table', caption: 'c', rows, ...details })
export const chart = (details = {}) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
  ...details,
})
export const bars = (series: number, points = 1, axis = {}) => {
  const categories = Array.from({ length: points }, (_, index) => `c${index}`)
  return {
    type: 'bar',
    series: Array.from({ length: series }, (_, index) => ({
      name: `s${index}`,
      data: categories.map((label) => ({ label, value: -1 })),
    })),
    axis_config: { categories, ...axis },
  }
}
export const pie = (segments: number, label = 'a') =>
  chart({ chart: { type: 'pie', segments: many(segments, { label, value: 1 }) } })
export const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
})
export const listOf = (style: string, details = {}) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style, elements: rich('x').elements, ...details }],
})
export const thumb = (accessibility_label = 'oui') => ({ text: plain('oui'), value: 'yes', accessibility_label })
export const thumbs = (length: number, label?: string) =>
  Array.from({ length }, (_, index) => ({
    type: 'feedback_buttons',
    action_id: `t${index}`,
    positive_button: thumb(label),
    negative_button: thumb(),
  }))
export const checkbox = (details: object) => ({
  type: 'actions',
  elements: [{ type: 'checkboxes', options: [{ text: markup('o'), value: 'v', ...details }] }],
})
export const groups = (count: number, options = 1, label = 'g') => ({
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      option_groups: many(count, { label: plain(label), options: many(options, { text: plain('o'), value: 'v' }) }),
    },
  ],
})
export const thumbDown = (details: object) => ({
  type: 'context_actions',
  elements: thumbs(1).map((one) => ({ ...one, negative_button: { ...thumb(), ...details } })),
})
export const icon = (details: object) => ({
  type: 'context_actions',
  elements: [{ type: 'icon_button', icon: 'trash', text: plain('x'), ...details }],
})
export const captioned = (length: number) => dataTable(many(2, [cell('a')]), { caption: words(length) })
export const linkTo = (url: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url }] }],
})
export const typedField = (details: object) => field({ element: { type: 'plain_text_input', action_id: 'a', ...details } })
export const confirmed = (details: object) => button({ confirm: { ...confirmation(1), ...details } })
export const confirmation = (length: number) => ({
  title: plain('t'),
  text: plain(words(length)),
  confirm: plain('o'),
  deny: plain('n'),
})
export const field = (details: object) => ({
  type: 'input',
  label: plain('l'),
  element: { type: 'plain_text_input', action_id: 'a' },
  ...details,
})
export const container = (details: object) => ({ type: 'container', child_blocks: [section('x')], ...details })
export const card = (details: object) => ({ type: 'card', title: markup('t'), ...details })
