/** Learning and teaching: what is open on the day, for whom, and what begins when. */
import { beforeAll, describe, expect, it } from 'vitest'
import { training } from '../../intents/training'
import type { Deps } from '../../src/deps'
import type { Slots } from '../../src/slots'
import type { AidItem, Answer, Question } from '../../src/types'
import { realDeps, today } from '../support/product'

let deps: Deps
beforeAll(async () => {
  deps = await realDeps()
})

function answerTo(slots: Slots, askedAt = today): Promise<Answer> {
  const question: Question = { text: '…', channel: 'web', lang: 'fr', askedAt }
  return training.answer(slots, { question, lang: 'fr', knowledge: deps.knowledge, gazetteer: deps.gazetteer })
}
const aidsOf = (answer: Answer): readonly AidItem[] =>
  answer.sections.flatMap((section) => (section.kind === 'aids' ? section.items : []))
const idsOf = async (slots: Slots) => aidsOf(await answerTo(slots)).map(({ id }) => id)

describe('training', () => {
  it('tells learners what is paid to learners, and practitioners what is paid to those who teach', async () => {
    const learner = await idsOf({ profession: 'etudiant-medecine', stage: 'etudiant' })
    expect(learner).toEqual(expect.arrayContaining(['cesp', 'indemnite-etude-collectivites']))
    expect(learner).not.toContain('maitre-de-stage')
    expect(await idsOf({ profession: 'medecin-generaliste' })).toEqual(['maitre-de-stage'])
  })

  it('tells both to who does not say', async () => {
    expect(await idsOf({})).toEqual(expect.arrayContaining(['docteur-junior', 'cesp', 'maitre-de-stage']))
  })

  it('says of the fourth year that it is to come, until it has begun', async () => {
    const junior = async (day: string) =>
      aidsOf(await answerTo({ profession: 'interne', stage: 'docteur-junior' }, new Date(`${day}T12:00:00+01:00`))).find(
        ({ id }) => id === 'docteur-junior',
      )
    expect(await junior('2026-10-30')).toMatchObject({
      status: 'announced',
      verdict: 'depends',
      because: expect.arrayContaining([
        expect.objectContaining({ rule: 'clock', explain: expect.stringContaining('novembre 2026') }),
      ]),
    })
    expect((await junior('2026-11-02'))?.status).not.toBe('announced')
  })

  it('keeps local aids to their place', async () => {
    const manche = deps.gazetteer.place('departement', '50')
    const somme = deps.gazetteer.place('departement', '80')
    expect(await idsOf({ profession: 'etudiant-medecine', ...(manche && { place: manche }) })).toContain('aide-manche')
    expect(await idsOf({ profession: 'etudiant-medecine', ...(somme && { place: somme }) })).not.toContain('aide-manche')
  })
})
