/** The Slack door mounted alone, in front of the stand-in, with an answer of our choosing. */
import { Hono } from 'hono'
import type { KnowledgeBase } from '../../../db/knowledge'
import { readArtefacts } from '../../../src/build'
import { type SlackPorts, slackRoutes } from '../../../src/channels/slack/routes'
import type { AnswerAsked, AnswerQuestion, TurnInput } from '../../../src/conversation'
import { createLearnedMemory } from '../../../src/learned-memory'
import type { Answer } from '../../../src/types'
import { createUnderstanding } from '../../../src/understand'
import { createGazetteer } from '../../../src/understand/places'
import { seededKnowledge } from '../knowledge'
import { aReply, aSource } from '../replies'
import { emptyBooks } from './book'
import { type Delivered, doorOf } from './door'
import { signingSecret } from './signed-request'
import type { SlackStandIn } from './stand-in'

/** A found answer with one text section; its source's address has an `&` to escape. */
export const kinesInAmiens: Extract<Answer, { kind: 'found' }> = {
  kind: 'found',
  title: 'Kinésithérapeutes à Amiens',
  sections: [{ kind: 'text', text: 'Deux cabinets répondent.', source: 0 }],
  sources: [
    aSource({
      publisher: 'Agence régionale de santé',
      title: 'Annuaire',
      url: 'https://example.org/annuaire?a=1&b=2',
      date: '2026-06-01',
    }),
  ],
  followUps: [{ label: 'Et dans la Somme ?', text: 'kiné dans la Somme' }],
}

export const aMention = { type: 'app_mention', user: 'U1', text: '<@UBOT> un kiné à Amiens ?', ts: '100.1', channel: 'C1' }
export const aDirectMessage = {
  type: 'message',
  channel_type: 'im',
  user: 'U1',
  text: 'un kiné à Amiens ?',
  ts: '200.1',
  channel: 'D1',
}

/** Answers everything the same way, after `delay` milliseconds, and keeps what it was asked. */
export function answering(
  answer: Answer = kinesInAmiens,
  delay = 0,
): { readonly answerQuestion: AnswerQuestion; readonly asked: TurnInput[] } {
  const asked: TurnInput[] = []
  return {
    asked,
    answerQuestion: async (input) => {
      asked.push(input)
      await new Promise((resolve) => setTimeout(resolve, delay))
      return { reply: aReply(answer), stateToken: `state-after-${asked.length}`, lang: input.lang ?? 'fr' }
    },
  }
}

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)

/** Mounts the routes; `deliver` is their door. */
export function mountSlack(
  slack: SlackStandIn,
  answerQuestion: AnswerQuestion,
  options: Partial<SlackPorts> & { readonly clock?: () => Date } = {},
) {
  const { clock = () => new Date(), ...ports } = options
  const settings = { signingSecret, botToken: 'xoxb-test', apiUrl: slack.apiUrl }
  const knowledge: KnowledgeBase = { read: async (queries) => (await seededKnowledge()).read(queries) }
  const answerAsked: AnswerAsked = async ({ lang }) => ({ ...(await answerQuestion({ text: 'by its ids', lang })), asked: '' })
  const taught = createLearnedMemory(index, gazetteer)
  const defaults = { settings, answerQuestion, answerAsked, index, gazetteer, taught, knowledge, ...emptyBooks() }
  const logged: string[] = []
  const log: NonNullable<SlackPorts['log']> = (level, event, reason) => logged.push([level, event, reason].join(' | '))
  const app = new Hono().route(
    '/',
    slackRoutes(() => ({ ...defaults, now: clock(), log, ...ports })),
  )
  return { logged, deliver: doorOf(app) }
}

/** Sends one request; `settled` waits for everything given to waitUntil. */
export const deliver = (app: Hono, request: Request): Promise<Delivered> => doorOf(app)(request)
