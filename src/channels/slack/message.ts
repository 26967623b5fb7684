/** A question asked in Slack → what to say, in the order to try: Slack may refuse blocks, it never refuses their text. */
import { intentById } from '../../../intents'
import type { AnswerQuestion } from '../../conversation'
import type { ButtonQuestion } from '../../render/slack/button'
import { type SlackMessage, toBlocks } from '../../render/slack/message'
import { type Answer, type IntentId, type Lang, longestText, type Reply } from '../../types'
import { reasonOf, type SlackLog } from './log'
import { turnMetadata } from './memory'
import { langOf } from './text'
import { slackWords } from './words'

export type OutgoingMessage = Pick<SlackMessage, 'text'> & {
  readonly blocks?: SlackMessage['blocks']
  readonly metadata?: NonNullable<ReturnType<typeof turnMetadata>>
}
/** The same words, the best way to show them first. */
export type Forms = readonly [OutgoingMessage, ...OutgoingMessage[]]

export type Answered = {
  readonly kind: Answer['kind'] | 'failed'
  /** Undefined when nothing was understood, or nothing could be answered. */
  readonly intent: IntentId | undefined
  readonly lang: Lang
  readonly forms: Forms
}

export type AnswerPorts = {
  readonly answerQuestion: AnswerQuestion
  /** Where our own pages are: the origin Slack calls us at. */
  readonly origin: string
  readonly log: SlackLog
}

/** Answers, or says kindly that it cannot and whom to call: never rejects, so that nobody is left in silence. */
export async function answered(
  { text, state }: ButtonQuestion,
  { answerQuestion, origin, log }: AnswerPorts,
  isShareable = false,
): Promise<Answered> {
  if (text.length > longestText) return unanswered('tooLong', langOf(text))
  try {
    const { reply, stateToken, lang } = await answerQuestion({ text, stateToken: state })
    const metadata = turnMetadata(stateToken)
    const message = toBlocks(reply, stateToken, lang, {
      origin,
      shareable: isShareable ? again(reply, stateToken, lang) : undefined,
    })
    const intent = reply.understood.kind === 'matched' ? reply.understood.intent : undefined
    return { kind: reply.answer.kind, intent, lang, forms: formsOf(metadata ? { ...message, metadata } : message) }
  } catch (error) {
    log('error', 'question not answered', reasonOf(error))
    return unanswered('failed', langOf(text))
  }
}

const unanswered = (words: 'tooLong' | 'failed', lang: Lang): Answered => ({
  kind: 'failed',
  intent: undefined,
  lang,
  forms: said(words, lang),
})

/** One of our own sentences, as a message. */
export const said = (words: keyof (typeof slackWords)['fr'], lang: Lang): Forms => [{ text: slackWords[lang][words] }]

const formsOf = ({ blocks, ...textOnly }: OutgoingMessage): Forms => (blocks ? [{ ...textOnly, blocks }, textOnly] : [textOnly])

/** Asks for the same answer again without the person's words: the intent's title, and the state that holds its slots. */
const again = ({ understood }: Reply, state: string, lang: Lang): ButtonQuestion | undefined =>
  understood.kind === 'matched' && state !== '' ? { text: intentById(understood.intent).title[lang], state } : undefined
