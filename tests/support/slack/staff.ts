/** Workspaces of staff and others, over one base of their own, with real answers: for the stories of what staff keep true. */
import { type Books, createBooks } from '../../../db/books'
import { createKnowledge } from '../../../db/knowledge'
import { noSettings, type TeamSettings } from '../../../db/teams'
import type { SlackPorts } from '../../../src/channels/slack/routes'
import { conversation, conversationByIds } from '../../../src/conversation'
import { ownDb } from '../knowledge'
import { realDeps, today } from '../product'
import { mountSlack } from './app'
import { install, oauth } from './installer'
import { personOf, type SlackPerson } from './person'
import { signingSecret } from './signed-request'
import { startSlack } from './stand-in'
import type { Message, View } from './world'

export const marie = { id: 'U1', name: 'Marie' }
export const paul = { id: 'U2', name: 'Paul' }
export const anna = { id: 'U3', name: 'Anna' }
const people = [marie, paul, anna]
const channels = [
  { id: 'C1', name: 'général' },
  { id: 'C2', name: 'base-de-connaissances' },
  { id: 'C3', name: 'sans-nous', hasApp: false },
]

/** T1 and T2 keep the base true; T3 only asks. In each, Marie, Paul and Anna are ordinary members. */
export type Staff = Awaited<ReturnType<typeof staff>>

export async function staff(options: Partial<SlackPorts> = {}) {
  const slack = await startSlack({
    workspaces: ['T1', 'T2', 'T3'].map((teamId) => ({ teamId, token: null, people, channels })),
  })
  const db = await ownDb()
  const books: Books = createBooks(db)
  const deps = await realDeps(createKnowledge(db), db)
  const secret = 'a-secret-for-the-test-suite'
  const settings = { signingSecret, apiUrl: slack.apiUrl, oauth, staffTeams: ['T1', 'T2'] }
  const mounted = mountSlack(slack, conversation('slack', deps, secret, today), {
    answerAsked: conversationByIds('slack', deps, secret, today),
    ...deps,
    ...books,
    settings,
    clock: () => new Date(),
    ...options,
  })
  for (const teamId of ['T1', 'T2', 'T3']) await install(slack, mounted, { teamId, user: 'U9' })
  slack.clear()
  const person = ({ id }: { readonly id: string }, team = 'T1') => personOf({ slack, door: mounted.deliver, team, user: id })
  /** What administrators chose, written straight in the base. */
  const choose = (chosen: Partial<TeamSettings>, team = 'T1') =>
    books.teams.keep(
      { ...noSettings(team), ...chosen },
      { at: today.toISOString(), team, who: 'U9', action: 'settings', about: '', what: 'Réglages' },
    )
  return { slack, db, books, knowledge: deps.knowledge, logged: mounted.logged, door: mounted.deliver, person, choose }
}

/** A gesture, and all its work. */
export const done = async <Gesture extends { readonly settled: () => Promise<unknown> }>(
  gesture: Promise<Gesture>,
): Promise<Gesture> => {
  const made = await gesture
  await made.settled()
  return made
}

/** The modal in front of a person. @throws Error when there is none */
export function modalOf(person: SlackPerson): View {
  const view = person.modal()
  if (!view) throw new Error('no modal is open')
  return view
}

/** The last message a person sees in a channel. @throws Error when there is none */
export function lastIn(person: SlackPerson, channel: string): Message {
  const message = person.messages(channel).at(-1)
  if (!message) throw new Error(`nothing in ${channel}`)
  return message
}

/** All that is written in a view or a message. */
export const wordsOf = (shown: View | Message): string =>
  JSON.stringify('payload' in shown ? shown.payload : [shown.text, shown.blocks])
