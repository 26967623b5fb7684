/** What people read about aids, through the whole product and the real base. */
import { describe, expect, it } from 'vitest'
import type { KnowledgeBase } from '../../db/knowledge'
import { ask } from '../../src/ask'
import { toText } from '../../src/render/text'
import type { AidItem, Lang, Place, Turn } from '../../src/types'
import { seededKnowledge } from '../support/knowledge'
import { realDeps, today } from '../support/product'

const knowledge = await seededKnowledge()

/** The answer to an intent whose slots are known, with the round trips it cost. */
async function answered(
  text: string,
  { at = today, lang = 'fr' as Lang, previous }: { at?: Date; lang?: Lang; previous?: Turn } = {},
) {
  let reads = 0
  const counting: KnowledgeBase = {
    read: (queries) => {
      reads += 1
      return knowledge.read(queries)
    },
  }
  const question = { text, channel: 'api' as const, lang, askedAt: at, ...(previous ? { previous } : {}) }
  const { answer, turn } = await ask(question, await realDeps(counting))
  const items = answer.sections.flatMap((section): readonly AidItem[] => (section.kind === 'aids' ? section.items : []))
  return { answer, turn, items, reads, text: toText(answer, lang) }
}

const ham: Place = { kind: 'commune', code: '80410', name: 'Ham' }
/** A doctor who settles in Ham, and what was told. */
const settling = (slots: Partial<Turn['slots']> = {}): Turn => ({
  intent: 'find-aids',
  slots: { profession: 'medecin-generaliste', place: ham, stage: 'premiere-installation', ...slots },
})

describe('the aids of a person', () => {
  it('begin with a sentence that sums up, in one round trip', async () => {
    const { answer, reads } = await answered('aides pour un médecin généraliste à Ham')
    expect(answer.sections[0]).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/^Aujourd’hui, aucune aide n’est encore certaine ; \d+ dépendent de /),
    })
    expect(reads).toBe(1)
  })

  it('say what forbids before what is not known, and what is not known before what is met', async () => {
    const { items } = await answered('aides pour un médecin généraliste à Ham')
    const order = [false, 'unknown', true]
    const ranks = items.map(({ because = [] }) => because.map(({ met }) => order.indexOf(met)))
    expect(ranks.filter((one) => one.join() !== one.toSorted().join())).toEqual([])
    expect(items.length).toBeGreaterThan(3)
  })

  it('give the official map of a commune whose zoning no source tells', async () => {
    const { text } = await answered('aides pour une kiné à Ham')
    expect(text).toContain('Zonage de Ham : inconnu de nos sources ; la carte officielle : https://')
  })

  it('end with one question, why it is asked, and buttons in the words of the profession', async () => {
    const doctor = await answered('aides pour un médecin généraliste qui s’installe pour la première fois à Ham')
    expect(doctor.answer.asks).toBe('zoning')
    expect(doctor.answer.followUps.map(({ label }) => label)).toEqual(expect.arrayContaining(['En ZIP', 'En ZAC', 'Hors zone']))
    const nurse = await answered('aides pour une infirmière qui s’installe pour la première fois à Ham')
    expect(nurse.answer.followUps.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Zone très sous-dotée', 'Zone sous-dotée', 'Hors zone']),
    )
    expect(nurse.text).toContain('Cela décide de : CAPII')
  })

  it('ask nothing once three questions were asked', async () => {
    const previous: Turn = { ...settling(), questioned: ['stage', 'zoning', 'aide-dix-ans'] }
    expect((await answered('quelles aides pour moi ?', { previous })).answer.asks).toBeUndefined()
  })

  it('say that a pharmacist has no aid of its own', async () => {
    expect((await answered('aides pour un pharmacien à Ham')).text).toContain('pas d’aide propre à cette profession')
  })

  it('speak English', async () => {
    const { text } = await answered('what aid for a GP setting up in Ham?', { lang: 'en' })
    expect(text).toContain('Today, no aid is certain yet;')
  })
})

describe('one aid by its name', () => {
  it('is told as ended from the day after its last, with what exists instead and what becomes of running contracts', async () => {
    const { answer, text, reads, items } = await answered('combien pour le CAIM ?')
    expect(answer.title).toBe('CAIM : cette aide n’existe plus (terminée le 31 décembre 2025)')
    expect(text).toContain('Ce qui existe à la place')
    expect(text).toContain('Si vous l’avez déjà')
    expect(items.filter(({ status }) => status !== 'ended').map(({ id }) => id)).toEqual(['primo-installation', 'majoration-fmt'])
    expect(reads).toBe(1)
  })

  it('was open on its last day', async () => {
    const { answer, text } = await answered('combien pour le CAIM ?', { at: new Date('2025-12-31T22:59:00Z') })
    expect(answer.title).toBe('Contrat d’aide à l’installation des médecins')
    expect(text).toContain('ouverte jusqu’au 31 décembre 2025')
    const next = await answered('combien pour le CAIM ?', { at: new Date('2025-12-31T23:00:00Z') })
    expect(next.answer.title).toContain('n’existe plus')
  })

  it('is told as announced before it begins', async () => {
    const { text } = await answered('combien pour la primo-installation ?', { at: new Date('2025-12-31T12:00:00Z') })
    expect(text).toContain('annoncée pour le 1er janvier 2026')
  })

  it('is judged for the person when one is known', async () => {
    const { text, items } = await answered('et la majoration FMT ?', { previous: settling() })
    expect(text).toContain('Pour vous, à Ham : cela dépend')
    expect(items[0]?.because?.length).toBeGreaterThan(0)
  })

  it('says what it can be had with, and who says so', async () => {
    const { text } = await answered('combien pour la primo-installation ?')
    expect(text).toMatch(/Se cumule avec : FMT \[\d\]/)
  })
})
