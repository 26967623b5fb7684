import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../db/ingest/communes'
import { createTypist } from '../eval/noise'
import { placesSaid } from '../support/said-places'

const { communes, departements, regions } = readTerritories()
const names = (text: string, code: string) =>
  placesSaid(text).some(({ candidates }) => candidates.some((place) => place.code === code))
/** Every n-th of a list: all of France in little time. */
const sample = <Item>(list: readonly Item[], step: number) => list.filter((_, index) => index % step === 0)
const share = <Item>(list: readonly Item[], holds: (item: Item) => boolean) => list.filter(holds).length / list.length

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
const onPhone = (name: string) =>
  plain(name)
    .toLowerCase()
    .replace(/[-'’]/g, ' ')
    .replace(/\bsaint(e?)\b/g, 'st$1')

describe('a commune of any size', () => {
  it.each([
    ['alone', (name: string) => name],
    ['à X', (name: string) => `un dentiste à ${name}`],
    ['près de X svp', (name: string) => `un médecin près de ${name} svp`],
    ['dans la commune de X', (name: string) => `dans la commune de ${name}`],
    ['in capitals', (name: string) => plain(`kiné à ${name}`).toUpperCase()],
    ['typed on a phone', (name: string) => `kine a ${onPhone(name)}`],
    ['with s/ for sur', (name: string) => `kiné à ${name.replace(/-sur-/g, ' s/ ')}`],
  ])('is found: %s', (_, say) => {
    expect(share(sample(communes, 11), ({ name, code }) => names(say(name), code))).toBeGreaterThan(0.999)
  })

  it.each([
    ['médecin X', (name: string) => `médecin ${name}`],
    ['X dentiste', (name: string) => `${name} dentiste`],
    ['population de X', (name: string) => `population de ${name}`],
    ['sur X et…', (name: string) => `je suis sur ${name} et je cherche un kiné`],
  ])('is found unless its name is a word: %s', (_, say) => {
    expect(share(sample(communes, 11), ({ name, code }) => names(say(name), code))).toBeGreaterThan(0.93)
  })
})

describe('a name with one slip', () => {
  const slips = createTypist(3)
  /** The typist leaves most words alone: asked again until the name changes. */
  const mistyped = (name: string) => {
    for (let tries = 0; tries < 40; tries++) {
      const typed = slips(plain(name))
      if (typed !== plain(name)) return typed
    }
    return name
  }
  const largest = communes.toSorted((left, right) => (right.population ?? 0) - (left.population ?? 0)).slice(0, 500)

  it('still is one of the places found, for large towns', () => {
    expect(share(largest, ({ name, code }) => names(`un dentiste à ${mistyped(name)}`, code))).toBeGreaterThan(0.85)
  })

  it('still is, for villages', () => {
    const villages = sample(communes, 60).filter(({ population = 0, name }) => population < 1000 && name.length >= 6)
    expect(share(villages, ({ name, code }) => names(`un dentiste à ${mistyped(name)}`, code))).toBeGreaterThan(0.75)
  })

  it('still is a département or a région, wherever it is said', () => {
    const areas = [...departements, ...regions].filter(({ name }) => name.length >= 6)
    const found = share(areas, ({ name, code }) => names(`le taux de médecins ${mistyped(name)} en 2021`, code))
    expect(found).toBeGreaterThan(0.75)
  })
})

describe('a name spelt as it is heard', () => {
  it.each([
    ['kine st kentin', '02691'],
    ['un dentiste à chato thierry', '02168'],
    ['médecin à perpignant', '66136'],
    ['dentiste Carcasone', '11069'],
    ['kine limoge', '87085'],
    ['à monpelier', '34172'],
    ['un kiné à mont de marsen', '40192'],
    ['médecins en loreine', '44'],
    ['puy de dom', '63'],
    ['aides cotes damor', '22'],
    ['aides heraul', '34'],
    ['dans la Guadelope', '971'],
    ['cardiologue valencienes', '59606'],
    ['maman besnacon', '25056'],
    ['celle de lisrre', '38'],
    ['un medecin dans lardehce', '07'],
    ['un centre de sante à Nantse Métropole', '244400404'],
    ['la communauté de communes du Pays Fouesnanais', '242900660'],
    ['medecins manchhe', '50'],
  ])('%s → %s', (text, code) => {
    expect(placesSaid(text)[0]?.candidates[0].code).toBe(code)
  })

  it.each([
    'la vallée de la Maurienne',
    'avenue de Parys',
    'je cherche un médecin à domicile',
    'à quelles heures êtes-vous ouverts',
    'vous êtes nuls à cever',
    'qui est de garrde',
    'the baby spits up a liittle',
    'il est en tdain de nous quitter',
    'un contrat en vigeur',
    'le mions possible',
    'un projet depuis 20233',
  ])('is not looked for in %s', (text) => {
    expect(placesSaid(text)).toEqual([])
  })
})

describe('the part of a city', () => {
  it.each([
    ['13e arrondissement de Marseille', '13213'],
    ['un kiné dans le 3ème arrondissement de Lyon', '69383'],
    ['à Marseille, dans le 13e', '13213'],
    ['Paris XIe', '75111'],
    ['Paris 20 arrdt', '75120'],
    ['un cardiologue dans le 6e à Marseille', '13206'],
    ['a dentist in the 3rd of Lyon', '69383'],
    ['kine 13 eme arr. paris', '75113'],
    ['dans le huitième à Marseille', '13208'],
  ])('%s → %s', (text, code) => {
    expect(placesSaid(text)[0]?.candidates[0].arrondissementCode).toBe(code)
  })
})

describe('a name that is also a word', () => {
  it.each([
    ['dentist in Sens', '89387'],
    ['which pharmacy in Orange sells masks', '84087'],
    ['le centre de santé de Grasse ferme quand', '06069'],
    ['La Souterraine ZIP ou pas', '23176'],
    ['dentiste o tampon', '97422'],
    ['pharmacies Cher vs Indre-et-Loire', '18'],
    ['maternités Sens ou Auxerre', '89387'],
    ['dentiste à Saint-Cast', '22282'],
    ['dentiste à Digne', '04070'],
    ['urgences à La Roche', '85191'],
  ])('is heard where a place is expected: %s', (text, code) => {
    expect(placesSaid(text)[0]?.candidates[0].code).toBe(code)
  })

  it.each(['zone à fort besoin', 'un lot ou deux', 'le bus sor du garage', 'le pont dentaire de ma mère', 'in need of care'])(
    'is only a word elsewhere: %s',
    (text) => {
      expect(placesSaid(text)).toEqual([])
    },
  )
})

describe('homonyms', () => {
  it.each([
    ['Saint-Denis à côté de Paris', '93066'],
    ['Saint-Denis près d’Alès', '30247'],
    ['a dentist in Castres near Saint-Quentin', '02142'],
    ['entre Mirepoix et Pamiers', '09194'],
  ])('are told apart by a town beside: %s', (text, code) => {
    const [first] = placesSaid(text)
    expect([first?.candidates[0].code, first?.ambiguous]).toEqual([code, false])
  })

  it('keep the second town of « entre X et Y »', () => {
    expect(placesSaid('un dentiste entre Albi et Castres').map(({ candidates }) => candidates[0].code)).toEqual([
      '81004',
      '81065',
    ])
  })
})

describe('a number that counts', () => {
  it.each(['élargis à 40', 'dans un rayon de 30', '20 000 balles pour un cabinet', '10000 pharmacies en plus'])(
    'is no place: %s',
    (text) => {
      expect(placesSaid(text)).toEqual([])
    },
  )
})

describe('a larger territory', () => {
  it.each([
    ['2A', '2A'],
    ['971', '971'],
    ['dans le 9-3', '93'],
    ['le neuf trois', '93'],
    ['la MEL', '200093201'],
    ['les médecins du Grand Lyon', '200046977'],
    ['languedoc', '76'],
    ['Poitou', '75'],
    ['haut de france', '32'],
  ])('goes by the name people give it: %s → %s', (text, code) => {
    expect(placesSaid(text)[0]?.candidates[0].code).toBe(code)
  })

  it.each(['15', 'le 15', '17 ans', 'entre 10 et 20 patients'])('is not a number like another: %s', (text) => {
    expect(placesSaid(text)).toEqual([])
  })
})
