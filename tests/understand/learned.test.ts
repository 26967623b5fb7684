/** What staff taught: heard in other words of the same pattern, and nowhere else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import type { IntentId, Lang, Turn } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { type Learned, nothingLearned } from '../../src/understand/learned'
import { createGazetteer } from '../../src/understand/places'
import { learnedFrom, patternIn, type TeachingRefusal, teachable } from '../../src/understand/teaching'
import { setsToAsk } from '../eval/engine'
import { dialogues } from '../support/dialogues'
import { everyQuestion } from '../support/questions'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const patternOf = patternIn(index, gazetteer)
const understood = (text: string, learned: Learned = nothingLearned, previous?: Turn) =>
  understand(
    { text, lang: 'fr', channel: 'slack', askedAt: new Date(0), ...(previous ? { previous } : {}) },
    index,
    gazetteer,
    learned,
  )

const phrase = 'ya til un toubib dispo à Ham'
/** As people type, and as nothing of ours understands today, or wrongly. */
const taught: readonly (readonly [string, IntentId])[] = [
  [phrase, 'on-call-care'],
  ['où consulter sans attendre trois mois', 'find-care'],
  ['mon toubib rend son tablier', 'no-regular-doctor'],
  ['t’as une bonne adresse pour une angine à Vire', 'find-care'],
  ['poser ma plaque en zone rouge', 'find-aids'],
  ['combien on est de kinés par ici à Laon', 'figure'],
  ['le coup de pouce pour le cabinet', 'find-aids'],
]
const asLearned = (pairs: readonly (readonly [string, IntentId])[]) =>
  learnedFrom(pairs.map(([words, intent]) => ({ pattern: patternOf(words), intent })))
const learned = asLearned(taught)

const labelled = [
  ...setsToAsk().flatMap(({ dialogues: asked }) => asked.flatMap(({ turns }) => turns.map(({ text }) => text))),
  ...everyQuestion.map(([, text]) => text),
  ...dialogues.flatMap(({ turns }) => turns.map(({ says }) => says)),
]

describe('a learned phrase', () => {
  it('is understood as staff say, and says so', () => {
    expect(understood(phrase)).toMatchObject({ kind: 'matched', intent: 'find-care' })
    expect(understood(phrase, learned)).toMatchObject({
      kind: 'matched',
      intent: 'on-call-care',
      by: 'match',
      confidence: 1,
      slots: { care: 'generaliste', place: { code: '80410' } },
      because: expect.arrayContaining([expect.stringContaining('learned from staff')]),
    })
  })

  it.each([
    ['with another place', 'ya til un toubib dispo à Vire'],
    ['with another care', 'ya til un kiné dispo à Ham'],
    ['in capitals', 'YA TIL UN TOUBIB DISPO À HAM'],
    ['without accents, with a question mark', 'ya til un toubib dispo a ham ?'],
    ['as it is written', 'Y a-t-il un toubib dispo à Ham ?'],
    ['with courtesies', 'Bonjour, il y a un dermato dispo à Vire s’il vous plaît ?'],
    ['with slips the reader puts right', 'ya til un generalsite dispo à Abevile'],
    ['in an unknown place', 'ya til un toubib dispo à Trifouilly'],
  ])('is understood %s', (_, text) => {
    expect(understood(text, learned)).toMatchObject({ kind: 'matched', intent: 'on-call-care', confidence: 1 })
  })

  it.each([
    ['a word more', 'ya til un toubib dispo à Ham demain'],
    ['a word less', 'ya til un toubib à Ham'],
    ['a denial', 'ya pas un toubib dispo à Ham'],
    ['another word', 'ya til un toubib bien à Ham'],
  ])('changes nothing of what has %s', (_, text) => {
    expect(understood(text, learned)).toEqual(understood(text))
  })

  it('keeps the place of the conversation', () => {
    const amiens = { kind: 'commune', code: '80021', name: 'Amiens' } as const
    const after = understood('où consulter sans attendre trois mois', learned, { intent: 'find-care', slots: { place: amiens } })
    expect(after).toMatchObject({ intent: 'find-care', slots: { place: { code: '80021' } } })
  })

  it('leaves the reply to our own question alone', () => {
    const asking: Turn = { intent: 'find-aids', slots: { profession: 'kinesitherapeute' }, asking: 'premiere-installation' }
    const yes = new Map([[patternOf('oui'), 'figure' as const]])
    expect(understood('oui', yes, asking)).toEqual(understood('oui', nothingLearned, asking))
  })

  it('is the newest of two that read the same', () => {
    const twice = asLearned([...taught, ['y a t il un dentiste dispo à Caen', 'figure']])
    expect(understood(phrase, twice)).toMatchObject({ intent: 'figure' })
  })

  it('teaches nothing when it is too vague for the vocabulary of today, or of an intent that is no more', () => {
    expect(asLearned([['à Ham', 'figure']]).size).toBe(0)
    expect(asLearned([[phrase, 'gone' as IntentId]]).size).toBe(0)
  })

  it('never answers an emergency, even of its very pattern', () => {
    const text = 'mon père fait un AVC à Ham'
    const pattern = new Map([[patternOf(text), 'find-care' as const]])
    expect(understood(text, pattern)).toEqual(understood(text))
    expect(understood(text, pattern)).toMatchObject({ by: 'safety' })
  })
})

describe('every labelled question', () => {
  it('is understood as before, whatever staff taught in other words', () => {
    expect(labelled.length).toBeGreaterThan(100)
    const patterns = new Set(learned.keys())
    const changed = labelled.filter(
      (text) => !patterns.has(patternOf(text)) && JSON.stringify(understood(text, learned)) !== JSON.stringify(understood(text)),
    )
    expect(changed).toEqual([])
    expect(labelled.filter((text) => patterns.has(patternOf(text)))).toEqual([])
  })

  it('may be taught in turn, and changes no question of another pattern', () => {
    const any = fc.constantFrom(...labelled)
    fc.assert(
      fc.property(any, fc.uniqueArray(any, { minLength: 20, maxLength: 20 }), (one, others) => {
        const known = teachable({ text: one, lang: 'fr', intent: 'training' }, { index, gazetteer, learned: nothingLearned })
        if (!known.ok) return
        const withOne = asLearned([[one, 'training']])
        expect(understood(one, withOne)).toMatchObject({ intent: 'training', confidence: 1 })
        for (const other of others.filter((text) => patternOf(text) !== known.pattern))
          expect(understood(other, withOne)).toEqual(understood(other))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a phrase staff may not teach', () => {
  const refusalOf = (text: string, intent: IntentId = 'figure', lang: Lang = 'fr') => {
    const told = teachable({ text, lang, intent }, { index, gazetteer, learned })
    return told.ok ? undefined : told.reason
  }
  it.each<[TeachingRefusal | undefined, string, IntentId?]>([
    [undefined, 'je voudrais bien consulter tranquillement à Ham'],
    ['danger', 'je voudrais bien mourir tranquillement à Ham'],
    ['danger', 'Ce n’est pas une urgence : je voudrais bien mourir à Ham'],
    ['personal', 'je voudrais bien consulter tranquillement au 06 12 34 56 78'],
    ['personal', 'je voudrais bien consulter tranquillement jean@exemple.fr'],
    ['title', 'Trouver un soin près d’un lieu'],
    ['small-talk', 'merci beaucoup pour votre aide précieuse'],
    ['vague', 'à Ham'],
    ['vague', 'un kiné à Ham'],
    ['vague', 'dispo ?'],
    ['vague', ''],
    ['known', 'quelles urgences près de Vire', 'find-care'],
    ['clear', 'où trouver un médecin à Ham', 'find-aids'],
    ['clear', 'numéro du samu', 'training'],
    ['small-talk', 'où consulter un kiné sans attendre trois mois à Ham', 'greeting'],
    ['known', 'ya til un kiné dispo à Vire', 'on-call-care'],
    [undefined, 'ya til un kiné dispo à Vire', 'find-care'],
    ['danger', 'my father cannot breathe'],
  ])('%s: « %s »', (reason, text, intent) => {
    expect(refusalOf(text, intent)).toBe(reason)
  })
})
