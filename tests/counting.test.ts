/** What is asked is counted after the answer has left: never the words, and a burst is few writes. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AskedBook, AskedLine } from '../db/asked'
import type { Db } from '../db/client'
import { seed } from '../db/seed/import'
import { type CountingRequest, createCounter } from '../src/counting'
import { type CountedSqld, countedSqld } from './support/counted-sqld'
import { ownDb } from './support/knowledge'
import { realApp, today } from './support/product'
import { doorOf } from './support/slack/door'
import { commandRequest, signingSecret } from './support/slack/signed-request'
import { startSlack } from './support/slack/stand-in'

const askOf = (text: string, more: object = {}) =>
  new Request('http://localhost/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...more }),
  })
const formOf = (text: string) => new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ text }) })
const rowsOf = async (db: Db) =>
  (await db.$client.execute('select * from asked_counts order by count desc, channel, intent, outcome')).rows.map((row) => ({
    ...row,
  }))

describe('what is asked', () => {
  let db: Db
  let app: Awaited<ReturnType<typeof realApp>>
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    db = await ownDb()
    app = await realApp({ db })
  })
  afterEach(() => vi.useRealTimers())
  const ask = async (...requests: readonly Request[]) => {
    const delivered = await Promise.all(requests.map(doorOf(app)))
    await vi.advanceTimersByTimeAsync(2_000)
    await Promise.all(delivered.map(({ settled }) => settled()))
    return delivered.map(({ response }) => response)
  }

  it.each([
    ['found', 'un dentiste à Amiens', 'find-care', '', 'answered'],
    ['not found, with its place', 'évolution du nombre de msp à Ham', 'figure-trend', 'commune:80410', 'not-found'],
    ['not understood', 'qsdf jklm', '', '', 'not-understood'],
    ['asked back', 'un dentiste', 'find-care', '', 'answered'],
    ['small talk', 'bonjour', 'greeting', '', 'answered'],
    ['an alarm, without its place', 'mon voisin de Ham ne respire plus', 'emergency', '', 'answered'],
    ['a refusal of medical advice', 'quelle dose de paracétamol ?', 'medical-advice', '', 'answered'],
  ])('%s', async (_, text, intent, place, outcome) => {
    await ask(askOf(text))
    expect(await rowsOf(db)).toEqual([
      { day: '2026-11-21', team: '', channel: 'api', intent, place, outcome, count: 1, handled: 0 },
    ])
  })

  it('is told apart by its door; a link is followed by robots, and is not counted', async () => {
    await ask(
      askOf('bonjour'),
      askOf('merci'),
      formOf('bonjour'),
      new Request('http://localhost/?intent=find-care&care=dentiste&place=80021'),
    )
    expect((await rowsOf(db)).map(({ channel, intent, count }) => [channel, intent, count])).toEqual([
      ['api', 'greeting', 1],
      ['api', 'thanks', 1],
      ['web', 'greeting', 1],
    ])
  })

  it('is never kept in words', async () => {
    await ask(askOf('zygomatique à Ham ?'), askOf('un dentiste à Ham, zygomatique'))
    expect(JSON.stringify(await rowsOf(db))).not.toContain('zygomatique')
  })

  it('is answered all the same when the count cannot be written: said once, by its code only', async () => {
    await db.$client.execute('pragma query_only = on')
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const text of ['un dentiste à Amiens', 'un dentiste à Ham']) {
      const [response] = await ask(askOf(text))
      expect(response?.status).toBe(200)
    }
    expect(logged.mock.calls).toEqual([[expect.stringMatching(/^questions not counted: [A-Z_]+$/)]])
    logged.mockRestore()
    await db.$client.execute('pragma query_only = off')
    await ask(askOf('bonjour'))
    expect(await rowsOf(db)).toMatchObject([{ intent: 'greeting', count: 1 }])
  })
})

it('a question asked in Slack is counted in its workspace', async () => {
  const slack = await startSlack()
  try {
    const db = await ownDb()
    const settings = { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-test', SLACK_API_URL: slack.apiUrl }
    const app = await realApp({ db, settings, now: () => new Date() })
    const { settled } = await doorOf(app)(commandRequest('un dentiste à Amiens', slack.responseUrl()))
    await settled()
    expect(await rowsOf(db)).toMatchObject([{ team: 'T1', channel: 'slack', intent: 'find-care', outcome: 'answered' }])
  } finally {
    await slack.close()
  }
})

describe('a count, over the network', () => {
  let sqld: CountedSqld | undefined
  beforeAll(async () => {
    sqld = await countedSqld(seed)
  }, 60_000)
  afterAll(() => sqld?.stop())

  it('comes after the answer has left, and a burst of fifty questions is one write', async ({ skip }) => {
    if (!sqld) return skip('no sqld for this platform')
    const { db, requestsOf } = sqld
    const app = await realApp({ db })
    const first: { settled?: () => Promise<unknown> } = {}
    const answering = await requestsOf(async () => {
      first.settled = (await doorOf(app)(askOf('un dentiste à Amiens'))).settled
    })
    expect(answering).toBe(1)
    expect(await requestsOf(async () => first.settled?.())).toBe(1)

    const burst = await requestsOf(async () => {
      const all = await Promise.all(Array.from({ length: 50 }, (_, rank) => doorOf(app)(askOf(rank % 2 ? 'merci' : 'bonjour'))))
      await Promise.all(all.map(({ settled }) => settled()))
    })
    expect(burst).toBe(1)
    expect((await rowsOf(db)).map(({ intent, count }) => [intent, count])).toEqual([
      ['greeting', 25],
      ['thanks', 25],
      ['find-care', 1],
    ])
  })
})

describe('the counter of an isolate', () => {
  const line: AskedLine = { day: '2026-11-21', channel: 'slack', intent: 'find-care', outcome: 'answered', count: 1 }
  /** A base that answers when it is told to, and the work it was given. */
  const aBase = () => {
    const writes: (readonly AskedLine[])[] = []
    const answers: (() => void)[] = []
    const work: Promise<unknown>[] = []
    const book: AskedBook = {
      add: (lines) => {
        writes.push(lines)
        return new Promise((resolve) => answers.push(resolve))
      },
    }
    const request = (at = 0): CountingRequest => ({
      ...{ book, now: new Date(today.getTime() + at), waitsFor: 0 },
      waitUntil: (one) => void work.push(one),
    })
    const answered = async (nth: number) => {
      await vi.waitFor(() => expect(answers).toHaveLength(nth))
      answers[nth - 1]?.()
    }
    return { writes, work, request, answered }
  }

  it('writes together what comes while it writes', async () => {
    const { writes, work, request, answered } = aBase()
    const counter = createCounter()
    counter.note(line, request())
    await vi.waitFor(() => expect(writes).toHaveLength(1))
    for (let rank = 0; rank < 50; rank += 1) counter.note({ ...line, team: `T${rank % 2}` }, request())
    await answered(1)
    await answered(2)
    await Promise.all(work)
    expect(work).toHaveLength(1)
    expect(writes).toEqual([
      [line],
      [
        { ...line, team: 'T0', count: 25 },
        { ...line, team: 'T1', count: 25 },
      ],
    ])
  })

  it('leaves the others’ questions to the others after three writes', async () => {
    const { writes, work, request, answered } = aBase()
    const counter = createCounter()
    counter.note(line, request())
    for (const nth of [1, 2, 3]) {
      await vi.waitFor(() => expect(writes).toHaveLength(nth))
      counter.note(line, request())
      await answered(nth)
    }
    await Promise.all(work)
    expect(writes).toHaveLength(3)
    counter.note(line, request())
    await answered(4)
    expect(writes.at(-1)).toEqual([{ ...line, count: 2 }])
  })

  it('takes along what a request that was ended never wrote', async () => {
    const { writes, work, request } = aBase()
    const counter = createCounter()
    counter.note(line, { ...request(), waitsFor: 2 ** 30 })
    counter.note(line, request(29_000))
    expect(work).toHaveLength(1)
    counter.note(line, request(30_000))
    await vi.waitFor(() => expect(writes).toEqual([[{ ...line, count: 3 }]]))
  })
})
