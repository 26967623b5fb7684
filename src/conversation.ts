/** One turn of a conversation, for every channel: the token in, the question answered, the next token out. */
import { ask, replyTo } from './ask'
import { type Asked, understoodById } from './asked'
import { askedLabel } from './asked-label'
import type { Deps } from './deps'
import { readState, signState } from './state'
import type { Channel, Lang, Place, Position, Question, Reply, Turn } from './types'
import { languageOf } from './understand/language'
import { withoutNoise } from './understand/noise'
import { normalise, wordsOf } from './understand/normalise'

export type TurnInput = {
  readonly text: string
  /** The language the caller asks for; without it, the one the question is heard in. */
  readonly lang?: Lang | undefined
  readonly stateToken?: string | undefined
  /** The turn it follows, from a caller that is trusted with it; a state token wins. */
  readonly previous?: Turn | undefined
  readonly position?: Position | undefined
  /** The Slack workspace it is asked in, for the count. */
  readonly team?: string | undefined
  /** What the person chose once for all: it counts where neither the question nor the conversation tells. */
  readonly usual?: Usual | undefined
}
export type Usual = { readonly lang?: Lang; readonly place?: Place }
export type TurnOutput = { readonly reply: Reply; readonly stateToken: string; readonly lang: Lang }
/** What a channel is given to answer with. */
export type AnswerQuestion = (input: TurnInput) => Promise<TurnOutput>

/** The same, asked by ids: a new conversation begins. `asked` is what the question is called. */
export type AnswerAsked = (asked: Asked) => Promise<TurnOutput & { readonly asked: string }>

/** Ties a channel to the core. `now` is the request's clock. @throws KnowledgeUnavailable as `ask` does */
export function conversation(channel: Channel, deps: Deps, stateSecret: string, now: Date): AnswerQuestion {
  return async ({ text, lang: wanted, stateToken, previous: trusted, position, usual = {} }) => {
    const previous = usuallyIn(usual.place, (await readState(stateToken, stateSecret, now)) ?? trusted)
    const lang = wanted ?? languageOf(wordsOf(normalise(withoutNoise(text)))) ?? previous?.lang ?? usual.lang ?? 'fr'
    const question = { text, channel, lang, askedAt: now, ...(position ? { position } : {}), ...(previous ? { previous } : {}) }
    const reply = await ask(question, deps)
    return signed(reply, lang, stateSecret, now)
  }
}

/** The turn before, told where one usually is: never over a place that was said, nor one that was asked back. */
function usuallyIn(place: Place | undefined, previous: Turn | undefined): Turn | undefined {
  if (!place || previous?.slots.place || previous?.asked === 'place') return previous
  return previous ? { ...previous, slots: { ...previous.slots, place } } : { intent: 'greeting', slots: { place } }
}

/** Likewise for questions by ids. @throws KnowledgeUnavailable as `ask` does */
export function conversationByIds(channel: Channel, deps: Deps, stateSecret: string, now: Date): AnswerAsked {
  return async (asked) => {
    const { lang } = asked
    const label = askedLabel(asked)
    // Our own words for it: where no fact is named to come first, the nearest to them do.
    const question: Question = { text: label ?? '', channel, lang, askedAt: now }
    const reply = await replyTo(understoodById(asked), question, deps)
    return { ...(await signed(reply, lang, stateSecret, now)), asked: label ?? reply.answer.title }
  }
}

const signed = async (reply: Reply, lang: Lang, secret: string, now: Date): Promise<TurnOutput> => ({
  reply,
  lang,
  stateToken: reply.turn ? await signState({ ...reply.turn, lang }, secret, now) : '',
})
