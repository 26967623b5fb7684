import { describe, expect, it } from 'vitest'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { quantities } from '../../src/understand/quantities'

const read = (text: string) => Object.fromEntries(quantities(wordsOf(normalise(text))).map(({ slot, value }) => [slot, value]))

describe('quantities', () => {
  it.each([
    ['nombre de MSP en 2022', { year: 2022 }],
    ['kiné dans un rayon de 30 km', { radiusKm: 30 }],
    ['à 20 kilomètres de Niort', { radiusKm: 20 }],
    ['dentiste 30km autour de Dole', { radiusKm: 30 }],
    ['élargissez à 40', { radiusKm: 40 }],
    ['un rayon de 15', { radiusKm: 15 }],
    ['pousse jusqu’à 25', { radiusKm: 25 }],
    ['à moins de vingt kilomètres', { radiusKm: 20 }],
    ['within 10 miles of Dax', { radiusKm: 16 }],
    ['pharmacie ouverte maintenant', { openNow: true }],
    ['un médecin ouvert dimanche', { openNow: true }],
    ['pharmacy open tonight', { openNow: true }],
    ['généralistes pour 100 000 habitants', { perCapita: true }],
    ['pharmacies par habitant', { perCapita: true }],
    ['rapporté à la population', { perCapita: true }],
    ['GPs per capita', { perCapita: true }],
    ['densité de sages-femmes', { perCapita: true }],
    ['Nancy vs Metz : dentistes', { order: 'most' }],
    ['dentistes, Nancy vs Metz, qui en a le moins', { order: 'least' }],
    ['more nurses in Eure or Orne', { order: 'most' }],
    ['fewer hospitals in Eure or Orne', { order: 'least' }],
    ['plus de kinés à Nancy ou à Metz', { order: 'most' }],
    ['l’intercommunalité de la Creuse qui a le plus d’ehpad', { level: 'epci', order: 'most' }],
    ['quelle est la commune la plus peuplée', { level: 'commune', order: 'most' }],
    ['qui a le plus de pharmacies', { order: 'most' }],
    ['qui a le moins de maternités', { order: 'least' }],
    ['la plus faible densité', { order: 'least', perCapita: true }],
    ['top 5 des communes', { order: 'most', level: 'commune' }],
    ['les pires départements', { order: 'least', level: 'departement' }],
    ['dans quelle région', { level: 'region' }],
    ['quelles intercommunalités', { level: 'epci' }],
    ['par département', { level: 'departement' }],
    ['which town has the fewest doctors', { level: 'commune', order: 'least' }],
    ['région avec le moins de CPTS', { level: 'region', order: 'least' }],
    ['le département le mieux doté', { level: 'departement', order: 'most' }],
    ['la plus grosse commune', { order: 'most' }],
    ['msp en 2040', { year: 2040 }],
    ['médecins depuis 1950', { year: 1950 }],
    ['je gagne 900 euros par mois', { topic: 'c2s' }],
    ['avec une retraite de 1 000 €', { topic: 'c2s' }],
    ['I earn 950 euros a month', { topic: 'c2s' }],
  ])('reads « %s »', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'aide de 2000 euros',
    'commune de 2000 habitants',
    'plus loin',
    'le plus proche',
    'dans la région Normandie',
    'communauté de communes du Haut Béarn',
    'ville de 100 000 habitants',
    'à 500 km',
    'l’an dernier',
    'rendez-vous demain soir',
    'je n’ai plus de médecin',
    'je n’ai plus de médecin ici ou à Metz',
    'any more questions',
    'élargissez à 3 voisins',
    'la ville de Metz',
    'je suis dans le 2040',
    'je gagne 4 500 euros par mois',
    'une aide de 900 euros par mois',
  ])('reads nothing in « %s »', (text) => {
    expect(read(text)).toEqual({})
  })

  it('reads every year of a period, with its place in the text', () => {
    expect(quantities(wordsOf('evolution orne 2012 2023'))).toEqual([
      { slot: 'year', value: 2012, start: 2, end: 3 },
      { slot: 'year', value: 2023, start: 3, end: 4 },
    ])
    expect(quantities(wordsOf('kine dans un rayon de 30 km'))).toEqual([{ slot: 'radiusKm', value: 30, start: 1, end: 7 }])
  })
})
