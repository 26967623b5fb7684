/** A question asked in Slack → the message to send, and the way to send it that Slack cannot refuse. */
import type { RespondFn } from '@slack/bolt'
import type { AnswerQuestion } from '../../conversation'
import type { ButtonQuestion } from '../../render/slack/button'
import { forms, type SlackMessage } from '../../render/slack/message'
import type { Answer } from '../../types'
import { reasonOf, type SlackLog } from './log'
import { turnMetadata } from './memory'
import { slackWords } from './words'

/** Characters: the contract's limit for a question, on every channel. */
const longestQuestion = 500

export type OutgoingMessage = Pick<SlackMessage, 'text'> & {
  readonly blocks?: NonNullable<SlackMessage['blocks']>
  readonly metadata?: NonNullable<ReturnType<typeof turnMetadata>>
}
export type Answered = { readonly kind: Answer['kind'] | 'failed'; readonly message: OutgoingMessage }

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
  if (text.length > longestQuestion) return { kind: 'failed', message: { text: slackWords.tooLong } }
  try {
    const { reply, stateToken, lang } = await answerQuestion({ text, stateToken: state })
    const metadata = turnMetadata(stateToken)
    const [message] = forms({ reply, stateToken, lang }, { origin, isShareable })
    return { kind: reply.answer.kind, message: metadata ? { ...message, metadata } : message }
  } catch (error) {
    log('error', 'question not answered', reasonOf(error))
    return { kind: 'failed', message: { text: slackWords.failed } }
  }
}

/** Slack's codes for blocks it will not show. */
const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'slack_bolt_respond_error'])

/** Sends with blocks and, should Slack refuse them, the same words as plain text. @throws what `send` throws otherwise */
export async function sendSafely(
  send: (message: OutgoingMessage) => Promise<unknown>,
  message: OutgoingMessage,
  log: SlackLog,
): Promise<void> {
  try {
    await send(message)
  } catch (error) {
    if (!message.blocks || !refusedBlocks.has(reasonOf(error))) throw error
    log('warn', 'blocks refused, sent as text', reasonOf(error))
    const { blocks: _, ...textOnly } = message
    await send(textOnly)
  }
}

/** Answers through a response_url, which may say 200 and refuse in its body. Metadata has no place there. */
export const viaResponseUrl =
  (respond: RespondFn, responseType: 'ephemeral' | 'in_channel') =>
  async ({ text, blocks }: OutgoingMessage): Promise<void> => {
    const response = await respond({ response_type: responseType, replace_original: false, text, ...(blocks ? { blocks } : {}) })
    const refusal = /"error"\s*:\s*"(\w+)"/.exec(await response.text())?.[1]
    if (refusal) throw Object.assign(new Error('refused by a response_url'), { code: refusal })
  }
