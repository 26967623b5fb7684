import { beforeAll, describe, expect, it } from 'vitest'
import { conversationWith, realApp } from '../support/product'

const position = { lat: 49.894, lon: 2.301 }
const here = { kind: 'position', code: '', name: expect.stringMatching(/votre position|your position/) }

describe('a question asked from where one is', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  it.each([
    ['urgences à Vire', 'Près de moi', 'find-care', here],
    ['urgences à Vire', 'pharmacie près de moi', 'find-care', here],
    ['urgences à Vire', 'Near my position', 'find-care', here],
    ['aides pour un infirmier à Ham', 'Près de moi', 'find-aids', here],
    ['urgences à Vire', 'plus loin', 'find-care', { kind: 'commune', code: '14762' }],
    ['urgences à Vire', 'pharmacie près de Caen', 'find-care', { kind: 'commune', code: '14118' }],
  ])('after « %s », « %s » is about the right place', async (first, second, intent, place) => {
    const ask = conversationWith(app)
    await ask(first)
    const { understood } = await ask(second, { position })
    expect(understood.intent).toBe(intent)
    expect(understood.slots.place).toMatchObject(place)
  })

  it('leaves the place of the conversation only when a position comes with it', async () => {
    const ask = conversationWith(app)
    await ask('urgences à Vire')
    const { understood } = await ask('Près de moi')
    expect(understood.slots.place).toMatchObject({ kind: 'commune', code: '14762' })
  })
})
