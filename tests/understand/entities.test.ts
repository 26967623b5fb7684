import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { readArtefacts } from '../../src/build'
import { compileLexicon } from '../../src/build/lexicon'
import { wordsOf } from '../../src/understand/normalise'
import { createGazetteer } from '../../src/understand/places'
import { readerOf } from '../../src/understand/reader'
import { read as readQuestion } from '../../src/understand/reading'

const artefacts = readArtefacts()
const lexicon = compileLexicon(readSeeds())
const reader = readerOf(lexicon, artefacts.knownWords)
const gazetteer = createGazetteer(artefacts.gazetteer)
/** What is recognised once mistyped words are put right, as in a question. */
const read = (text: string) => readQuestion(text, reader, gazetteer).entities
/** The value of a slot as the answers choose it: the longest wording. */
const value = (text: string, slot: string) =>
  read(text)
    .filter((entity) => entity.slot === slot)
    .sort((left, right) => right.end - right.start - (left.end - left.start))[0]?.value

describe('the recogniser', () => {
  it.each([
    ['je cherche un kiné', 'care', 'kinesitherapeute'],
    ['jcherche un toubib', 'care', 'generaliste'],
    ['jinekologue a niort', 'care', 'gynecologue'],
    ['un ofthalmo svp', 'care', 'ophtalmologue'],
    ['quiné pr mon dos', 'care', 'kinesitherapeute'],
    ['dantiste ouvert', 'care', 'dentiste'],
    ['une farmacie', 'care', 'pharmacie'],
    ['le medicobuce passe quand', 'care', 'medicobus'],
    ['sagefemme à Vire', 'care', 'sage-femme'],
    ['une sage - femme', 'care', 'sage-femme'],
    ['orthophonistes', 'care', 'orthophoniste'],
    ['infimrière à domicile', 'care', 'infirmier'],
    ['dermatlogue', 'care', 'dermatologue'],
    ['psichiatre', 'care', 'psychiatre'],
    ['rage de dents', 'care', 'dentiste'],
    ['il me faut une prise de sang', 'care', 'laboratoire'],
    ['refaire mes lunettes', 'care', 'ophtalmologue'],
    ['I need a physio', 'care', 'kinesitherapeute'],
    ['speech therapist near Dole', 'care', 'orthophoniste'],
    ['my tooth aches, a dentist', 'care', 'dentiste'],
    ['aides pour une idel', 'profession', 'infirmier'],
    ['je suis cardiologue', 'profession', 'medecin-specialiste'],
    ['étudiante en médecine', 'profession', 'etudiant-medecine'],
    ['je m’installe pour la première fois', 'stage', 'premiere-installation'],
    ['ma toute première plaque', 'stage', 'premiere-installation'],
    ['troisième cycle, stage actif en dentaire', 'profession', 'chirurgien-dentiste'],
    ['en 3e année à l’ifsi', 'stage', 'etudiant'],
    ['en 3e année à l’ifsi', 'profession', 'infirmier'],
    ['instalation', 'stage', 'installation'],
    ['je reprends un cabinet', 'stage', 'reprise'],
    ['l’agence régionale de santé', 'organisation', 'ars'],
    ['les coordonnées de lars', 'organisation', 'ars'],
    ['suis-je remboursé', 'topic', 'remboursement'],
    ['docteur en ligne', 'topic', 'teleconsultation'],
    ['zone d’intervention prioritaire', 'zoning', 'zip'],
    ['créer une maison de la santé', 'structure', 'msp'],
    ['combien dhabitants', 'indicator', 'population'],
    ['number of people in red zones', 'indicator', 'habitants-zone-prioritaire'],
    ['population vivant en zone prioritaire', 'indicator', 'habitants-zone-prioritaire'],
    ['les intercommunalités classées prioritaires', 'indicator', 'zones-prioritaires'],
    ['nombre de généralistes', 'indicator', 'generalistes'],
    ['patients sans médecin traitant', 'indicator', 'sans-medecin-traitant'],
    ['le coscom', 'aid', 'coscom'],
  ])('hears in « %s » the %s %s', (text, slot, id) => {
    expect(value(text, slot)).toBe(id)
  })

  it('prefers the longer name', () => {
    expect(value('pharmacie de garde', 'care')).toBe('pharmacie-de-garde')
    expect(value('pharmacie', 'care')).toBe('pharmacie')
    expect(value('infirmière en pratique avancée', 'care')).toBe('ipa')
    expect(value('centre de santé sexuelle', 'care')).toBe('centre-de-sante-sexuelle')
    expect(value('centre de santé', 'care')).toBe('centre-de-sante')
  })

  it('hears no care in « docteur junior », nor a profession in « ordre des médecins »', () => {
    expect(value('docteur junior', 'care')).toBeUndefined()
    expect(value('docteur junior', 'stage')).toBe('docteur-junior')
    expect(value('docteur', 'care')).toBe('generaliste')
    expect(value('ordre des médecins', 'profession')).toBeUndefined()
    expect(value('ordre des médecins', 'organisation')).toBe('ordre-medecins')
  })

  it('gives one word to every slot that owns it', () => {
    expect(new Set(read('msp').map(({ slot }) => slot))).toEqual(new Set(['care', 'structure', 'indicator', 'term']))
  })

  it('takes the département for a territory, unless the council is meant', () => {
    expect(value('dans le département de l’Orne', 'organisation')).toBeUndefined()
    expect(value('le département de l’Orne a-t-il un guichet', 'organisation')).toBe('departement')
    expect(value('quels départements', 'organisation')).toBeUndefined()
  })

  it('does not take a population rate for the population', () => {
    expect(value('généralistes pour 100 000 habitants', 'indicator')).toBe('densite-generalistes')
    expect(value('pharmacies pour 100 000 habitants', 'indicator')).toBe('pharmacies')
  })

  it('never guesses ordinary words', () => {
    for (const text of [
      'contre la maladie',
      'je respire',
      'une salade de fruits',
      'les vacances',
      'la medecine',
      'paps mais pas pape',
    ])
      expect(
        read(text).filter(({ slot }) => slot === 'care'),
        text,
      ).toEqual([])
    expect(value('les armes', 'organisation')).toBeUndefined()
    expect(value('zip', 'zoning')).toBe('zip')
  })

  it('reads acronyms spelled letter by letter', () => {
    expect(value('le numéro de la c p a m', 'organisation')).toBe('cpam')
    expect(value('une m.s.p.', 'structure')).toBe('msp')
  })

  it('says where the words are', () => {
    expect(read('un bon kiné à Amiens').find(({ slot }) => slot === 'care')).toMatchObject({ start: 2, end: 3 })
    expect(read('la maison de la santé').find(({ slot }) => slot === 'structure')).toMatchObject({ start: 1, end: 5 })
  })

  it('finds every name of every vocabulary by its own words', () => {
    const lost = lexicon.flatMap(({ slot, id, phrases }) =>
      phrases
        .filter((phrase) => !reader.recognise(wordsOf(phrase)).some((entity) => entity.slot === slot))
        .map((phrase) => `${slot} ${id} ${phrase}`),
    )
    // A name inside a longer name of another slot may be dropped (« docteur junior »), as the table in entities.ts says.
    expect(lost.length, lost.join('\n')).toBeLessThan(lexicon.length / 4)
  })

  it('reads no care in the names of nearly all communes', () => {
    const places = [
      'Sens',
      'Tours',
      'Lens',
      'Contes',
      'Merry-la-Vallée',
      'Sète',
      'Carry-le-Rouet',
      'Ault',
      'Seix',
      'Mazan',
      'Remiremont',
    ]
    for (const name of places) expect(read(name), name).toEqual([])
  })
})
