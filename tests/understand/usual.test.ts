/** What a person chose once for all: it counts where nothing else tells. */
import { describe, expect, it } from 'vitest'
import { conversation, type Usual } from '../../src/conversation'
import { realDeps, today } from '../support/product'

const amiens = { kind: 'commune', code: '80021', name: 'Amiens' } as const
const usual: Usual = { lang: 'en', place: amiens }
const asking = async () => conversation('slack', await realDeps(), 'a-secret-for-the-test-suite', today)

describe('a usual place', () => {
  it.each([
    ['un kiné', 'Amiens'],
    ['un kiné à Lille', 'Lille'],
    ['kiné dans le Gers', 'Gers'],
    ['combien de pharmacies', 'Amiens'],
  ])('makes « %s » a question about %s, and the answer says so', async (text, place) => {
    const { reply } = await (await asking())({ text, usual: { place: amiens } })
    expect(`${reply.answer.title} ${JSON.stringify(reply.answer.sections)}`).toContain(place)
    expect(reply.turn?.slots.place?.name).toBe(place)
  })

  it('gives way to the place of the conversation', async () => {
    const ask = await asking()
    const { stateToken } = await ask({ text: 'un kiné à Lille', usual })
    const { reply } = await ask({ text: 'et un dentiste ?', stateToken, usual })
    expect(reply.turn?.slots.place?.name).toBe('Lille')
  })

  it('does not reply in the stead of who is asked where', async () => {
    const ask = await asking()
    const { stateToken } = await ask({ text: 'un kiné à Xyzville' })
    const { reply } = await ask({ text: 'Albi', stateToken, usual })
    expect(reply.turn?.slots.place?.name).toBe('Albi')
  })

  it('never delays an alarm', async () => {
    const { reply } = await (await asking())({ text: 'il ne respire plus', usual })
    expect(reply.answer.kind).toBe('emergency')
  })
})

describe('a usual language', () => {
  it.each([
    ['Albi', 'en'],
    ['où trouver un dentiste à Albi ?', 'fr'],
    ['where is a dentist in Albi?', 'en'],
  ])('answers « %s » in %s', async (text, lang) => {
    expect((await (await asking())({ text, usual })).lang).toBe(lang)
  })

  it('gives way to the language of the conversation', async () => {
    const ask = await asking()
    const { stateToken } = await ask({ text: 'où trouver un dentiste à Albi ?', usual })
    expect((await ask({ text: 'Lille', stateToken, usual })).lang).toBe('fr')
  })
})
