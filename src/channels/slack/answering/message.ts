/** A question asked in Slack → what to say, in the order to try: Slack may refuse blocks, it never refuses their text. */
import type { TurnOutput, Usual } from '../../../conversation'
import { forms as formsOf, type SlackMessage, type SlackOptions } from '../../../render/slack/answer/message'
import { type Answer, type IntentId, type Lang, longestText } from '../../../types'
import { langOf } from '../door/text'
import { reasonOf, type SlackLog } from '../log'
import { slackWords } from '../words'
import { turnMetadata } from './memory'
import { type PressedPorts, pressed } from './pressed'

export type OutgoingMessage = SlackMessage & {
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, string>> }
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

export type AnswerPorts = PressedPorts & {
  /** True of the workspaces whose staff keep the base true: the others see their own inbox, and change nothing. */
  readonly isStaffTeam: (team: string) => boolean
  /** Where our own pages are: the origin Slack calls us at. */
  readonly origin: string
  readonly log: SlackLog
}
export type AnswerOptions = {
  /** The workspace that asks. */
  readonly team?: string | undefined
  /** What the person chose once for all. */
  readonly usual?: Usual | undefined
  /** Adds the button that shows the answer to the whole channel. */
  readonly isShareable?: boolean
}

/** Answers words. Never rejects: who cannot be answered is told so kindly, and whom to call. */
export function answered(
  { text, state }: { readonly text: string; readonly state?: string | undefined },
  ports: AnswerPorts,
  options: AnswerOptions = {},
): Promise<Answered> {
  const { usual } = options
  const lang = langOf(text, usual?.lang)
  if (text.length > longestText) return Promise.resolve(unanswered('tooLong', lang))
  return answeredBy(() => ports.answerQuestion({ text, stateToken: state, usual }), lang, ports, options)
}

/** Answers what a button carries; one that is not ours, or no longer is, is told to ask again. Never rejects. */
export const answeredPress = (value: unknown, ports: AnswerPorts, options: AnswerOptions = {}): Promise<Answered> =>
  answeredBy(() => pressed(value, ports, options.usual), options.usual?.lang ?? 'fr', ports, options)

async function answeredBy(
  answer: () => Promise<(TurnOutput & { readonly page?: number }) | undefined>,
  lang: Lang,
  { origin, log, isStaffTeam }: AnswerPorts,
  { team, isShareable = false }: AnswerOptions,
): Promise<Answered> {
  try {
    const told = await answer()
    const canCorrect = team !== undefined && isStaffTeam(team)
    return told ? showing(told, { origin, isShareable, canCorrect, isRatable: true }) : unanswered('staleButton', lang)
  } catch (error) {
    log('error', 'question not answered', reasonOf(error))
    return unanswered('failed', lang)
  }
}

/** The answer as Slack shows it, with what its thread must remember. */
function showing(told: TurnOutput & { readonly page?: number }, options: SlackOptions): Answered {
  const { reply, stateToken, lang, page } = told
  const metadata = turnMetadata(stateToken)
  const [best, ...others] = formsOf(told, options, page)
  const remembering = (form: OutgoingMessage) => (metadata ? { ...form, metadata } : form)
  const intent = reply.understood.kind === 'matched' ? reply.understood.intent : undefined
  return { kind: reply.answer.kind, intent, lang, forms: [remembering(best), ...others.map(remembering)] }
}

type OwnWords = keyof (typeof slackWords)['fr']
const unanswered = (words: OwnWords, lang: Lang): Answered => ({
  kind: 'failed',
  intent: undefined,
  lang,
  forms: said(words, lang),
})

/** One of our own sentences, as a message. */
export const said = (words: OwnWords, lang: Lang): Forms => [{ text: slackWords[lang][words] }]
