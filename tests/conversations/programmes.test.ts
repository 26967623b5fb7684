/** All the facts of the programmes can be reached by asking, in words a person would use. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { type AskReply, conversationWith, realApp } from '../support/product'
import { programmeQuestions } from '../support/seed-questions'

const { programmes } = readSeeds()
const facts = programmes.flatMap((programme) => programme.facts.map((fact) => ({ programme, fact })))

describe('the programmes', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  const ask = (text: string): Promise<AskReply> => conversationWith(app)(text)
  beforeAll(async () => {
    app = await realApp()
  })

  it('hold the 88 facts of the five founding texts', () => {
    const founding = facts.map(({ fact }) => fact.id).filter((id) => id <= 'S088')
    expect(founding).toHaveLength(88)
  })

  it.each(programmes.map((programme) => [programme.id, programme] as const))(
    '%s answers with every one of its facts',
    async (id, programme) => {
      for (const text of programmeQuestions(programme)) {
        const { understood, answer } = await ask(text)
        expect(understood, text).toMatchObject({ intent: 'programme-info', slots: { programme: id } })
        expect(answer.kind).toBe('found')
        for (const { sentence } of programme.facts) expect(answer.text).toContain(sentence)
      }
    },
  )

  it('puts the fact asked about first', async () => {
    const { answer } = await ask('Quels sont les partenaires du programme Territoires de santé du futur ?')
    expect(answer.sections[1]?.items?.[0]?.text).toMatch(/partenaires/)
  })

  it('says that a contact of 2019 must not be used without checking', async () => {
    const { answer } = await ask('Qui est le contact du programme Territoires de santé du futur ?')
    if (answer.text.includes('Simonet')) expect(answer.text).toMatch(/2019/)
    expect(answer.kind).toBe('found')
  })
})
