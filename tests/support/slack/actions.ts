/** What a press, a choice or a thumb says to the app: the `actions` of a block_actions payload. */

/** The value of the option, or of the thumb, that is chosen; a plain button needs none. */
export type Chosen = { readonly value?: string }

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The element with this action_id. @throws Error when there is none, or no such choice in it: what nobody sees, nobody presses */
export function actionOn(blocks: readonly unknown[], actionId: string, { value }: Chosen, actionTs: string): Json {
  for (const [index, block] of blocks.filter(isJson).entries()) {
    const element = elementsIn(block).find(({ action_id: id }) => id === actionId)
    if (!element) continue
    const blockId = block.block_id ?? `block-${index}` // Slack gives one to each block that has none
    return { type: element.type, action_id: actionId, block_id: blockId, action_ts: actionTs, ...chosenIn(element, value) }
  }
  const ids = blocks
    .filter(isJson)
    .flatMap(elementsIn)
    .map(({ action_id: id }) => id)
  throw new Error(`nothing to press is called ${actionId}; there is ${ids.join(', ') || 'nothing'}`)
}

function chosenIn(element: Json, value: string | undefined): Json {
  if (element.type === 'button') return { text: element.text, value: element.value }
  const thumb = [element.positive_button, element.negative_button].filter(isJson).find((one) => one.value === value)
  if (thumb) return { text: thumb.text, value }
  const option = optionsOf(element).find((one) => one.value === value)
  if (!option) throw new Error(`no choice of ${String(element.action_id)} is worth ${value}`)
  return String(element.type) === 'checkboxes' ? { selected_options: [option] } : { selected_option: option }
}

/** The options of a menu, in groups or not. */
export const optionsOf = ({ options, option_groups: groups }: Json): readonly Json[] =>
  [options, ...(Array.isArray(groups) ? groups.filter(isJson).map((group) => group.options) : [])]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter(isJson)

/** Every object with an action_id, at any depth. */
const elementsIn = (value: unknown): readonly Json[] =>
  Array.isArray(value)
    ? value.flatMap(elementsIn)
    : isJson(value)
      ? [...(value.action_id === undefined ? [] : [value]), ...Object.values(value).flatMap(elementsIn)]
      : []
