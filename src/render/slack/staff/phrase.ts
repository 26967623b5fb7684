/** A phrase that staff teach, in Slack: the modal, and the message that tells the team. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import { intentById } from '../../../../intents'
import type { IntentId, Lang, Understanding } from '../../../types'
import { teachableIntents } from '../../../understand/teaching'
import { sectionBlock } from '../answer/body'
import type { SlackMessage } from '../answer/message'
import { actions, button, carried, read } from '../button'
import { oneLine } from '../markup'
import { mention } from '../person'
import { phraseWords } from './phrase-words'

/** `callback_id` of the modal. */
export const phraseView = 'phrase'
/** `action_id` of the button that takes a phrase back. */
export const phraseUndoAction = 'phrase-undo'
/** `block_id`s of the modal. */
export const phraseBlocks = { phrase: 'phrase', intent: 'intent' } as const

/** Characters of a phrase. */
export const phraseLength = { min: 3, max: 200 } as const
const optionLabel = 75

const lang = z.enum(['fr', 'en'])
/** What the modal carries: the line of the inbox it is about. */
const metadataSchema = z.strictObject({ lang, question: z.number().int() })
export type PhraseMetadata = z.output<typeof metadataSchema>
export const readPhraseMetadata = (text: unknown): PhraseMetadata | undefined => read(text, metadataSchema)

const valueSchema = z.strictObject({ lang, id: z.string() })
/** What the button carries; undefined when it is not one of ours. */
export const readPhraseValue = (value: unknown) => read(value, valueSchema)

export const titleOf = (intent: IntentId, lang: Lang): string => intentById(intent).title[lang]

/** The words of somebody, what they give today, and what they are to give. */
export function teachingView(words: string, today: Understanding, metadata: PhraseMetadata): types.ModalView {
  const say = phraseWords[metadata.lang]
  const options = teachableIntents.map(
    (id): types.PlainTextOption => ({ text: plain(oneLine(titleOf(id, metadata.lang), optionLabel)), value: id }),
  )
  const likeliest = today.kind === 'matched' ? undefined : today.candidates[0]?.intent
  const initial = options.find(({ value }) => value === likeliest)
  return {
    ...envelope(metadata.lang, [
      sectionBlock(`${say.today} ${givenToday(today, metadata.lang)}`),
      {
        type: 'input',
        block_id: phraseBlocks.phrase,
        label: plain(say.phrase),
        hint: plain(say.phraseHint),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          initial_value: words.slice(0, phraseLength.max),
          min_length: phraseLength.min,
          max_length: phraseLength.max,
        },
      },
      {
        type: 'input',
        block_id: phraseBlocks.intent,
        label: plain(say.intent),
        element: {
          type: 'static_select',
          action_id: 'value',
          placeholder: plain(say.choose),
          options,
          ...(initial ? { initial_option: initial } : {}),
        },
      },
      context(say.live),
    ]),
    callback_id: phraseView,
    submit: plain(say.add),
    private_metadata: JSON.stringify(metadata),
  }
}

/** A sentence of ours, alone in the modal. */
export const phraseNote = (words: string, lang: Lang): types.ModalView => envelope(lang, [sectionBlock(words)])

function givenToday(today: Understanding, lang: Lang): string {
  const say = phraseWords[lang]
  if (today.kind === 'unknown') return `*${say.notUnderstood}*`
  const titles = (today.kind === 'matched' ? [today] : today.candidates).map(({ intent }) => `*${titleOf(intent, lang)}*`)
  return `${today.kind === 'matched' ? '' : `${say.between} `}${titles.join(', ')}`
}

export type ShownPhrase = {
  readonly id: string
  readonly phrase: string
  readonly intent: IntentId
  /** Slack id of who did it. */
  readonly by: string
}

/** Tells the team, with the title of the answer the phrase now gets, and lets it take the phrase back. */
export function learnedMessage(shown: ShownPhrase, answerTitle: string | undefined, lang: Lang): SlackMessage {
  const say = phraseWords[lang]
  const lines = [
    `${say.learned} ${pairMarkup(shown, lang)}`,
    ...(answerTitle ? [`${say.answers} ${oneLine(answerTitle, 200)}`] : []),
    `${say.addedBy} ${mention(shown.by, say.somebody)}`,
  ]
  const text = lines.join('\n')
  return { text, blocks: [sectionBlock(text), ...actions(button(phraseUndoAction, say.undo, carried({ lang, id: shown.id })))] }
}

/** In the place of the first, once it was taken back. */
export function removedMessage(shown: ShownPhrase, lang: Lang): SlackMessage {
  const say = phraseWords[lang]
  const text = `${say.removed} ${pairMarkup(shown, lang)}\n${say.removedBy} ${mention(shown.by, say.somebody)}`
  return { text, blocks: [sectionBlock(text)] }
}

/** « ya til un toubib dispo à Ham » → Trouver un soin près d’un lieu */
const pairMarkup = ({ phrase, intent }: ShownPhrase, lang: Lang): string =>
  `« ${oneLine(phrase, 6 * phraseLength.max)} » → ${titleOf(intent, lang)}`

const envelope = (lang: Lang, blocks: types.KnownBlock[]): types.ModalView => ({
  type: 'modal',
  title: plain(phraseWords[lang].title),
  close: plain(phraseWords[lang].close),
  blocks,
})
const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })
const context = (text: string): types.ContextBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] })
