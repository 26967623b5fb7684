import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { createKnowledge } from '../../../db/knowledge'
import { zoneStatus } from '../../../intents/zone-status'
import { ask } from '../../../src/ask'
import { toText } from '../../../src/render/text'
import type { Lang, Question } from '../../../src/types'
import { zonedProfessions } from '../../../src/zoning-words'
import { realDeps, today } from '../../support/product'
import { zonedDb } from '../../support/zoned-base'

// Invented classings of real communes.
const frrList = [
  'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;',
  '02408;02;Laon;Non classée;',
  '80001;80;Abbeville;FRR socle;',
  '02722;02;Soissons;FRR+;',
  '80410;80;Ham;FRR+;',
  '80685;80;Roye;FRR+;',
  '80620;80;Péronne;FRR bénéficiaire;',
  '14762;14;Vire Normandie;Classée FRR partiellement;',
  '75056;75;Paris;Non classée;',
].join('\n')
const orders = [
  'code;profession;zone;depuis;decret',
  '80410;médecin;ZAC;2026-01-01;arrêté de l’ARS du 12 décembre 2025',
  '80410;infirmier;zone sous-dotée;2025-03-01;',
  '80685;kinésithérapeute;zone sous-dotée;2025-03-01;',
  '80685;médecin;ZIP;2026-01-01;arrêté de l’ARS du 12 décembre 2025',
  '75113;médecin;ZIP;2025-04-01;',
].join('\n')
const zonmed = 'Code_postal,Nom_commune,Zonage\n2000,LAON,1_ZIP\n'

let db: Db
let questions = 0

/** The starter base, and these zonings over it. */
beforeAll(async () => {
  db = await zonedDb(frrList, { 'zonage.csv': orders, 'zonmed-2024-01-31.csv': zonmed })
})
afterAll(() => db.$client.close())

async function answerTo(text: string, lang: Lang = 'fr', more: Partial<Question> = {}) {
  const knowledge = createKnowledge(db)
  const counting: typeof knowledge = {
    read(queries) {
      questions += 1
      return knowledge.read(queries)
    },
  }
  questions = 0
  const reply = await ask({ text, channel: 'web', lang, askedAt: today, ...more }, await realDeps(counting))
  return { ...reply, text: toText(reply.answer, lang), sources: reply.answer.sources.map(({ publisher }) => publisher) }
}

describe('the zonings of a commune', () => {
  it.each([
    [
      'Ham est-elle en FRR ?',
      'Oui : Ham est classée FRR+, le niveau renforcé de France ruralités revitalisation (décret n° 2025-628 du 9 juillet 2025), au 10 juillet 2025',
    ],
    ['Laon est-elle en FRR ?', 'Non : Laon n’est pas classée France ruralités revitalisation (FRR), au 10 juillet 2025'],
    ['Péronne est-elle en FRR ?', 'Non : Péronne n’est pas classée FRR, mais en garde les avantages'],
    [
      'Vire Normandie est-elle en FRR ?',
      'En partie : seule une partie de Vire Normandie est classée France ruralités revitalisation (FRR)',
    ],
  ])('« %s » is answered by its class, dated and sourced', async (question, words) => {
    const { text, sources: cited } = await answerTo(question)
    expect(text).toContain(words)
    expect(cited).toContain('DGCL')
    expect(text).not.toContain('Je ne sais pas')
  })

  it('are told apart by profession, with their day and their decree, in one round trip', async () => {
    const { text } = await answerTo('Ham (Somme) est-elle en ZIP ?')
    expect(text).toContain(
      'Non : Ham est classée zone d’action complémentaire (ZAC) pour les médecins (arrêté de l’ARS du 12 décembre 2025), depuis le 1er janvier 2026',
    )
    expect(text).not.toContain('pour les infirmiers')
    expect(questions).toBe(1)
    const { text: forNurses } = await answerTo('zonage infirmier Ham Somme')
    expect(forNurses).toContain('Ham est classée zone sous-dotée pour les infirmiers, depuis le 1er mars 2025')
    expect(forNurses).not.toContain('zone d’action complémentaire')
  })

  it('are said to hold in part when they do', async () => {
    const { text } = await answerTo('Vire Normandie est-elle en FRR ?')
    expect(text).toContain('seule l’adresse exacte permet de savoir')
  })

  it('are said to be indicative when nobody signs them', async () => {
    const { text } = await answerTo('Laon est-elle en ZIP ?')
    expect(text).toContain(
      'Je ne sais pas avec certitude : Laon est classée zone d’intervention prioritaire (ZIP) pour les médecins, à titre indicatif',
    )
    expect(text).toContain('Aucune aide ne se décide sur lui')
  })

  it('are told in English', async () => {
    const { text } = await answerTo('is Ham in a FRR zone?', 'en')
    expect(text).toContain('Ham is classed as FRR+')
  })

  it('are left to the official map for a commune that no list holds, and for a zoning that is in none', async () => {
    for (const question of ['Amiens est-elle en ZIP ?', 'Ham est-elle en zone prioritaire ?'])
      expect((await answerTo(question)).text).toContain('Je ne sais pas : je n’ai pas le classement')
  })

  it('come with a commune nearby that is in the zone, when the one asked is not', async () => {
    const { text } = await answerTo('Ham (Somme) est-elle en ZIP ?')
    expect(text).toMatch(
      /À défaut, les plus proches du département\n.*Roye : zone d’intervention prioritaire \(ZIP\) pour les médecins, à \d+ km/,
    )
    expect((await answerTo('Roye (Somme) est-elle en ZIP ?')).text).not.toContain('À défaut')
  })

  it('are the arrondissement’s own, and never said of the whole city', async () => {
    const { text } = await answerTo('Paris 13e est-il en ZIP ?')
    expect(text).toContain(
      'Oui : Paris 13e est classée zone d’intervention prioritaire (ZIP) pour les médecins, depuis le 1er avril 2025',
    )
    expect((await answerTo('Paris est-elle en ZIP ?')).text).toContain('Je ne sais pas')
  })

  it('are those of the commune one is in', async () => {
    const ham = { lat: 49.75, lon: 3.07 }
    expect((await answerTo('ma commune est-elle en FRR ?', 'fr', { position: ham })).text).toContain('Oui : Ham est classée FRR+')
  })

  it('are another class’s for a profession that has no ZIP: neither yes nor no', async () => {
    const { text } = await answerTo('Ham (Somme) est-elle en ZIP pour les infirmiers ?')
    expect(text).toContain('• Ham est classée zone sous-dotée pour les infirmiers')
    expect(text).toContain('Les ZIP et les ZAC sont des zones pour les médecins')
  })

  it('lead to the aids of that profession there', async () => {
    const { answer } = await answerTo('zonage infirmier Ham Somme')
    const [button] = answer.followUps
    const { understood } = await answerTo(button?.text ?? '')
    expect(understood).toMatchObject({ intent: 'find-aids', slots: { profession: 'infirmier', place: { code: '80410' } } })
  })
})

describe('the communes of a territory in a zone', () => {
  it('are counted class by class, and named for the class asked', async () => {
    const { text } = await answerTo('quelles communes de la Somme sont en FRR+ ?')
    expect(text).toMatch(/FRR\+ : 2 communes, au 10 juillet 2025 – (Roye, Ham|Ham, Roye) /)
    expect(text).toContain('France ruralités revitalisation (FRR) : 1 commune, au 10 juillet 2025 [1]')
    expect(text).toContain('Avantages de la FRR sans classement : 1 commune')
    expect(text).not.toContain('Abbeville')
    expect(questions).toBe(1)
  })

  it('are named with the profession for the zonings of the ARS', async () => {
    const { text, sources: cited } = await answerTo('quelles communes de la Somme sont en ZIP ?')
    expect(text).toContain(
      'Zone d’intervention prioritaire (ZIP) pour les médecins : 1 commune, zonage du 1er janvier 2026 – Roye',
    )
    expect(cited).toContain('Agences régionales de santé')
  })

  it('are those of the profession asked, and no other’s', async () => {
    const { text } = await answerTo('quelles communes de la Somme sont en zone sous-dotée pour les infirmiers ?')
    expect(text).toContain('Zone sous-dotée pour les infirmiers : 1 commune, zonage du 1er mars 2025 – Ham')
    expect(text).not.toContain('Roye')
  })

  it('are said to be none only of a list that we hold', async () => {
    expect((await answerTo('quelles communes de Paris sont en FRR+ ?')).text).not.toContain('2 communes')
    const { text } = await answerTo('liste des communes en ZAC du Calvados')
    expect(text).toContain('Je ne sais pas : je n’ai pas la liste des communes')
  })
})

describe('whatever the commune, the profession and the zone', () => {
  /** Who signs the maps: the ARS, the Assurance maladie, the State. */
  const official = /^https?:\/\/([^/]+\.)?(ameli\.fr|sante\.fr|atlasante\.fr|gouv\.fr)(\/|$)/

  it('the answer is found, or says that it is unknown and where the official map is', async () => {
    const { gazetteer } = await realDeps()
    const codes = ['80410', '80021', '02408', '14762', '75056', '69123', '2A004', '97411', '31555', '86194']
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...codes),
        fc.constantFrom(undefined, ...Object.keys(zonedProfessions), 'medecin-generaliste', 'pharmacien'),
        fc.constantFrom(undefined, 'zip', 'zac', 'frr', 'zrr', 'qpv', 'zone-prioritaire', 'tres-sous-dotee'),
        async (code, profession, zoning) => {
          const place = gazetteer.place('commune', code)
          const slots = { ...(place && { place }), ...(profession && { profession }), ...(zoning && { zoning }) }
          const question: Question = { text: '…', channel: 'web', lang: 'fr', askedAt: today }
          const given = await zoneStatus.answer(slots, { question, lang: 'fr', knowledge: createKnowledge(db), gazetteer })
          expect(given.kind).toBe('found')
          const maps = given.sections.flatMap((section) => (section.kind === 'contacts' ? section.items : []))
          expect(maps.some(({ url = '' }) => official.test(url))).toBe(true)
          if (!toText(given, 'fr').includes('est classée') && !toText(given, 'fr').includes('n’est pas classée'))
            expect(toText(given, 'fr')).toMatch(/Je ne sais pas/)
        },
      ),
      { numRuns: 200 },
    )
  })
})
