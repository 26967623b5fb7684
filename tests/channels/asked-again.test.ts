/** The link under an answer asks the same by ids: it must lead to the same answer, whatever was said to get there. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { phrases } from '../../intents/phrases'
import { askReplySchema } from '../../src/channels/api-schema'
import { askedBack } from '../../src/render/asked-back'
import { shareOf } from '../../src/render/chips'
import { realApp } from '../support/product'
import { aFoundAnswer, aReply } from '../support/replies'

type Reply = z.output<typeof askReplySchema>

/** What is told, but for the question asked back: a conversation asks each of its questions once. */
const told = ({ answer }: Reply) => ({
  kind: answer.kind,
  title: answer.title,
  sections: askedBack(answer as never).sections,
  sources: answer.sources,
})

describe('the link of an answer', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  /** Asks in turn, and each link again; gives back the links followed. */
  async function askedAgain(texts: readonly string[]): Promise<readonly string[]> {
    const links: string[] = []
    let state: string | undefined
    for (const text of texts) {
      const response = await app.request('/api/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, state }),
      })
      const reply = askReplySchema.parse(await response.json())
      state = reply.state
      if (reply.share === undefined) continue
      const again = await app.request(`/api/answer${reply.share.slice(1)}`)
      expect(again.status, `${text}: ${reply.share}`).toBe(200)
      const answered = askReplySchema.parse(await again.json())
      expect(told(answered), `${texts.join(' / ')}: ${reply.share}`).toEqual(told(reply))
      expect(answered.share, text).toBe(reply.share)
      expect(answered.asked, text).toBeTruthy()
      links.push(reply.share)
    }
    return links
  }

  const says = z.array(z.object({ turns: z.array(z.object({ says: z.string() })) }))
  const dialogues = says
    .parse(JSON.parse(readFileSync('tests/conversations/dialogues.json', 'utf8')))
    .map(({ turns }) => turns.map((turn) => turn.says))
  const sentences = Object.values(phrases).flatMap(({ tests, notTests }) => [...tests.fr, ...tests.en, ...Object.keys(notTests)])

  it('leads to the same answer in every dialogue', async () => {
    const links: string[] = []
    for (const texts of dialogues) links.push(...(await askedAgain(texts)))
    expect(links.length).toBeGreaterThan(60)
    for (const side of ['steps', 'together', 'difference', 'frr-plus', 'project'])
      expect(
        links.some((link) => link.includes(`side=${side}`)),
        side,
      ).toBe(true)
    expect(links.some((link) => link.includes('&first='))).toBe(true)
  })

  it('leads to the same answer for every sentence held out of the training', async () => {
    const links: string[] = []
    for (const text of sentences) links.push(...(await askedAgain([text])))
    expect(links.length).toBeGreaterThan(200)
  }, 60_000)

  it('leads to the same answer whatever was said before', async () => {
    const all = [...sentences, ...dialogues.flat()]
    const conversations = fc.array(fc.constantFrom(...all), { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(conversations, async (texts) => void (await askedAgain(texts))),
      { numRuns: 80 },
    )
  })

  it('is withheld where a word of caution came with the answer: it was heard in the words', () => {
    const { understood } = aReply(aFoundAnswer([{ kind: 'text', text: 'x' }]))
    const answer = aFoundAnswer([{ kind: 'text', text: 'x' }])
    expect(shareOf({ understood, answer }, 'fr')).toBe('/?intent=find-care')
    expect(shareOf({ understood: { ...understood, worry: 'physical' }, answer }, 'fr')).toBeUndefined()
  })
})
