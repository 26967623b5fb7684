import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { readArtefacts } from '../../src/build'
import type { Turn, Understanding } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { nextTurn } from '../../src/understand/turn'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)

/** What is understood of the last text; `asks` is the question the first answer ended with. */
function talk(texts: readonly string[], asks?: string): Understanding & { readonly turn?: Turn } {
  let previous: Turn | undefined
  let understood: Understanding = { kind: 'unknown', candidates: [], because: [] }
  for (const [turn, text] of texts.entries()) {
    understood = understand(
      { text, lang: 'fr', channel: 'terminal', askedAt: new Date('2026-11-22T10:00:00Z'), ...(previous ? { previous } : {}) },
      index,
      gazetteer,
    )
    previous = nextTurn(understood, previous, { asks: turn === 0 ? asks : undefined })
  }
  return { ...understood, ...(previous ? { turn: previous } : {}) }
}
const slotsOf = (texts: readonly string[], asks?: string) => {
  const understood = talk(texts, asks)
  return understood.kind === 'unknown' ? {} : understood.slots
}
const [doctor, physio] = ['je suis généraliste à Ham, quelles aides ?', 'je suis kiné à Ham, quelles aides ?']

describe('what a person tells of their situation', () => {
  it.each([
    ['je suis en secteur 2 sans Optam et j’ai déjà eu une aide', { 'secteur-conventionne': 'no', 'aide-dix-ans': 'yes' }],
    ['c’est ma première installation', { 'premiere-installation': 'yes' }],
    ['ce n’est pas ma première installation', { 'premiere-installation': 'no' }],
    ['pas ma première installation', { 'premiere-installation': 'no' }],
    ['je n’ai jamais eu d’aide', { 'aide-dix-ans': 'no' }],
    ['j’ai déjà eu une aide', { 'aide-dix-ans': 'yes' }],
    ['je suis en secteur 1', { 'secteur-conventionne': 'yes' }],
    ['I am in sector 1', { 'secteur-conventionne': 'yes' }],
  ])('is gathered: « %s »', (text, situation) => {
    expect(slotsOf([doctor, text]).situation).toEqual(situation)
  })

  it.each([
    ['je ne suis pas en secteur 1'],
    ['secteur 1 ou secteur 2, ça change quoi ?'],
    ['c’est ma première installation ou pas, je ne sais plus'],
    ['je n’ai pas vraiment déjà eu une aide'],
  ])('is never the contrary, nor a guess: « %s »', (text) => {
    expect(slotsOf([`${doctor} ${text}`]).situation).toBeUndefined()
  })

  it('is no first practice where one is denied', () => {
    expect(slotsOf(['pas ma première installation, médecin à Vire, quelles aides']).stage).not.toBe('premiere-installation')
    expect(slotsOf([`${doctor} première installation`, 'pardon, j’ai déjà été installé']).stage).toBe('installation')
  })

  it('is corrected by what is said later, rule by rule', () => {
    const told = [doctor, 'je suis en secteur 1 et je n’ai jamais eu d’aide', 'non, en secteur 2 sans Optam']
    expect(slotsOf(told).situation).toEqual({ 'secteur-conventionne': 'no', 'aide-dix-ans': 'no' })
  })

  it('holds for the next question of the same person, not for another profession', () => {
    const told = [doctor, 'c’est ma première installation']
    expect(slotsOf([...told, 'quelles aides pour un généraliste à Péronne ?']).situation).toEqual({
      'premiere-installation': 'yes',
    })
    expect(slotsOf([...told, 'et pour une infirmière ?']).situation).toBeUndefined()
  })

  it('is what the council of one place voted, not of the next', () => {
    const told = [physio, 'elle ne l’a pas votée', 'je n’ai jamais eu d’aide']
    expect(slotsOf(told).situation).toEqual({ 'commune-delibere': 'no', 'aide-dix-ans': 'no' })
    expect(slotsOf([...told, 'et à Noyon ?']).situation).toEqual({ 'aide-dix-ans': 'no' })
    expect(slotsOf([...told, 'quelles aides pour un kiné à Noyon ?']).situation).toEqual({ 'aide-dix-ans': 'no' })
    expect(slotsOf([physio, 'elle ne l’a pas votée', 'et à Noyon ?', 'et le CACCMK ?']).situation).toBeUndefined()
  })

  it.each([
    ['je suis idel installée depuis 6 ans à Vire, quelles aides ?', { 'installe-plus-un-an': 'yes' }],
    ['orthophoniste 62 ans à Alençon, quelles aides ?', { 'soixante-ans': 'yes' }],
    ['kiné, j’ai 34 ans, quelles aides à Vire ?', { 'soixante-ans': 'no' }],
    ['je suis généraliste installé depuis 6 ans à Caen et je vais déménager à Vire, quelles aides ?', undefined],
    ['généraliste, j’exerce depuis 30 ans et je reprends un cabinet à Vire, quelles aides ?', { 'creation-ou-reprise': 'yes' }],
  ])('is gathered from years: « %s »', (text, situation) => {
    expect(slotsOf([text]).situation).toEqual(situation)
  })

  it('is asked of where one goes, not of where one is', () => {
    expect(slotsOf(['cardiologue déjà installée à Amiens, quelles aides pour un deuxième cabinet à Ham ?'])).toMatchObject({
      place: { code: '80410' },
      stage: 'maintien',
      situation: { 'cabinet-secondaire': 'yes' },
    })
  })

  it('is no longer that of an intern once a doctor’s aids are asked for', () => {
    const told = ['je suis interne à Vire, quelles aides ?', 'quelles aides pour un généraliste à Vire ?', 'jusqu’à quand ?']
    expect(slotsOf(told)).toMatchObject({ profession: 'medecin-generaliste' })
    expect(slotsOf(told).stage).toBeUndefined()
  })

  it('is corrected by the place alone, whatever no it begins with', () => {
    expect(talk([doctor, 'nan en fait à Péronne'])).toMatchObject({ intent: 'find-aids', slots: { place: { code: '80620' } } })
  })

  it('leaves a zone said of no town to no town', () => {
    expect(slotsOf(['la prime de docteur junior en ZIP ?', 'quelles aides pour un interne à Vire ?']).zoning).toBeUndefined()
  })

  it.each([
    'combien en tout ?',
    'jusqu’à quand ?',
    'qui j’appelle ?',
    'je dois rester combien de temps ?',
    'et en 2025 ?',
    'imprimer',
  ])('holds for a side of the aids just listed: « %s »', (text) => {
    const understood = talk([doctor, 'je suis en secteur 1', text])
    expect(understood).toMatchObject({ intent: 'find-aids', slots: { situation: { 'secteur-conventionne': 'yes' } } })
  })

  it('is not told by the name of an aid', () => {
    expect(slotsOf([doctor, 'j’exerce déjà', 'et l’aide à la primo-installation ?'])).toMatchObject({
      aid: 'primo-installation',
      stage: 'maintien',
      place: { code: '80410' },
    })
    expect(slotsOf([physio, 'et l’exonération FRR ?']).zoning).toBeUndefined()
  })

  it.each([['a vire'], ['nan en fait c’est à Vire'], ['non, à Vire'], ['non, sage-femme']])(
    'is not told by what corrects the place or the profession: « %s »',
    (text) => {
      expect(slotsOf([physio, text], 'aide-dix-ans').situation).toBeUndefined()
      expect(
        slotsOf(['je suis étudiant en médecine, quelles aides ?', text], 'etudes-apres-premiere-annee').situation,
      ).toBeUndefined()
    },
  )

  it.each([['oui'], ['non']])('is not known by a « %s » that names no zone', (text) => {
    const { zoning, situation } = slotsOf([physio, text], 'zoning')
    expect({ zoning, situation }).toEqual({ zoning: undefined, situation: { zoning: 'unsure' } })
  })

  it('is the zone of one place, not of the next', () => {
    const told = [physio, 'en zone sous-dotée']
    expect(slotsOf(told, 'zoning').zoning).toBe('sous-dotee')
    expect(slotsOf([...told, 'et à Noyon ?'], 'zoning').zoning).toBeUndefined()
  })

  it.each(
    readSeeds().situations.flatMap(({ id, yes, no }) => [
      ...[yes.label.fr, yes.label.en].map((label) => [label, id, 'yes'] as const),
      ...[no.label.fr, no.label.en].map((label) => [label, id, 'no'] as const),
    ]),
  )('understands the button « %s »: %s %s', (label, id, reply) => {
    expect(slotsOf([doctor, label], id).situation).toEqual({ [id]: reply })
  })
})

describe('the reply to what was asked', () => {
  it.each([
    ['oui', 'aide-dix-ans', 'yes'],
    ['oui c’est ça', 'aide-dix-ans', 'yes'],
    ['ouais', 'aide-dix-ans', 'yes'],
    ['bien sûr', 'aide-dix-ans', 'yes'],
    ['yes I have', 'aide-dix-ans', 'yes'],
    ['non', 'aide-dix-ans', 'no'],
    ['nan', 'aide-dix-ans', 'no'],
    ['non pas encore', 'aide-dix-ans', 'no'],
    ['pas du tout', 'secteur-conventionne', 'no'],
    ['not yet', 'aide-dix-ans', 'no'],
    ['jamais', 'aide-dix-ans', 'no'],
    ['jamais', 'premiere-installation', 'yes'],
    ['je ne sais pas', 'aide-dix-ans', 'unsure'],
    ['I do not know', 'aide-dix-ans', 'unsure'],
    ['aucune idée', 'aide-dix-ans', 'unsure'],
    ['jsp', 'aide-dix-ans', 'unsure'],
    ['peut-être', 'aide-dix-ans', 'unsure'],
    ['pas sûr', 'aide-dix-ans', 'unsure'],
    ['oui je crois', 'aide-dix-ans', 'unsure'],
    ['non pas encore', 'premiere-installation', 'unsure'],
  ])('« %s » to %s is %s', (text, asks, reply) => {
    expect(talk([doctor, text], asks)).toMatchObject({
      intent: 'find-aids',
      by: 'follow-up',
      slots: { situation: { [asks]: reply } },
    })
  })

  it.each([
    ['en ZIP', 'zip'],
    ['ZAC', 'zac'],
    ['oui, en ZIP', 'zip'],
    ['zone très sous-dotée', 'tres-sous-dotee'],
    ['ni l’une ni l’autre', 'hors-zone'],
    ['ni ZIP ni ZAC', 'hors-zone'],
    ['aucune', 'hors-zone'],
    ['hors zone', 'hors-zone'],
    ['outside the aided zones', 'hors-zone'],
  ])('« %s » to the zoning is %s', (text, zoning) => {
    expect(talk([doctor, text], 'zoning')).toMatchObject({ intent: 'find-aids', slots: { zoning } })
  })

  it('remembers that the zoning is not known', () => {
    expect(slotsOf([doctor, 'je ne sais pas'], 'zoning')).toMatchObject({ situation: { zoning: 'unsure' } })
  })

  it('takes no zone that is denied', () => {
    expect(slotsOf([doctor, 'pas en ZIP'], 'zoning').zoning).toBeUndefined()
  })

  it('may tell more than was asked', () => {
    expect(slotsOf([doctor, 'oui, et j’ai déjà eu une aide'], 'premiere-installation').situation).toEqual({
      'premiere-installation': 'yes',
      'aide-dix-ans': 'yes',
    })
    expect(slotsOf([doctor, 'oui, à Péronne'], 'premiere-installation')).toMatchObject({
      place: { name: 'Péronne' },
      situation: { 'premiere-installation': 'yes' },
    })
  })

  it('waits through small talk', () => {
    expect(slotsOf([doctor, 'merci', 'oui'], 'aide-dix-ans').situation).toEqual({ 'aide-dix-ans': 'yes' })
  })

  it.each([
    ['non, quelles urgences à Ham ?', 'find-care'],
    ['c’est en ZIP ?', 'zone-status'],
    ['merci', 'thanks'],
  ])('is not stolen from a new question: « %s »', (text, intent) => {
    expect(talk([doctor, text], 'zoning')).toMatchObject({ intent })
    expect(slotsOf([doctor, text], 'zoning').situation).toBeUndefined()
  })

  it.each(['oui', 'non', 'jamais'])('is none when nothing was asked: « %s »', (text) => {
    expect(talk([doctor, text]).turn?.slots.situation).toBeUndefined()
  })
})
