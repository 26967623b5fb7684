/** One turn of a conversation, for every channel: the token in, the question answered, the next token out. */
import { ask } from './ask'
import type { Deps } from './deps'
import { readState, signState } from './state'
import type { Channel, Lang, Position, Reply } from './types'

export type TurnInput = {
  readonly text: string
  readonly lang: Lang
  readonly stateToken?: string | undefined
  readonly position?: Position | undefined
}
export type TurnOutput = { readonly reply: Reply; readonly stateToken: string }
/** What a channel is given to answer with. */
export type AnswerQuestion = (input: TurnInput) => Promise<TurnOutput>

/** Ties a channel to the core. `now` is the request's clock. @throws KnowledgeUnavailable as `ask` does */
export function conversation(channel: Channel, deps: Deps, stateSecret: string, now: Date): AnswerQuestion {
  return async ({ text, lang, stateToken, position }) => {
    const previous = await readState(stateToken, stateSecret, now)
    const question = { text, channel, lang, askedAt: now, ...(position ? { position } : {}), ...(previous ? { previous } : {}) }
    const reply = await ask(question, deps)
    return { reply, stateToken: reply.turn ? await signState(reply.turn, stateSecret, now) : '' }
  }
}
