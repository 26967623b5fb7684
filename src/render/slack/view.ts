/** Pieces of modals and of App Home. */
import type { types } from '@slack/bolt'

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
export const header = (text: string): types.HeaderBlock => ({ type: 'header', text: plain(text) })
export const section = (text: string): types.SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })
export const context = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text, verbatim: true }],
})
export const button = (action: string, label: string, value?: string): types.Button => ({
  type: 'button',
  action_id: action,
  text: plain(label),
  ...(value === undefined ? {} : { value }),
})
export const option = (value: string, label: string): types.PlainTextOption => ({ text: plain(label), value })

/** `action_id` of every input of ours: its block names the field. */
export const inputAction = 'value'

/** A field that may stay empty, named by its block. */
export const field = (name: string, label: string, element: types.InputBlock['element'], hint?: string): types.InputBlock => ({
  type: 'input',
  block_id: name,
  optional: true,
  label: plain(label),
  element: { ...element, action_id: inputAction },
  ...(hint ? { hint: plain(hint) } : {}),
})

/** A modal that only says something: « Un instant… », or why there is nothing to fill in. `title`: 24 characters at most. */
export const wordsView = (title: string, markup: string, close: string): types.ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain(close),
  blocks: [section(markup)],
})
