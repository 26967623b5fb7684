/** Funding a structure: judged like any aid, for a town or a team, in the four régions and anywhere else. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { startStructure } from '../../intents/start-structure'
import type { Deps } from '../../src/deps'
import { toText } from '../../src/render/text'
import type { Slots } from '../../src/slots'
import type { AidItem, Answer, Question } from '../../src/types'
import { realDeps, today } from '../support/product'

let deps: Deps
beforeAll(async () => {
  deps = await realDeps()
})

const place = (kind: 'region' | 'departement' | 'commune', code: string): Slots => {
  const found = deps.gazetteer.place(kind, code)
  return found ? { place: found } : {}
}

function answerTo(slots: Slots, askedAt = today): Promise<Answer> {
  const question: Question = { text: '…', channel: 'web', lang: 'fr', askedAt }
  return startStructure.answer(slots, { question, lang: 'fr', knowledge: deps.knowledge, gazetteer: deps.gazetteer })
}
const titled = (answer: Answer, title: string) => answer.sections.find((section) => section.title === title)
const aidsOf = (answer: Answer): readonly AidItem[] =>
  answer.sections.flatMap((section) => (section.kind === 'aids' ? section.items : []))
const textOf = (answer: Answer) => toText(answer, 'fr').replaceAll('\u00a0', ' ')

describe('funding a structure', () => {
  it('gives the share, its cap and its bonus for a PSLA in Normandie, and the county’s own aid in the Orne', async () => {
    const answer = await answerTo({ structure: 'psla', ...place('departement', '61') })
    const aids = aidsOf(answer)
    expect(aids.find(({ id }) => id === 'psla-normandie')?.amount).toMatch(/25\s%.*175\s000\s€.*50\s000\s€/s)
    expect(aids.find(({ id }) => id === 'aide-orne')?.amount).toMatch(/^20\s%.*100\s000\s€/)
    expect(aidsOf(await answerTo({ structure: 'psla', ...place('departement', '14') })).map(({ id }) => id)).not.toContain(
      'aide-orne',
    )
  })

  it('tells the earlier plan of Normandie as what is no more, and offers it to nobody', async () => {
    const answer = await answerTo({ structure: 'psla', ...place('region', '28') })
    expect(titled(answer, 'N’existe plus')).toMatchObject({
      items: [{ text: expect.stringMatching(/[Pp]lan précédent.*250\s000/) }],
    })
    expect(JSON.stringify(aidsOf(answer))).not.toMatch(/250\s000/)
  })

  it('tells the programme of Nouvelle-Aquitaine as ended in 2021, with what exists', async () => {
    const answer = await answerTo({ structure: 'msp', ...place('region', '75') })
    expect(titled(answer, 'N’existe plus')).toMatchObject({ items: [{ text: expect.stringContaining('2021') }] })
    expect(aidsOf(answer).map(({ id }) => id)).toEqual(expect.arrayContaining(['aci-msp', 'france-sante']))
    expect(aidsOf(answer).map(({ id }) => id)).not.toContain('territoires-de-sante-du-futur')
  })

  it('gives Occitanie’s share by structure, as an amount of 2022 to be checked', async () => {
    const amount = async (structure: string) =>
      aidsOf(await answerTo({ structure, ...place('region', '76') })).find(({ id }) => id === 'msp-occitanie')
    expect(await amount('msp')).toMatchObject({ verdict: 'depends', amount: expect.stringMatching(/^20\s%.*130\s000\s€.*2022/) })
    expect(await amount('centre-de-sante')).toMatchObject({ amount: expect.stringMatching(/^30\s%.*195\s000\s€.*2022/) })
  })

  it('gives the zones of Hauts-de-France and whom to call there', async () => {
    const text = textOf(await answerTo({ structure: 'msp', ...place('commune', '80410') }))
    for (const figure of ['73 ZIP', '92 ZAC', '204 QPV', 'ARS Hauts-de-France']) expect(text).toContain(figure)
  })

  it('says that the local aid is for another kind of structure, and which', async () => {
    const answer = await answerTo({ structure: 'msp', ...place('commune', '14762') })
    expect(titled(answer, 'Pour une autre forme de structure')).toMatchObject({
      items: [{ id: 'psla-normandie', verdict: 'no' }],
    })
    expect(textOf(answer)).toContain('La forme normande de la maison de santé')
  })

  it.each([
    ['msp', /L’équipe.*Le diagnostic.*Le projet de santé.*Le statut.*Le bâtiment/s],
    ['centre-de-sante', /Le gestionnaire.*L’ARS.*Le projet de santé.*Le dossier.*L’agrément/s],
  ])('gives the steps of a %s in order, each with its source', async (structure, inOrder) => {
    const steps = titled(await answerTo({ structure }), 'Les étapes')
    const items = steps?.kind === 'list' ? steps.items : []
    expect(items.map(({ text }) => text).join('\n')).toMatch(inOrder)
    for (const { source } of items) expect(source).toBeTypeOf('number')
  })

  it('never sends a project to the desk of users’ complaints', async () => {
    expect(textOf(await answerTo({ structure: 'msp', ...place('region', '28') }))).not.toContain('3646')
  })

  it('asks what would settle an aid, and takes the reply', async () => {
    const first = await answerTo({ structure: 'msp', ...place('commune', '80410') })
    expect(first.asks).toBe('projet-de-sante-valide')
    const then = await answerTo({
      structure: 'msp',
      ...place('commune', '80410'),
      situation: { 'projet-de-sante-valide': 'yes' },
    })
    expect(aidsOf(then).find(({ id }) => id === 'aci-msp')).toMatchObject({ verdict: 'yes' })
  })
})

describe('whatever the structure, the place and the day', () => {
  it('no ended aid is offered, a refusal names what is not met, and a yes leaves nothing unknown', async () => {
    const days = ['2018-06-01', '2022-01-01', '2025-12-31', '2026-01-01', '2026-10-30', '2026-11-21', '2027-06-01']
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(undefined, 'msp', 'psla', 'centre-de-sante', 'cpts', 'esp', 'medicobus'),
        fc.constantFrom<readonly ['region' | 'departement' | 'commune', string] | undefined>(
          undefined,
          ['region', '28'],
          ['region', '32'],
          ['region', '75'],
          ['region', '76'],
          ['departement', '61'],
          ['commune', '14762'],
          ['commune', '29019'],
        ),
        fc.constantFrom(...days),
        async (structure, where, day) => {
          const answer = await answerTo(
            { ...(structure && { structure }), ...(where && place(...where)) },
            new Date(`${day}T12:00:00Z`),
          )
          expect(answer.kind).toBe('found')
          for (const { status, verdict, because = [] } of aidsOf(answer)) {
            expect(status).not.toBe('ended')
            if (verdict === 'no') expect(because.some(({ met }) => met === false)).toBe(true)
            if (verdict === 'yes') expect(because.every(({ met }) => met === true)).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
