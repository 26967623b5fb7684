import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { readArtefacts } from '../../src/build'
import { compileLexicon } from '../../src/build/lexicon'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { readerOf } from '../../src/understand/reader'

const seeds = readSeeds()
const { recognise } = readerOf(compileLexicon(seeds), readArtefacts().knownWords)

/** What a slot is given in a question: the longest wording, as the answers choose it. */
const value = (question: string, slot: string) =>
  recognise(wordsOf(normalise(question)))
    .filter((entity) => entity.slot === slot)
    .sort((one, other) => other.end - other.start - (one.end - one.start))[0]?.value

describe('the vocabulary', () => {
  it.each(seeds.terms)('explains $id by every name it has', ({ id, acronym, expansion, names }) => {
    const asked = [id.replaceAll('-', ' '), acronym, expansion, ...names].filter((name) => name !== undefined)
    expect(asked.filter((name) => value(`c’est quoi un ${name} ?`, 'term') !== id)).toEqual([])
  })

  it.each(seeds.aids)('knows the aid $id by every name of its own', ({ id, name, acronym, names }) => {
    const shared = (said: string) => seeds.aids.some((aid) => aid.id !== id && aid.names.includes(said))
    const asked = [name.fr, name.en, acronym, ...names].filter((said) => said !== undefined && !shared(said))
    expect(asked.filter((said) => value(`montant de ${said} ?`, 'aid') === undefined)).toEqual([])
  })

  it.each([
    ['an eye exam in Niort', 'care', 'ophtalmologue'],
    ['where can I get STI testing', 'care', 'centre-de-sante-sexuelle'],
    ['chemist open on Sunday', 'care', 'pharmacie-de-garde'],
    ['he wants to quit drinking', 'care', 'csapa'],
    ['hiring a medical assistant', 'aid', 'assistant-medical'],
    ['supervising an intern', 'aid', 'maitre-de-stage'],
    ['housing allowance for interns', 'aid', 'logement-interne'],
    ['our town council', 'profession', 'collectivite'],
    ['going self-employed', 'stage', 'installation'],
    ['setting up for the first time', 'stage', 'premiere-installation'],
    ['an area with a doctor shortage', 'zoning', 'sous-dotee'],
    ['the regional health authority', 'organisation', 'ars'],
    ['do I need a referral', 'topic', 'acces-direct'],
    ['we are moving to France', 'topic', 'puma'],
  ])('hears in « %s » the %s %s', (question, slot, id) => {
    expect(value(question, slot)).toBe(id)
  })

  it.each([
    ['un·e infirmier·e', 'care', 'infirmier'],
    ['une chirurgienne-dentiste', 'profession', 'chirurgien-dentiste'],
    ['chirurgien(ne)-dentiste', 'profession', 'chirurgien-dentiste'],
    ['étudiant·e en médecine', 'profession', 'etudiant-medecine'],
    ['mon père a Alzheimer', 'care', 'plateforme-de-repit'],
    ['quelle pharmacie est ouverte cette nuit', 'care', 'pharmacie-de-garde'],
    ['il n’a ni mutuelle ni sécu', 'care', 'pass'],
    ['j’ai perdu ma carte Vitale', 'topic', 'carte-vitale'],
    ['une franchise sur les médicaments', 'topic', 'participation-forfaitaire'],
    ['voir un gynéco sans passer par mon généraliste', 'topic', 'acces-direct'],
    ['je veux poser ma plaque', 'stage', 'installation'],
    ['interne en médecine générale', 'profession', 'interne'],
  ])('hears in « %s » the %s %s, as people say it', (question, slot, id) => {
    expect(value(question, slot)).toBe(id)
  })

  it.each([
    ['les maires aident les médecins', 'care', 'plateforme-de-repit'],
    ['à 100 km', 'topic', 'ald'],
    ['la communauté de communes du Haut Béarn', 'profession', 'collectivite'],
    ['AME : conditions', 'indicator', 'population'],
  ])('hears in « %s » no %s %s', (question, slot, id) => {
    expect(value(question, slot)).not.toBe(id)
  })
})
