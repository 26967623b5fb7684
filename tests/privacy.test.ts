/** What a person types goes nowhere: not into the token, not into a log line, not into what Slack keeps, not into the base. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createKnowledge, KnowledgeUnavailable } from '../db/knowledge'
import { conversation } from '../src/conversation'
import type { Deps } from '../src/deps'
import { ownDb, seededDb } from './support/knowledge'
import { conversationWith, realApp, realDeps, today } from './support/product'
import { mountSlack } from './support/slack/app'
import { commandRequest } from './support/slack/signed-request'
import { startSlack } from './support/slack/stand-in'

const secretWord = 'zygomatique'
const texts = [`un dentiste à Amiens, j’ai mal au ${secretWord}`, `${secretWord} ?`, `ma voisine ${secretWord} ne respire plus`]
const payloadOf = (token: string) => Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()

describe('what a person types', () => {
  let deps: Deps
  beforeAll(async () => {
    deps = await realDeps()
  })
  afterEach(() => vi.restoreAllMocks())

  it('is not in the state token', async () => {
    const ask = conversationWith(await realApp())
    for (const text of texts) expect(payloadOf((await ask(text)).state)).not.toContain(secretWord)
  })

  it('is not logged, even when the knowledge base fails or an answer throws', async () => {
    const lines: string[] = []
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void lines.push(words.map(String).join(' ')))
    for (const failure of [new KnowledgeUnavailable(new Error(secretWord)), new Error(`${secretWord} broke`)]) {
      const app = await realApp({ knowledge: { read: () => Promise.reject(failure) } })
      const response = await app.request('/api/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': secretWord },
        body: JSON.stringify({ text: texts[0] }),
      })
      expect(await response.text()).not.toContain(secretWord)
    }
    expect(lines.join('\n')).not.toContain(secretWord)
  })

  it('is not in what Slack is sent', async () => {
    const slack = await startSlack()
    try {
      const { deliver, logged } = mountSlack(slack, conversation('slack', deps, 'a-secret-for-the-test-suite', today))
      const { settled } = await deliver(commandRequest(texts[0] ?? '', slack.responseUrl()))
      await settled()
      expect(slack.messages()).toHaveLength(1)
      expect(JSON.stringify(slack.calls)).not.toContain(secretWord)
      expect(logged.join('\n')).not.toContain(secretWord)
    } finally {
      await slack.close()
    }
  })

  it('is kept with an opinion only when its author joins it, exactly', async () => {
    const db = await ownDb()
    const app = await realApp({ db })
    const ask = conversationWith(app)
    const { state } = await ask(texts[0] ?? '')
    const say = (opinion: object) =>
      app.request('/api/feedback', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ state, kind: 'found', rating: 'down', ...opinion }),
      })
    const held = async () => JSON.stringify((await db.$client.execute('select * from feedback')).rows)
    expect((await say({})).status).toBe(204)
    expect((await say({ reason: 'wrong' })).status).toBe(204)
    const avis = { state, kind: 'found', rating: 'down', question: texts[0] ?? '' }
    for (const more of [{}, { reason: 'wrong' }])
      await app.request('/avis', { method: 'POST', body: new URLSearchParams({ ...avis, ...more }) })
    expect(await held()).toContain('find-care')
    expect(await held()).not.toMatch(new RegExp(`${secretWord}|dentiste|${state.slice(0, 20)}`))
    expect((await say({ reason: 'wrong', question: texts[0] })).status).toBe(204)
    const { rows } = await db.$client.execute('select question from feedback where question is not null')
    expect(rows.map(({ question }) => question)).toEqual([texts[0]])
  })

  it('does not change one row of the base', async () => {
    const db = await seededDb()
    const changes = async () => Number((await db.$client.execute('select total_changes() as made')).rows[0]?.made)
    const before = await changes()
    const ask = conversation('api', await realDeps(createKnowledge(db)), 'a-secret-for-the-test-suite', today)
    for (const text of texts) await ask({ text, lang: 'fr' })
    expect(await changes()).toBe(before)
  })
})
