/** The modal after « Pas utile », which asks why, and after « Signaler à l’équipe », which asks for the question alone. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import { type FeedbackReason, feedbackReasons } from '../../../feedback'
import { type Lang, longestText } from '../../../types'
import { feedbackWords } from '../../feedback-words'
import { read } from '../button'
import { isBlank } from '../markup'
import { type Rated, ratedSchema } from './rating'
import { ratingWords } from './rating-words'

/** `callback_id` of the modal. */
export const ratingView = 'rating'

/** What the modal is about; it travels in its `private_metadata`. */
export type Asking = { readonly rated: Rated; readonly isReport: boolean }
/** What stands in the fields. */
export type Draft = {
  readonly reason?: FeedbackReason | undefined
  readonly isJoined: boolean
  /** Without spaces around; empty when nothing was typed. */
  readonly question: string
}

/** What is before the person's eyes while the question is looked for, or the opinion written. */
export const ratingWait = (asking: Asking): types.ModalView => view(asking, [plainSection(ratingWords[asking.rated.lang].wait)])

/** What happens next. */
export function ratingThanks(asking: Asking): types.ModalView {
  const { thanksReport, thanksDown } = ratingWords[asking.rated.lang]
  return view(asking, [plainSection(asking.isReport ? thanksReport : thanksDown)])
}

/** `draft.question`: the words that would be kept, for the person to see and change. `warning` comes first. */
export function ratingForm(asking: Asking, draft: Draft, warning?: string): types.ModalView {
  const { rated, isReport } = asking
  const say = ratingWords[rated.lang]
  return {
    ...view(asking, [
      ...(warning ? [plainSection(warning)] : []),
      ...(isReport ? [] : [plainSection(say.noted), reasonInput(draft, rated.lang), joinInput(draft, rated.lang)]),
      questionInput(draft, isReport, rated.lang),
      ...(isReport ? [plainSection(say.agreement)] : []),
    ]),
    submit: plain(say.send),
  }
}

function view(asking: Asking, blocks: types.KnownBlock[]): types.ModalView {
  const say = ratingWords[asking.rated.lang]
  return {
    type: 'modal',
    callback_id: ratingView,
    title: plain(asking.isReport ? say.report : say.opinion),
    close: plain(say.close),
    private_metadata: JSON.stringify(asking),
    blocks,
  }
}

function reasonInput({ reason }: Draft, lang: Lang): types.InputBlock {
  const { why, reasons } = feedbackWords[lang]
  const options = feedbackReasons.map((value) => ({ text: plain(reasons[value]), value }))
  const initial = options.find(({ value }) => value === reason)
  return {
    type: 'input',
    block_id: 'reason',
    label: plain(why),
    element: { type: 'radio_buttons', action_id: 'reason', options, ...(initial ? { initial_option: initial } : {}) },
  }
}

function joinInput({ isJoined }: Draft, lang: Lang): types.InputBlock {
  const { join } = feedbackWords[lang]
  const option = { text: plain(join), description: plain(ratingWords[lang].joined), value: 'yes' }
  return {
    type: 'input',
    block_id: 'join',
    optional: true,
    label: plain(ratingWords[lang].question),
    element: { type: 'checkboxes', action_id: 'join', options: [option], ...(isJoined ? { initial_options: [option] } : {}) },
  }
}

function questionInput({ question }: Draft, isRequired: boolean, lang: Lang): types.InputBlock {
  const say = ratingWords[lang]
  return {
    type: 'input',
    block_id: 'question',
    optional: !isRequired,
    label: plain(isRequired ? say.question : say.joinedQuestion),
    hint: plain(say.careful),
    element: {
      type: 'plain_text_input',
      action_id: 'question',
      multiline: true,
      max_length: longestText,
      ...(isBlank(question) ? {} : { initial_value: question.slice(0, longestText) }),
    },
  }
}

const stateSchema = z.object({
  reason: z.object({ reason: z.object({ selected_option: z.object({ value: z.enum(feedbackReasons) }).nullish() }) }).optional(),
  join: z.object({ join: z.object({ selected_options: z.array(z.unknown()) }) }).optional(),
  question: z.object({ question: z.object({ value: z.string().max(longestText).nullish() }) }),
})
const askingSchema = z.strictObject({ rated: ratedSchema, isReport: z.boolean() })

/** Reads a modal that was sent; undefined when it is not one of ours. A report has no box: to send it is to agree. */
export function readRatingView(sent: {
  readonly private_metadata: string
  readonly state: { readonly values: unknown }
}): { readonly asking: Asking; readonly draft: Draft } | undefined {
  const asking = read(sent.private_metadata, askingSchema)
  const state = stateSchema.safeParse(sent.state.values).data
  if (!asking || !state) return undefined
  const reason = state.reason?.reason.selected_option?.value
  const isJoined = asking.isReport || (state.join?.join.selected_options.length ?? 0) > 0
  return { asking, draft: { reason, isJoined, question: (state.question.question.value ?? '').trim() } }
}

/** By field, what must be put right before the opinion can be sent. */
export function ratingErrors({ isReport, rated }: Asking, { isJoined, question }: Draft): Readonly<Record<string, string>> {
  const { blank, blankJoined } = ratingWords[rated.lang]
  return isJoined && isBlank(question) ? { question: isReport ? blank : blankJoined } : {}
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
const plainSection = (text: string): types.SectionBlock => ({ type: 'section', text: plain(text) })
