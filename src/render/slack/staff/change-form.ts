/** The modals of a correction: choosing a record, its fields, the difference, and why a decision is taken. */
import type { types } from '@slack/bolt'
import type { Subject } from '../../../changes/change'
import { type ChangeField, changeFields } from '../../../changes/fields'
import type { Lang } from '../../../types'
import { sourceDates } from '../../answer-words'
import { sectionBlock } from '../answer/body'
import { link, oneLine } from '../markup'
import { boldLine, differenceBlocks, type ShownChange } from './change'
import { changeWords } from './change-words'

/** `callback_id`s. */
export const changeView = {
  choose: 'change-choose',
  fields: 'change-fields',
  confirm: 'change-confirm',
  refuse: 'change-refuse',
  undo: 'change-undo',
} as const
/** `action_id` of every input: its `block_id` says which. */
export const inputAction = 'value'
/** `block_id` of the input that takes the new value of a field. */
export const fieldBlock = (field: string): string => `field:${field}`

/** https://docs.slack.dev/reference/block-kit/block-elements: select, radio buttons, plain-text input. */
const limits = { options: 100, radios: 10, option: 75, optionValue: 150, input: 3000, name: 200 } as const
/** Characters a person may type. All of a correction goes in `private_metadata`, that holds 3,000. */
export const longestTyped = { why: 300, url: 500, publisher: 150, date: 10 } as const

/** `value` is what the choice stands for. */
export type Choice = { readonly value: string; readonly name: string }

type Envelope = {
  readonly title: string
  readonly callback?: string
  readonly submit?: string
  readonly close: string
  readonly metadata?: string
  readonly blocks: types.KnownBlock[]
}

export const waitingView = (lang: Lang): types.ModalView =>
  modal({ title: changeWords[lang].title, close: changeWords[lang].close, blocks: [section(changeWords[lang].wait)] })

/** Words alone. `isEnd`: closing it closes the forms below too; otherwise they come back, with what was typed. */
export const noteView = (words: string, lang: Lang, isEnd: boolean): types.ModalView => ({
  ...modal({
    title: changeWords[lang].title,
    close: isEnd ? changeWords[lang].close : changeWords[lang].back,
    blocks: [section(words)],
  }),
  clear_on_close: isEnd,
})

/** As many records as a menu takes; a few are all before the eyes. */
export function chooseView(choices: readonly Choice[], lang: Lang, metadata: string): types.ModalView {
  const say = changeWords[lang]
  const options = choices
    .filter(({ value }) => value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(({ value, name }): types.PlainTextOption => ({ text: plain(oneLine(name, limits.option)), value }))
  const element: types.RadioButtons | types.StaticSelect =
    options.length <= limits.radios
      ? { type: 'radio_buttons', action_id: inputAction, options }
      : { type: 'static_select', action_id: inputAction, placeholder: plain(say.choose), options }
  return modal({
    title: say.title,
    callback: changeView.choose,
    submit: say.next,
    close: say.close,
    metadata,
    blocks: [{ type: 'input', block_id: 'record', label: plain(say.which), element }],
  })
}

/** What the record says, field by field, to be typed over; then where it was read, and why. */
export function fieldsView({ kind, name, fields, source }: Subject, lang: Lang, metadata: string): types.ModalView {
  const say = changeWords[lang]
  const from = `${say.now} ${link(source.url, `${source.publisher}, ${source.title}`)} (${oneLine(sourceDates(source, lang), 120)})`
  return modal({
    title: say.title,
    callback: changeView.fields,
    submit: say.next,
    close: say.close,
    metadata,
    blocks: [
      section(boldLine(name, limits.name)),
      context(`${from}\n${say.optional}`),
      ...changeFields[kind].map((field) => fieldInput(field, fields[field.id] ?? null, lang)),
      { type: 'divider' },
      section(say.grounds),
      textInput({ id: 'url', label: say.url, hint: say.urlHint, longest: longestTyped.url }),
      textInput({ id: 'publisher', label: say.publisher, hint: say.publisherHint, longest: longestTyped.publisher }),
      textInput({ id: 'date', label: say.date, hint: say.dateHint, longest: longestTyped.date }),
      textInput({ id: 'why', label: say.why, hint: say.whyHint, longest: longestTyped.why, isLong: true }),
    ],
  })
}

function fieldInput(field: ChangeField, value: string | null, lang: Lang): types.InputBlock {
  const { id, label, kind, longest, isRequired, choices } = field
  const told = { id: fieldBlock(id), label: label[lang], hint: field.hint?.[lang], isOptional: !isRequired }
  if (!choices) return textInput({ ...told, longest, isLong: isLong(kind, longest), initial: value })
  const options = choices.map((choice): types.PlainTextOption => ({ text: plain(choice.label[lang]), value: choice.id }))
  const initial = options.find((option) => option.value === value)
  return {
    type: 'input',
    block_id: told.id,
    label: plain(told.label),
    optional: told.isOptional,
    element: { type: 'static_select', action_id: inputAction, options, ...(initial ? { initial_option: initial } : {}) },
  }
}

/** Words of several lines; an address of a page is one, however long. */
const isLong = (kind: ChangeField['kind'], longest: number) => kind === 'hours' || (kind === 'text' && longest > 300)

type TextInput = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly longest: number
  readonly isLong?: boolean
  readonly initial?: string | null
  readonly isOptional?: boolean
}

function textInput({ id, label, hint, longest, isLong, initial, isOptional = false }: TextInput): types.InputBlock {
  const shown = inputText(initial ?? null)
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: isOptional,
    ...(hint ? { hint: plain(hint) } : {}),
    element: {
      type: 'plain_text_input',
      action_id: inputAction,
      // What stands may be longer than what may be typed: Slack refuses a value beyond its own maximum.
      max_length: Math.min(Math.max(longest, shown?.length ?? 0), limits.input),
      ...(isLong ? { multiline: true } : {}),
      ...(shown === null ? {} : { initial_value: shown }),
    },
  }
}

/** What the input shows of a value: an input takes 3,000 characters. */
export const inputText = (value: string | null): string | null => (value ? value.slice(0, limits.input) : null)

/** The difference, and what will come of it. */
export function confirmView(change: ShownChange, isApplied: boolean, lang: Lang, metadata: string): types.ModalView {
  const say = changeWords[lang]
  return modal({
    title: say.check,
    callback: changeView.confirm,
    submit: isApplied ? say.apply : say.propose,
    close: say.back,
    metadata,
    blocks: [
      section(boldLine(change.name, limits.name)),
      ...(change.patches.some(({ hasMoved }) => hasMoved) ? [section(say.hasMoved)] : []),
      ...differenceBlocks(change, lang),
      context(isApplied ? say.willApply : say.willPropose),
    ],
  })
}

/** Refusing, or undoing: the difference again, and why. */
export function whyView(deed: 'refuse' | 'undo', change: ShownChange, lang: Lang, metadata: string): types.ModalView {
  const say = changeWords[lang]
  return modal({
    title: deed === 'refuse' ? say.refusing : say.undoing,
    callback: changeView[deed],
    submit: deed === 'refuse' ? say.refuse : say.confirmUndo,
    close: say.close,
    metadata,
    blocks: [
      section(boldLine(change.name, limits.name)),
      ...differenceBlocks(change, lang),
      ...(deed === 'undo' ? [context(say.undoWarning)] : []),
      textInput({ id: 'why', label: say.why, hint: say.whyHint, longest: longestTyped.why, isLong: true }),
    ],
  })
}

/** Titles, buttons: 24 characters at most (https://docs.slack.dev/reference/views/modal-views). */
const modal = ({ title, callback, submit, close, metadata, blocks }: Envelope): types.ModalView => ({
  type: 'modal',
  title: plain(title),
  ...(callback ? { callback_id: callback } : {}),
  ...(submit ? { submit: plain(submit) } : {}),
  close: plain(close),
  ...(metadata ? { private_metadata: metadata } : {}),
  blocks,
})

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
const section = sectionBlock
const context = (markup: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: markup, verbatim: true }],
})
