import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { createKnowledge } from '../../../db/knowledge'
import { aidsFor } from '../../../db/queries'
import caccmk from '../../../db/seed/aids/caccmk.json' with { type: 'json' }
import primoInstallation from '../../../db/seed/aids/primo-installation.json' with { type: 'json' }
import { findAids } from '../../../intents/find-aids'
import { statusOn } from '../../../src/eligibility/clock'
import { type Slots, slotsSchema } from '../../../src/slots'
import type { Answer, Lang, Place, TableCell, Turn } from '../../../src/types'
import { realDeps, today } from '../../support/product'
import { zonedDb } from '../../support/zoned-base'

// Invented classings of real communes.
const orders = [
  'code;profession;zone;depuis;decret',
  '80410;masseur-kinésithérapeute;zone très sous-dotée;2025-03-01;',
  '80620;masseur-kinésithérapeute;zone intermédiaire;2025-03-01;',
  '80410;médecin;ZIP;2026-01-01;',
  '80685;médecin;ZAC;2026-01-01;',
].join('\n')
const frrList = 'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;\n80410;80;Ham;FRR+;\n'

const situationSchema = slotsSchema.shape.situation
const commune = (code: string, name: string): Place => ({ kind: 'commune', code, name })
const ham = commune('80410', 'Ham')
const peronne = commune('80620', 'Péronne')
const roye = commune('80685', 'Roye')
const vire = commune('14762', 'Vire Normandie')
const orne: Place = { kind: 'departement', code: '61', name: 'Orne' }
/** Someone who meets what the CACCMK and the grant to doctors ask of a person: only the place decides. */
const first = {
  stage: 'premiere-installation',
  situation: situationSchema.parse(
    Object.assign(
      {},
      ...[caccmk, primoInstallation].flatMap(({ provisions }) =>
        provisions.map((one) => ('requires' in one ? one.requires : {})),
      ),
    ),
  ),
}

let db: Db
let reads = 0

beforeAll(async () => {
  db = await zonedDb(frrList, { 'zonage.csv': orders })
})
afterAll(() => db.$client.close())

type Asked = { readonly lang?: Lang; readonly askedAt?: Date; readonly previous?: Turn }

async function answerTo(slots: Slots, { lang = 'fr', askedAt = today, previous }: Asked = {}): Promise<Answer> {
  const knowledge = createKnowledge(db)
  const counting: typeof knowledge = {
    read(queries) {
      reads += 1
      return knowledge.read(queries)
    },
  }
  reads = 0
  const question = { text: '', channel: 'web' as const, lang, askedAt, ...(previous ? { previous } : {}) }
  return findAids.answer(slots, { question, lang, ...(await realDeps(counting)) })
}

/** The table as words, row by header; cells without their sources. */
function tableOf({ sections }: Answer) {
  const table = sections.find((section) => section.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  const [, ...columns] = table.columns
  const rows = new Map<string, readonly TableCell[]>(table.rows.map(({ header, cells }) => [header, cells]))
  return { columns, rows, texts: (header: string) => rows.get(header)?.map(({ text }) => text) }
}
const leadOf = ({ sections: [lead] }: Answer) => (lead?.kind === 'text' ? lead.text : undefined)

describe('two places for one profession', () => {
  const slots = { profession: 'kinesitherapeute', place: ham, territories: [ham, peronne], ...first }

  it('begin with what sets them apart, in one round trip', async () => {
    expect(leadOf(await answerTo(slots))).toMatch(/^CACCMK – 49\s000\s€ [^:]*: oui à Ham, non à Péronne\./u)
    expect(reads).toBe(1)
  })

  it('show the zoning of each with its day and its source, unknown where no list speaks', async () => {
    const answer = await answerTo(slots)
    const { columns, rows, texts } = tableOf(answer)
    expect(columns).toEqual(['Ham', 'Péronne'])
    expect(texts('Zonage')).toEqual([
      'zone très sous-dotée, depuis le 1er mars 2025',
      'zone intermédiaire, depuis le 1er mars 2025',
    ])
    expect(texts('FRR')).toEqual(['FRR+, au 10 juillet 2025', 'inconnu'])
    const [cell] = rows.get('Zonage') ?? []
    expect(answer.sources[cell?.source ?? -1]?.publisher).toBe('Agences régionales de santé')
  })

  it('have an aid a row with the reason that decides, from the source that says so', async () => {
    const answer = await answerTo(slots)
    const [header, cells = []] = [...tableOf(answer).rows].find(([name]) => name.startsWith('CACCMK')) ?? []
    expect(header).toMatch(/^CACCMK – 49\s000\s€[^()]*$/u)
    expect(cells.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['oui', 'yes'],
      ['non : réservée : zone très sous-dotée', 'no'],
    ])
    expect(cells.map(({ source }) => answer.sources[source ?? -1]?.publisher)).toEqual([
      'PAPS Normandie',
      'Agences régionales de santé',
    ])
  })

  it('say nothing of a zone that no list gives, and lead to the official map', async () => {
    const answer = await answerTo({ ...slots, territories: [vire, roye] })
    expect(leadOf(answer)).toContain('Le zonage, à vérifier, peut tout changer.')
    const { rows, texts } = tableOf(answer)
    expect(texts('Zonage')).toEqual(['inconnu', 'inconnu'])
    const cells = [...rows].find(([name]) => name.startsWith('CACCMK'))?.[1].map(({ text }) => text)
    expect(cells).toEqual(Array(2).fill('dépend : zonage à vérifier (zone très sous-dotée)'))
    const notices = answer.sections.flatMap((section) => (section.kind === 'notice' ? [section.text] : []))
    expect(notices.join()).toContain('Zonage inconnu de nos sources (Vire Normandie, Roye) : la carte officielle fait foi.')
    const maps = answer.sections.flatMap((section) => (section.kind === 'contacts' ? section.items : []))
    expect(maps.map(({ url }) => url)).toContain('https://rezonekine.ameli.fr')
  })

  it('give each its own amount when they differ', async () => {
    const { rows } = tableOf(await answerTo({ profession: 'medecin-generaliste', territories: [ham, roye], ...first }))
    const cells = [...rows].find(([name]) => name.includes('primo-installation'))?.[1].map(({ text }) => text)
    expect(cells?.[0]).toMatch(/10\s000\s€/u)
    expect(cells?.[1]).toMatch(/(?<!\d)5\s000\s€/u)
  })

  it('may be territories, whose zoning depends on the town', async () => {
    const { columns, texts } = tableOf(await answerTo({ ...slots, territories: [ham, orne] }))
    expect(columns).toEqual(['Ham', 'Orne'])
    expect(texts('Zonage')?.[1]).toBe('selon la commune')
  })

  it('take a zoning said of them now, not one told of a place before', async () => {
    const told = { ...slots, territories: [vire, roye], zoning: 'tres-sous-dotee' }
    const isYes = (answer: Answer) =>
      [...tableOf(answer).rows].find(([name]) => name.startsWith('CACCMK'))?.[1].map(({ verdict }) => verdict)
    expect(isYes(await answerTo(told))).toEqual(['yes', 'yes'])
    expect(isYes(await answerTo(told, { previous: { intent: 'find-aids', slots: told } }))).toEqual(['depends', 'depends'])
  })

  it('are told apart by their département when they share a name', async () => {
    const homonyms = [commune('93066', 'Saint-Denis'), commune('97411', 'Saint-Denis')]
    const { columns } = tableOf(await answerTo({ ...slots, territories: homonyms }))
    expect(columns).toEqual(['Saint-Denis (93)', 'Saint-Denis (974)'])
  })

  it('are three at most, and the others are named', async () => {
    const answer = await answerTo({ ...slots, territories: [ham, peronne, roye, vire] })
    expect(tableOf(answer).columns).toEqual(['Ham', 'Péronne', 'Roye'])
    expect(answer.sections).toContainEqual({ kind: 'notice', text: 'Laissé de côté : Vire Normandie. Demandez-les à part.' })
  })

  it('are compared in English', async () => {
    const answer = await answerTo(slots, { lang: 'en' })
    expect(leadOf(answer)).toContain('yes in Ham, no in Péronne')
    expect(tableOf(answer).texts('Zoning')?.[0]).toBe('very under-served zone, since 1 March 2025')
  })
})

describe('two professions', () => {
  const slots = { profession: 'kinesitherapeute', professions: ['kinesitherapeute', 'orthophoniste'], place: ham, ...first }

  it('stand side by side in one place, each with its own zoning', async () => {
    const answer = await answerTo(slots)
    const { columns, rows, texts } = tableOf(answer)
    expect(columns).toEqual(['masseur-kinésithérapeute', 'orthophoniste'])
    expect(texts('Zonage')).toEqual(['zone très sous-dotée, depuis le 1er mars 2025', 'inconnu'])
    const caccmk = [...rows].find(([name]) => name.startsWith('CACCMK'))?.[1].map(({ text }) => text)
    expect(caccmk).toEqual(['oui', 'non : autre profession'])
    expect(reads).toBe(1)
  })

  it('give way to places: the first is looked at, and the answer says so', async () => {
    const answer = await answerTo({ ...slots, territories: [ham, peronne] })
    expect(tableOf(answer).columns).toEqual(['Ham', 'Péronne'])
    expect(answer.sections).toContainEqual({ kind: 'notice', text: 'Laissé de côté : orthophoniste. Demandez-les à part.' })
  })
})

it('one place said twice is no comparison', async () => {
  const answer = await answerTo({ profession: 'kinesitherapeute', place: ham, territories: [ham, ham] })
  expect(answer.sections.map(({ kind }) => kind)).not.toContain('table')
})

describe('whatever the sides and the day', () => {
  it('each row has a sourced cell for each side, and no aid that has ended', async () => {
    const { aids } = await createKnowledge(db).read({ aids: aidsFor({}) })
    const professions = [...new Set(aids.flatMap((aid) => aid.professions))]
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(ham, peronne, roye, vire, orne), { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(fc.constantFrom(...professions), { minLength: 1, maxLength: 3 }),
        fc.date({ min: new Date('2023-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        async (territories, chosen, askedAt) => {
          fc.pre(territories.length > 1 || chosen.length > 1)
          const [profession = ''] = chosen
          const [place] = territories
          const answer = await answerTo(
            { profession, professions: chosen, territories, ...(place ? { place } : {}) },
            { askedAt },
          )
          if (answer.kind !== 'found') return
          const { columns, rows } = tableOf(answer)
          const ended = aids.filter((aid) => statusOn(aid, askedAt) === 'ended').map(({ acronym, name }) => acronym ?? name.fr)
          for (const [header, cells] of rows) {
            expect(ended).not.toContain(header.split(' – ')[0])
            expect(cells.length).toBe(columns.length)
            for (const { text, verdict, source } of cells) {
              expect(text).not.toBe('')
              if (verdict === 'yes' || verdict === 'depends') expect(answer.sources[source ?? -1]).toBeDefined()
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
