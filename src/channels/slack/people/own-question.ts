/** The question a person asked right before one of our answers, where Slack still shows it: nothing of it is kept on our side. */
import * as z from 'zod'
import { type Conversation, recallClient } from '../answering/memory'
import { afterBang, plainText } from '../door/text'
import { reasonOf } from '../log'

/** Seconds between a question and its answer, at most. */
const longestAnswer = 300

const messagesSchema = z.array(
  z.object({ ts: z.string(), user: z.string().optional(), bot_id: z.string().optional(), text: z.string().default('') }),
)

export type AnswerSeen = Conversation & {
  /** The `ts` of our answer. */
  readonly answer: string
  /** Who asks for the words: those of somebody else are not given. */
  readonly user: string
}

/** Empty when what stands right before the answer is not this person's, or cannot be read in time. Never rejects. */
export async function ownQuestionBefore({ channel, thread, answer, user, ...conversation }: AnswerSeen): Promise<string> {
  const client = recallClient(conversation)
  const oldest = String(Number(answer) - longestAnswer)
  const window = { channel, oldest, latest: answer, limit: 100 }
  try {
    const { messages } = await (thread
      ? client.conversations.replies({ ...window, ts: thread })
      : client.conversations.history(window))
    const before = messagesSchema.parse(messages ?? []).filter(({ ts }) => Number(ts) < Number(answer))
    const last = before.toSorted((one, other) => Number(other.ts) - Number(one.ts))[0]
    if (!last || last.user !== user || last.bot_id !== undefined) return ''
    const text = plainText(last.text)
    return afterBang(text) ?? text
  } catch (error) {
    conversation.log('warn', 'question not recalled', reasonOf(error))
    return ''
  }
}
