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

  it('looks for the care named, and without a position asks where', async () => {
    expect((await conversationWith(app)('urgences', { position })).understood).toMatchObject({
      intent: 'find-care',
      slots: { care: 'urgences', place: here },
    })
    const { understood, answer } = await conversationWith(app)('urgences')
    expect(understood).toMatchObject({ intent: 'find-care', slots: { care: 'urgences' } })
    expect(understood.slots.place).toBeUndefined()
    expect(answer).toMatchObject({ kind: 'clarify', text: expect.stringContaining('Dans quelle commune') })
  })

  it.each(['Près de moi', 'Near my position'])('« %s » alone asks which care', async (text) => {
    const { understood, answer } = await conversationWith(app)(text, { position })
    expect(understood).toMatchObject({ intent: 'find-care', slots: { place: here } })
    expect(answer.followUps.length).toBeGreaterThan(2)
  })

  it('asks for the town when the next question comes without a position, and goes on with one', async () => {
    const ask = conversationWith(app)
    await ask('urgences', { position })
    expect((await ask('et un hôpital ?', { position })).understood.slots).toMatchObject({ care: 'hopital', place: here })
    const { understood, answer } = await ask('et les urgences ?')
    expect(understood.slots.place).toBeUndefined()
    expect(answer).toMatchObject({ kind: 'clarify', title: 'Dans quelle commune cherchez-vous ?' })
  })

  it('says how far it searched: as far as what it shows', async () => {
    const { answer } = await conversationWith(app)('quelles urgences près d’Amiens')
    const items = answer.sections.flatMap((section) => (section.kind === 'places' ? (section.items ?? []) : []))
    const farthest = Math.max(...items.map(({ distanceKm }) => Number(distanceKm)))
    expect(farthest).toBeGreaterThan(30)
    expect(answer.text).toContain(`recherche élargie à ${Math.ceil(farthest)} km`)
  })

  it('leaves the place of the conversation only when a position comes with it', async () => {
    const ask = conversationWith(app)
    await ask('urgences à Vire')
    const { understood } = await ask('Près de moi')
    expect(understood.slots.place).toMatchObject({ kind: 'commune', code: '14762' })
  })
})
