/** What is wrong with blocks that are each right: caps over a whole message, ids met twice, initial options that are no options. */
import { cellCharacters } from './figures'
import type { BlockLimits } from './limits'

type Json = Readonly<Record<string, unknown>>

const longestMarkdown = 12_000
const mostCharts = 2

/** The first reason to refuse these blocks, whose schema is right; undefined when there is none. */
export function reasonTogether(blocks: readonly unknown[], { tableCharacters, hasCharts }: BlockLimits): string | undefined {
  const all = blocks
    .filter(isJson)
    .flatMap(({ child_blocks: inside, ...one }) => [one, ...(isList(inside) ? inside.filter(isJson) : [])])
  const ofType = (...types: readonly string[]) => all.filter(({ type }) => types.includes(String(type)))
  const cells = sum(ofType('table', 'data_table').map(({ rows }) => (isTable(rows) ? cellCharacters(rows) : 0)))
  const markdown = sum(ofType('markdown').map(({ text }) => String(text).length))
  const charts = ofType('data_visualization').length
  const rules: readonly (readonly [boolean, string])[] = [
    [charts > 0 && !hasCharts, 'unsupported type: data_visualization'],
    [charts > mostCharts, `no more than ${mostCharts} data_visualization blocks`],
    [ofType('table').length > 1, 'only_one_table_allowed'],
    [cells > tableCharacters, `table cells exceed ${tableCharacters} characters`],
    [ofType('data_table').some(namesAbsentColumn), 'row_header_column_index must be a column'],
    [markdown > longestMarkdown, `markdown exceeds ${longestMarkdown} characters`],
    [isRepeated(all.flatMap(({ block_id: id }) => id ?? [])), 'block_id must be unique'],
    [
      all.some((one) => isRepeated(objectsIn(one).flatMap(({ action_id: id }) => id ?? []))),
      'action_id must be unique in its block',
    ],
    [objectsIn(all).some(isMenuWithoutChoices), 'must define one of options and option_groups'],
    [objectsIn(all).some(offersAbsentOption), 'initial option must be one of the options'],
    [objectsIn(all).filter(({ focus_on_load: focus }) => focus === true).length > 1, 'only one element may have focus_on_load'],
  ]
  return rules.find(([isBroken]) => isBroken)?.[1]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isTable = (value: unknown): value is readonly (readonly unknown[])[] => isList(value) && value.every(isList)
const isRepeated = (ids: readonly unknown[]) => new Set(ids).size < ids.length

/** Every object at any depth. */
const objectsIn = (value: unknown): readonly Json[] =>
  isList(value) ? value.flatMap(objectsIn) : isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []

const namesAbsentColumn = ({ rows, row_header_column_index: index = 0 }: Json) =>
  isTable(rows) && Number(index) >= (rows[0]?.length ?? 0)
const isMenuWithoutChoices = ({ type, options, option_groups: groups }: Json) =>
  (type === 'static_select' || type === 'multi_static_select') && (options === undefined) === (groups === undefined)

/** Slack wants the initial option to be one of the options, word for word. */
function offersAbsentOption({ options, option_groups: groups, initial_option: one, initial_options: several }: Json): boolean {
  if (!isList(options) && !isList(groups)) return false // an external menu: nobody knows its options
  const known = isList(options) ? options : isList(groups) ? groups.filter(isJson).flatMap((group) => group.options) : []
  const texts = new Set(known.map((each) => JSON.stringify(each)))
  return [...(one === undefined ? [] : [one]), ...(isList(several) ? several : [])].some(
    (each) => !texts.has(JSON.stringify(each)),
  )
}
