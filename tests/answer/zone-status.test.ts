import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDb, type Db } from '../../db/client'
import { frr } from '../../db/ingest/frr'
import type { TablesSource } from '../../db/ingest/source'
import { zonage } from '../../db/ingest/zonage'
import { createKnowledge } from '../../db/knowledge'
import { sources } from '../../db/schema'
import { rewrite } from '../../db/seed/import'
import { tableRows } from '../../db/seed/rows'
import { ask } from '../../src/ask'
import { toText } from '../../src/render/text'
import type { Lang } from '../../src/types'
import { aReading } from '../db/sources/reading'
import { seededDb } from '../support/knowledge'
import { realDeps, today } from '../support/product'

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
].join('\n')
const orders = [
  'code;profession;zone;depuis;decret',
  '80410;médecin;ZAC;2026-01-01;arrêté de l’ARS du 12 décembre 2025',
  '80410;infirmier;zone sous-dotée;2025-03-01;',
  '80685;médecin;ZIP;2026-01-01;',
].join('\n')
const zonmed = 'Code_postal,Nom_commune,Zonage\n2000,LAON,1_ZIP\n'

let db: Db
let questions = 0

/** The starter base, and these zonings over it. */
beforeAll(async () => {
  const path = join(tmpdir(), `proxisoin-zonings-${randomUUID()}.db`)
  const starter = await seededDb()
  await starter.$client.execute({ sql: 'vacuum into ?', args: [path] })
  starter.$client.close()
  db = createDb(`file:${path}`)
  await load(frr, { 'frr.csv': frrList })
  await load(zonage, { 'zonage.csv': orders, 'zonmed-2024-01-31.csv': zonmed })
})
afterAll(() => db.$client.close())

async function load(source: TablesSource, files: Readonly<Record<string, string>>) {
  const { reading, said } = aReading(files)
  const { forget, tables } = await source.read(reading, source.id)
  const { id, publisher, title, page: url } = source
  const row = { id, family: id, publisher, title, url, date: said().day ?? '', checkedOn: '2026-11-21' }
  await rewrite(db.$client, forget, [tableRows(sources, [row]), ...tables])
}

async function answerTo(text: string, lang: Lang = 'fr') {
  const knowledge = createKnowledge(db)
  const counting: typeof knowledge = {
    read(queries) {
      questions += 1
      return knowledge.read(queries)
    },
  }
  questions = 0
  const reply = await ask({ text, channel: 'web', lang, askedAt: today }, await realDeps(counting))
  return { text: toText(reply.answer, lang), sources: reply.answer.sources.map(({ publisher }) => publisher) }
}

describe('the zonings of a commune', () => {
  it.each([
    [
      'Ham est-elle en FRR ?',
      'Ham est classée FRR+, le niveau renforcé de France ruralités revitalisation (décret n° 2025-628 du 9 juillet 2025), au 10 juillet 2025',
    ],
    ['Laon est-elle en FRR ?', 'Laon n’est pas classée France ruralités revitalisation (FRR), au 10 juillet 2025'],
    ['Péronne est-elle en FRR ?', 'Péronne n’est pas classée FRR, mais en garde les avantages'],
    ['Vire Normandie est-elle en FRR ?', 'Seule une partie de Vire Normandie est classée France ruralités revitalisation (FRR)'],
  ])('« %s » is answered by its class, dated and sourced', async (question, words) => {
    const { text, sources: cited } = await answerTo(question)
    expect(text).toContain(words)
    expect(cited).toContain('DGCL')
    expect(text).not.toContain('je ne peux dire ni oui ni non')
  })

  it('are told apart by profession, with their day and their decree, in one round trip', async () => {
    const { text } = await answerTo('Ham (Somme) est-elle en ZIP ?')
    expect(text).toContain(
      'Médecin : zone d’action complémentaire (ZAC) (arrêté de l’ARS du 12 décembre 2025), depuis le 1er janvier 2026',
    )
    expect(text).not.toContain('Infirmier')
    expect(questions).toBe(1)
    const { text: forNurses } = await answerTo('zonage infirmier Ham Somme')
    expect(forNurses).toContain('Infirmier libéral : zone sous-dotée, depuis le 1er mars 2025')
    expect(forNurses).not.toContain('Médecin :')
  })

  it('are said to hold in part when they do', async () => {
    const { text } = await answerTo('Vire Normandie est-elle en FRR ?')
    expect(text).toContain('seule l’adresse exacte permet de savoir')
  })

  it('are said to be indicative when nobody signs them', async () => {
    const { text } = await answerTo('Laon est-elle en ZIP ?')
    expect(text).toContain('Médecin : zone d’intervention prioritaire (ZIP), à titre indicatif')
    expect(text).toContain('Aucune aide ne se décide sur lui')
  })

  it('are told in English', async () => {
    const { text } = await answerTo('is Ham in a FRR zone?', 'en')
    expect(text).toContain('Ham is classed as FRR+')
  })

  it('are left to the official map for a commune that no list holds, and for a zoning that is in none', async () => {
    for (const question of ['Amiens est-elle en ZIP ?', 'Ham est-elle en zone prioritaire ?'])
      expect((await answerTo(question)).text).toContain('je ne peux dire ni oui ni non')
  })
})

describe('the communes of a territory in a zone', () => {
  it('are counted class by class, and named for the class asked', async () => {
    const { text } = await answerTo('quelles communes de la Somme sont en FRR+ ?')
    expect(text).toMatch(/FRR\+ : 2 communes, au 10 juillet 2025 – (Roye, Ham|Ham, Roye) /)
    expect(text).toContain('FRR : 1 commune, au 10 juillet 2025 [1]')
    expect(text).toContain('Avantages de la FRR sans classement : 1 commune')
    expect(text).not.toContain('Abbeville')
    expect(questions).toBe(1)
  })

  it('are named with the profession for the zonings of the ARS', async () => {
    const { text, sources: cited } = await answerTo('quelles communes de la Somme sont en ZIP ?')
    expect(text).toContain('Zone d’intervention prioritaire (ZIP), médecin : 1 commune – Roye')
    expect(cited).toContain('Agences régionales de santé')
  })
})
