import { describe, expect, it } from 'vitest'
import { categoryOf } from '../../../db/ingest/finess/categories'
import { finessKinds, kindOf } from '../../../db/ingest/finess/kinds'
import { ownKinds } from '../../../db/place-kinds'
import care from '../../../db/seed/vocabulary/care.json' with { type: 'json' }

describe('the kind of an establishment', () => {
  it.each([
    // What the category says, when the name agrees.
    ['355', 'CENTRE HOSPITALIER DE LA PLAINE', 'hopital'],
    ['106', 'CH DES DEUX VALLEES', 'hopital'],
    ['365', 'HOPITAL PRIVE DES ESSAIS', 'clinique'],
    ['620', 'PHARMACIE DES ESSAIS', 'pharmacie'],
    ['641', 'ANTENNE DE PHARMACIE', 'pharmacie'],
    ['611', 'LBM DES ESSAIS', 'laboratoire'],
    ['603', 'MAISON DE SANTÉ PLURIDISCIPLINAIRE', 'msp'],
    ['604', 'CPTS DES ESSAIS', 'cpts'],
    ['617', 'POINT DE GARDE DES ESSAIS', 'maison-medicale-de-garde'],
    ['500', 'E.H.P.A.D. DES ESSAIS', 'ehpad'],
    ['292', 'HOPITAL DE JOUR ADULTES', 'hopital-psychiatrique'],
    ['362', 'EHPAD - USLD DES ESSAIS', 'soins-de-longue-duree'],
    // A « maison de santé » that is a clinic, and one that is psychiatric.
    ['109', 'MAISON DE SANTE DES ESSAIS', 'soins-de-suite'],
    ['161', 'MAISON DE SANTE LES ESSAIS', 'hopital-psychiatrique'],
    ['365', 'M.S.P.BX. DES ESSAIS', 'clinique'],
    ['354', 'SSIAD MAISON DE SANTE PROTESTANTE', 'service-de-soins-a-domicile'],
    // Parts of hospitals under the hospital's category.
    ['101', 'SMUR CHU SITE DES ESSAIS', 'antenne-hospitaliere'],
    ['101', 'CHU ANTENNE SMUR DES ESSAIS', 'antenne-hospitaliere'],
    ['355', 'ANTENNE DU SMUR DES ESSAIS', 'antenne-hospitaliere'],
    ['355', 'HDJ DES ESSAIS', 'antenne-hospitaliere'],
    ['355', 'HOPITAL DE JOUR ENFANTS DES ESSAIS', 'antenne-hospitaliere'],
    ['355', 'EHPAD DU CH DES ESSAIS', 'ehpad'],
    ['355', 'USLD DU CH DES ESSAIS', 'soins-de-longue-duree'],
    ['355', 'CMP CATTP DU CH DES ESSAIS', 'cmp'],
    ['355', 'CATTP DU CH', 'cattp'],
    ['355', 'SSIAD DU CH', 'service-de-soins-a-domicile'],
    ['101', 'SSR DU CHU', 'soins-de-suite'],
    ['355', 'SERVICE DE PSYCHIATRIE DES ESSAIS', 'hopital-psychiatrique'],
    ['355', 'GCS DES ESSAIS', 'groupement'],
    ['355', 'CENTRE POUR PERSONNES AGEES DES ESSAIS', 'antenne-hospitaliere'],
    ['355', 'CENTRE HOSPITALIER - ANTENNE DES ESSAIS', 'hopital'],
    // A clinic called after its rehabilitation stays a clinic.
    ['365', 'CENTRE MEDICO-CHIRURGICAL ET DE READAPTATION', 'clinique'],
    // 124 by what its name adds.
    ['124', 'CENTRE DE SANTE DENTAIRE', 'centre-de-sante-dentaire'],
    ['124', 'CENTRE DE SANTE MEDICO-DENTAIRE', 'centre-de-sante'],
    ['124', 'CENTRE DE SOINS INFIRMIERS', 'centre-de-sante-infirmier'],
    ['124', 'CSI DES ESSAIS', 'centre-de-sante-infirmier'],
    ['124', 'CENTRE OPHTALMOLOGIQUE DES ESSAIS', 'centre-de-sante-specialise'],
    ['124', 'ESPACE SANTE ETUDIANTS', 'centre-de-sante-specialise'],
    ['124', 'CENTRE MUNICIPAL DE SANTE', 'centre-de-sante'],
    ['124', 'CENTRE DE SANTE DES ESSAIS', 'centre-de-sante'],
    // Not what the name says.
    ['219', 'CENTRE ACCUEIL URGENCE DES ESSAIS', 'autre'],
    ['630', 'CLINIQUE ESTHÉTIQUE', 'autre'],
    ['223', 'LABORATOIRE SECRETARIAT DES ESSAIS', 'pmi'],
    ['696', 'GCS POLE DE SANTE', 'groupement'],
  ])('%s %s is %s', (category, name, kind) => {
    expect(kindOf(category, name).kind).toBe(kind)
  })

  it('reads both names: the short one is often cut before the word that matters', () => {
    expect(kindOf('124', 'CENTRE DE SANTE DES ESSAIS', 'CENTRE DE SANTE DENTAIRE DES ESSAIS').kind).toBe(
      'centre-de-sante-dentaire',
    )
  })

  it.each([
    ['109', 'MAISON DE SANTE DES ESSAIS', true],
    ['109', 'CENTRE DES ESSAIS', false],
    ['219', 'CENTRE ACCUEIL URGENCE', true],
    ['219', 'CENTRE ACCUEIL', false],
    ['362', 'EHPAD - USLD', true],
    ['362', 'USLD', false],
    ['101', 'SMUR DES ESSAIS', true],
    ['101', 'CHU DES ESSAIS', false],
    ['124', 'CENTRE DE SANTE DENTAIRE', false],
    ['292', 'CENTRE DE SANTE MENTALE', false],
  ])('%s %s: the name goes against the category: %s', (category, name, disputed) => {
    expect(kindOf(category, name).disputed).toBe(disputed)
  })

  it('is « autre » for a category nobody knows, whatever the name', () => {
    expect(kindOf('799', 'HOPITAL DES ESSAIS')).toEqual({ kind: 'autre', known: false, disputed: false })
    expect(kindOf('', 'HOPITAL DES ESSAIS').known).toBe(false)
  })

  it('is a value of the care slot or a kind of our own, and never an emergency department', () => {
    const known = new Set<string>([...care.map(({ id }) => id), ...Object.keys(ownKinds)])
    expect(finessKinds.filter((kind) => !known.has(kind))).toEqual([])
    expect(finessKinds).not.toContain('urgences')
    expect(new Set(finessKinds).size).toBe(finessKinds.length)
  })

  it('has a label for each category, in words that fit on a line', () => {
    expect(categoryOf('620')?.label).toBe('Pharmacie d’officine')
    expect(categoryOf('000')).toBeUndefined()
  })
})
