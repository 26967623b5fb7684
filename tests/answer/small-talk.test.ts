import { beforeAll, describe, expect, it } from 'vitest'
import { conversationWith, realApp } from '../support/product'

let app: Awaited<ReturnType<typeof realApp>>
beforeAll(async () => {
  app = await realApp()
})

describe('thanks', () => {
  it.each([
    ['kiné à Amiens', 'merci', '80021'],
    ['médecin de garde à Breteuil (Oise)', 'merci beaucoup', '60104'],
    ['aides pour un infirmier à Ham (80)', 'merci', '80410'],
    ['dentist in Le Mans', 'thank you', '72181'],
  ])('after « %s » goes on where the conversation is', async (question, thanks, code) => {
    const say = conversationWith(app)
    await say(question)
    const { understood, answer } = await say(thanks)
    expect([understood.intent, answer.followUps.length > 1]).toEqual(['thanks', true])
    for (const { text } of answer.followUps) {
      const reply = await say(text)
      expect([text, reply.answer.kind, (reply.understood.slots.place as { code?: string })?.code]).toEqual([text, 'found', code])
    }
  })

  it('out of the blue gives examples', async () => {
    const { answer } = await conversationWith(app)('merci')
    expect(answer.followUps.map(({ label }) => label)).toContain('Urgences près de Vire')
  })
})
