import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../db/ingest/communes'
import { readArtefacts } from '../../src/build'
import { compileGazetteer } from '../../src/build/gazetteer'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { createGazetteer, type PlaceMention } from '../../src/understand/places'
import { readKnownWords } from '../../src/understand/words/known-words'

const territories = readTerritories()
const gazetteer = createGazetteer(compileGazetteer(territories))

const knownWords = readKnownWords(readArtefacts().knownWords)

/** Words the vocabulary would own, as the recogniser marks them. */
const vocabulary = new Set('kine dentiste medecin infirmiere pharmacie ptmg ars neurologue aides msp dermato'.split(' '))
const mentionsOf = (text: string): readonly PlaceMention[] => {
  const words = wordsOf(normalise(text))
  return gazetteer.mentions(
    words,
    words.map((word) => vocabulary.has(word)),
    words.map((word) => knownWords.rarity(word) !== undefined),
  )
}
/** « commune 80021 » for each mention, with « ? » when it must be asked back. */
const read = (text: string) =>
  mentionsOf(text)
    .map(
      ({ candidates: [place], ambiguous }) => `${place.kind} ${place.arrondissementCode ?? place.code}${ambiguous ? ' ?' : ''}`,
    )
    .join(', ')

describe('a commune', () => {
  it('is found by its own name, in any case and without accents, 999 times in a thousand', () => {
    const failures = territories.communes.flatMap(({ code, name }) =>
      [name, name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()].filter(
        (said) => !mentionsOf(`kiné à ${said}`).some(({ candidates }) => candidates.some((place) => place.code === code)),
      ),
    )
    expect(failures.length, failures.join(', ')).toBeLessThan(territories.communes.length * 2 * 0.001)
  }, 10_000)

  it.each([
    ['ou trouver un kiné a Amien ?', 'commune 80021'],
    ['podologue pr ma mémé à st affrique', 'commune 12208'],
    ['un kiné à Ste Menehould', 'commune 51507'],
    ['hopital l aigle', 'commune 61214'],
    ['kiné au Mans', 'commune 72181'],
    ['kine larochelle', 'commune 17300'],
    ['dentiste à La Rochelle', 'commune 17300'],
    ['aux Sables d’Olonne', 'commune 85194'],
    ['st pierre doleron cest fragile ou pas', 'commune 17385'],
    ['maison de santé de Bourg-en-Bresse', 'commune 01053'],
    ['Châlons-en-Champagne', 'commune 51108'],
    ['Fort-de-France', 'commune 97209'],
    ['Mamoudzou', 'commune 97611'],
    ['Nouméa', 'commune 98818'],
    ['médecin à Y, dans la Somme', 'commune 80829'],
    ['Œuf-en-Ternois', 'commune 62633'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['% patients sans MT a vire', 'commune 14762'],
    ['med gé à carhaix ???', 'commune 29024'],
    ['doctor near sarlat', 'commune 24520'],
    ['autour de Cosne sur Loire', 'commune 58086'],
    ['vers severac le chateau', 'commune 12270'],
    ['kiné à Pierrefitte-sur-Seine', 'commune 93066'],
    ['Cherbourg', 'commune 50129'],
    ['à Clermont', 'commune 63113 ?'],
  ])('answers to a former or a shortened name: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['neurologue monluçon avec un delai', 'commune 03185'],
    ['kiné à perigeux', 'commune 24322'],
    ['medecin a marseile', 'commune 13055'],
    ['a montpelier', 'commune 34172'],
    ['kiné à Clairmont ferrand', 'commune 63113'],
    ['ars ocitanie', 'region 76'],
    ['normendi', 'region 28'],
    ['saint etienne du rouvrai', 'commune 76575'],
    ['a st brieux', 'commune 22278'],
  ])('is found in spite of a typo: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
    expect(mentionsOf(text)[0]?.score).toBeLessThan(1)
  })

  it.each([
    'je me sens mal',
    'les contes de fées',
    'un port de tête',
    'c’est quoi la marche à suivre',
    'il est dans la pièce à côté',
  ])('is not heard in everyday words: %s', (text) => {
    expect(read(text)).toBe('')
  })

  it.each([
    ['kiné à Sens', 'commune 89387'],
    ['dentiste tours', 'commune 37261'],
    ['médecin à Eu', 'commune 76255'],
    ['j’ai eu mal', ''],
  ])('that bears the name of a word needs to be announced: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('homonyms', () => {
  it.each(['saint denis', 'sainte colombe', 'saint hilaire', 'breteuil', 'villers bocage', 'ruffec'])(
    'are asked back: %s',
    (name) => {
      expect(mentionsOf(`médecin à ${name}`)[0]?.ambiguous).toBe(true)
    },
  )

  it.each([
    ['lens', '62498'],
    ['amiens', '80021'],
    ['dax', '40088'],
    ['laval', '53130'],
  ])('far smaller do not hide %s', (name, code) => {
    const [mention] = mentionsOf(name)
    expect(mention).toMatchObject({ ambiguous: false, candidates: [{ code }] })
  })

  it.each([
    ['Breteuil dans l’Oise', 'commune 60104'],
    ['je parlais de Breteuil dans l’Eure', 'commune 27112'],
    ['Villers-Bocage (80) pharmacie', 'commune 80798'],
    ['nombre d’habitants de Villers-Bocage dans le Calvados', 'commune 14752'],
    ['Saint-Denis 93', 'commune 93066'],
    ['à Saint-Denis de la Réunion', 'commune 97411'],
    ['80200 Péronne', 'commune 80620'],
    ['Lens Arras Pas-de-Calais', 'commune 62498, commune 62041'],
  ])('are told apart by what surrounds them: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a larger territory', () => {
  it.each([
    ['dans la Somme', 'departement 80'],
    ['la Somme a combien de pharmacies', 'departement 80'],
    ['aides medecin somme', 'departement 80'],
    ['ça ouvre droit à quelle somme ?', ''],
    ['un psy pas cher', ''],
    ['dans le Cher', 'departement 18'],
    ['dans le Nord', 'departement 59'],
    ['ptmg creuse encore valable ?', 'departement 23'],
    ['ds lorne', 'departement 61'],
    ['les hôpitaux des Côtes-du-Nord', 'departement 22'],
    ['Seine-Inférieure', 'departement 76'],
    ['à Vienne', 'commune 38544'],
    ['dans la Vienne', 'departement 86'],
    ['kiné vienne', 'commune 38544 ?'],
    ['combien en Normandie', 'region 28'],
    ['centres de santé normands', 'region 28'],
    ['physio in brittany', 'region 53'],
    ['nord pas de calais', 'region 32'],
    ['ars hdf', 'region 32'],
    ['il aura un kiné', ''],
    ['région AURA', 'region 84'],
    ['à la Réunion', 'departement 974'],
    ['sur Amiens Métropole', 'epci 248000531'],
    ['métropole de Lille', 'epci 200093201'],
    ['communauté de communes du Haut Béarn', 'epci 200067262'],
    ['l’agglo de Nevers', 'epci 245804406'],
    ['en France', 'country FR'],
    ['l’Aisne ou la Somme', 'departement 02, departement 80'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a number', () => {
  it.each([
    ['dermato 59100', 'commune 59512'],
    ['dermato 33000', 'commune 33063'],
    ['75011', 'commune 75111'],
    ['à Paris 11e', 'commune 75111'],
    ['marseille 15eme un centre de sante', 'commune 13215'],
    ['lyon 3', 'commune 69383'],
    ['dans le 46', 'departement 46'],
    ['le 62', 'departement 62'],
    ['dpt 02', 'departement 02'],
    ['dans le 2A', 'departement 2A'],
    ['62136', 'commune 62502 ?'],
  ])('is a place when said as one: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    'appeler le 15',
    'le 18',
    'dans un rayon de 30 km',
    'en 2019',
    'mon fils a 39 de fièvre',
    'le 12 mars',
    'aide de 38 000 euros',
    'c’est 28 000 ou 34 000 ?',
    'ma fille a 14 ans',
  ])('is not a place otherwise: %s', (text) => {
    expect(read(text)).toBe('')
  })
})

describe('a known place', () => {
  const amiens = gazetteer.place('commune', '80021')
  const ofAmiens = <Result>(ask: (place: NonNullable<typeof amiens>) => Result) => (amiens ? ask(amiens) : undefined)

  it('says where it is, what it lies in and how many live there', () => {
    expect(amiens).toEqual({ kind: 'commune', code: '80021', name: 'Amiens' })
    expect(ofAmiens(gazetteer.locate)).toMatchObject({
      lat: expect.closeTo(49.9, 1),
      lon: expect.closeTo(2.3, 1),
      approximate: false,
    })
    expect(ofAmiens(gazetteer.departementOf)).toBe('80')
    expect(ofAmiens(gazetteer.regionOf)).toBe('32')
    expect(ofAmiens(gazetteer.epciOf)).toEqual({ kind: 'epci', code: '248000531', name: 'CA Amiens Métropole' })
    expect(ofAmiens(gazetteer.populationOf)).toBeGreaterThan(100_000)
  })

  it('keeps every name short enough for the state token', () => {
    const places = [
      ...territories.epcis.map(({ code }) => gazetteer.place('epci', code)),
      ...territories.communes.map(({ code }) => gazetteer.place('commune', code)),
    ]
    expect(places.every((place) => place && place.name.length <= 80)).toBe(true)
  })

  it('gives every territory back under its official name and code', () => {
    const { communes, departements, regions, epcis } = territories
    const lists = { commune: communes, departement: departements, region: regions, epci: epcis }
    for (const kind of ['commune', 'departement', 'region', 'epci'] as const)
      for (const { code, name } of lists[kind]) expect(gazetteer.place(kind, code)).toEqual({ kind, code, name })
  })

  it('is today’s when the code is of a merged commune', () => {
    expect(gazetteer.place('commune', '93059')).toMatchObject({ code: '93066', name: 'Saint-Denis' })
  })

  it('is unknown rather than wrong', () => {
    expect(gazetteer.place('commune', '99999')).toBeUndefined()
    expect(gazetteer.place('departement', '20')).toBeUndefined()
    expect(gazetteer.locate({ kind: 'position', code: '', name: '' })).toBeUndefined()
  })

  it('refuses bytes that are not a gazetteer', () => {
    expect(() => createGazetteer(new ArrayBuffer(0))).toThrow(/not a compiled gazetteer/)
    expect(() => createGazetteer(new ArrayBuffer(4096))).toThrow(/not a compiled gazetteer/)
  })
})

describe('any text', () => {
  const words = fc.oneof(
    fc.constantFrom(
      ...'a au aux en dans le la les l de du des d pres saint st paris lyon 11e 80 62 75011 38000 km somme lot creuse vienne sens y'.split(
        ' ',
      ),
    ),
    fc.constantFrom(...territories.communes.slice(0, 3000).map(({ name }) => name)),
    fc.string({ maxLength: 70 }),
  )

  it('never breaks, and its mentions stay apart and inside the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(fc.boolean(), { maxLength: 30 }), (parts, owned) => {
        const said = wordsOf(normalise(parts.join(' ')))
        const mentions = gazetteer.mentions(
          said,
          said.map((_, index) => owned[index] ?? false),
        )
        let end = 0
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(said.length)
          end = mention.end
        }
      }),
      { numRuns: 1000 },
    )
  })
})
