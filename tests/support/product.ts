/** The product as the doors see it: real artefacts, real knowledge base, one clock. */
import type { Db } from '../../db/client'
import type { KnowledgeBase } from '../../db/knowledge'
import { createApp } from '../../src/app'
import { readArtefacts } from '../../src/build'
import { depsOver, type RequestDeps } from '../../src/deps'
import { readSettings } from '../../src/env'
import { createLearnedMemory } from '../../src/learned-memory'
import { createUnderstanding } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { seededDb } from './knowledge'

export const today = new Date('2026-11-21T12:00:00+01:00')

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)

/** Dependencies over the real starter base, or over another one; `clock` is that of what is remembered, in milliseconds. */
export async function realDeps(knowledge?: KnowledgeBase, db?: Db, clock?: () => number): Promise<RequestDeps> {
  const base = db ?? (await seededDb())
  const deps = depsOver(base, { index, gazetteer, taught: createLearnedMemory(index, gazetteer, clock) })
  return {
    ...deps,
    ...(knowledge ? { knowledge } : {}),
    ...(db ? {} : { asked: { add: async () => {} } }), // the base everybody shares is only read
  }
}

/** The whole app; `settings` are raw environment variables added to the required ones. */
export async function realApp({
  knowledge,
  db,
  settings = {},
  now = () => today,
}: {
  knowledge?: KnowledgeBase
  db?: Db
  settings?: Record<string, string>
  now?: () => Date
} = {}) {
  const deps = await realDeps(knowledge, db)
  const env = readSettings({ LIBSQL_URL: 'file:unused', STATE_SECRET: 'a-secret-for-the-test-suite', ...settings })
  return createApp({
    settings: env,
    makeDeps: () => deps,
    assets: artefacts.assets,
    installable: artefacts.installable,
    now,
    addressOf: (c) => c.req.header('cf-connecting-ip'),
  })
}

export type AskReply = {
  understood: { intent: string | null; confidence: number; by: string; slots: Record<string, unknown> }
  answer: {
    kind: string
    title: string
    text: string
    sections: { kind: string; items?: Record<string, unknown>[] }[]
    sources: { url: string; date: string }[]
    followUps: { label: string; text: string }[]
  }
  state: string
}

/** Asks through POST /api/ask and keeps the state between calls, as a client does. */
export function conversationWith(app: Awaited<ReturnType<typeof realApp>>) {
  let state: string | undefined
  return async (text: string, extra: object = {}): Promise<AskReply> => {
    const response = await app.request('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, state, ...extra }),
    })
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    const reply = (await response.json()) as AskReply
    state = reply.state
    return reply
  }
}
