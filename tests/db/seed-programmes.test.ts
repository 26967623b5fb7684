/** The seed records of programmes, terms, guidance and contacts: complete, sourced, dated, and free of what was never verified. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contactSchema, guidanceSchema, programmeSchema, sourceSchema, termSchema } from '../../db/seed/schema'

const seed = new URL('../../db/seed/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, seed), 'utf8'))

const programmeFiles = readdirSync(new URL('programmes/', seed))
const programmes = programmeFiles.map((file) => ({ file, record: programmeSchema.parse(read(`programmes/${file}`)) }))
const facts = programmes.flatMap(({ record }) => record.facts)
const terms = z.array(termSchema).parse(read('terms.json'))
const guidance = z.array(guidanceSchema).parse(read('guidance.json'))
const contacts = z.array(contactSchema).parse(read('contacts.json'))
const sources = z.array(sourceSchema).parse(read('sources.json'))

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(3, '0')}`)
/** The rows of our first table of facts; what was read since is numbered from 101 on. */
const firstRead = (records: readonly { readonly row: string }[]) =>
  records
    .map(({ row }) => row)
    .filter((row) => Number(row.slice(1)) < 101)
    .sort()
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

/** The programme ids that outside tests rely on. */
const contractProgrammes = [
  'acces-aux-soins-occitanie',
  'cnr-sante',
  'contrats-locaux-de-sante',
  'feuilles-de-route-hauts-de-france',
  'france-sante',
  'ma-sante-2022',
  'ors-normandie',
  'pacte-deserts-medicaux',
  'plan-50000-solutions',
  'promotion-sante-normandie',
  'prs-hauts-de-france',
  'prs-hauts-de-france-2023-2028',
  'psla-normandie',
  'rtps-normandie',
  'segur-investissement',
  'strategie-nationale-de-sante',
  'telemedecine-nouvelle-aquitaine',
  'territoires-de-sante-du-futur',
  'zones-prioritaires-occitanie',
]
/** Rows of our tables that no source confirms, or whose phone number comes from a mirror: never loaded. */
const unverifiedGuidance = ['C046']
const unverifiedContacts = ['K002', 'K008', 'K011', 'K014', 'K016', 'K017', 'K024', 'K033', 'K034']
/** Every number the records may give; a new one is added here once its source has been read. */
const verifiedNumbers = [
  '0 800 05 95 95',
  '0 800 23 13 13',
  '0 800 235 236',
  '0 800 59 59 59',
  '01 40 05 48 48',
  '02 41 48 21 21',
  '03 83 22 50 50',
  '04 72 11 69 11',
  '04 91 75 25 25',
  '05 56 96 40 80',
  '05 61 77 74 47',
  '09 72 39 40 50',
  '112',
  '114',
  '115',
  '116 000',
  '116 006',
  '116 117',
  '119',
  '15',
  '17',
  '18',
  '3018',
  '3114',
  '3133',
  '3237',
  '3646',
  '39 89',
  '3919',
]

describe('the programmes', () => {
  it('cover every programme of the contract, each in the file that bears its id', () => {
    expect(programmes.map(({ record }) => record.id).sort()).toEqual(contractProgrammes)
    expect(programmes.filter(({ file, record }) => file !== `${record.id}.json`)).toEqual([])
  })

  it('hold each fact S001 to S088 exactly once', () => {
    const ids = facts.map((fact) => fact.id)
    expect(numbered('S', 88).filter((id) => !ids.includes(id))).toEqual([])
    expect(repeated(ids)).toEqual([])
  })

  it('say the value of a counted fact in its sentence', () => {
    const bare = (text: string) => text.replace(/\s/g, '')
    const spelled: Record<string, string> = { 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 14: 'quatorze', 20: 'vingt' }
    const says = (sentence: string, value: string) =>
      [value, value.replace('.', ','), spelled[value] ?? value].some((form) => bare(sentence.toLowerCase()).includes(form))
    // From a million on, sentences write « 15 millions » where the value is 15000000.
    const counted = facts.filter(({ unit, value }) => unit && /^\d+(\.\d+)?$/.test(value) && Number(value) < 1_000_000)
    expect(counted.length).toBeGreaterThan(30)
    expect(counted.filter(({ sentence, value }) => !says(sentence, value)).map(({ id }) => id)).toEqual([])
  })

  it('warns against the contact of 2019 and dates the director', () => {
    const fact = (id: string) => facts.find((candidate) => candidate.id === id)
    expect(fact('S062')).toMatchObject({ reliability: 'outdated', year: 2019 })
    expect(fact('S062')?.sentence).toContain('sans vérifier')
    expect(fact('S035')?.sentence).toContain('À la date de la page (2024)')
  })
})

describe('the terms, guidance and contacts', () => {
  it('have ids that are used once', () => {
    for (const records of [terms, guidance, contacts]) expect(repeated(records.map(({ id }) => id))).toEqual([])
  })

  it('hold every guidance row C001 to C061 once, but the unverified one', () => {
    const expected = numbered('C', 61).filter((row) => !unverifiedGuidance.includes(row))
    expect(firstRead(guidance)).toEqual(expected)
  })

  it('hold every contact row K001 to K076 once, but the unverified ones', () => {
    const expected = numbered('K', 76).filter((row) => !unverifiedContacts.includes(row))
    expect(firstRead(contacts)).toEqual(expected)
  })

  it('leave out the terms that no source confirms', () => {
    expect(terms.filter(({ id }) => ['msa', 'cias'].includes(id))).toEqual([])
  })

  it('link contacts only to known programmes', () => {
    const linked = contacts.flatMap((contact) => contact.programmes)
    expect(linked.filter((id) => !contractProgrammes.includes(id))).toEqual([])
  })

  it('say that the old rule about the mediator no longer applies', () => {
    expect(guidance.find(({ row }) => row === 'C035')?.text).toContain('ne s’applique plus')
  })

  it('say that the 3237 costs money and is to be checked', () => {
    const texts = guidance.filter(({ number }) => number === '3237').map(({ text }) => text)
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).toMatch(/0,35\s€.*à vérifier|à vérifier.*0,35\s€/)
  })
})

describe('every record', () => {
  const records = [...facts, ...terms, ...guidance, ...contacts]

  it('gives only the phone numbers whose source was read', () => {
    const given = [...guidance.map(({ number }) => number), ...contacts.map(({ phone }) => phone)].filter((number) => number)
    expect([...new Set(given)].sort()).toEqual(verifiedNumbers)
    // A longer number hidden in a sentence: ten digits, with or without spaces, that start with 0.
    const hidden = JSON.stringify(records).match(/\b0\s?\d(?:[\s.]?\d){8}\b/g) ?? []
    expect(hidden.filter((number) => !verifiedNumbers.includes(number))).toEqual([])
  })

  it('mentions no row that was never verified', () => {
    const mentioned = JSON.stringify(records)
    expect([...unverifiedGuidance, ...unverifiedContacts].filter((row) => mentioned.includes(row))).toEqual([])
  })

  it('bears no trace of where it was made', () => {
    expect(JSON.stringify([records, sources])).not.toMatch(/file:|\/work\/|\/tmp\/|document fourni/)
  })
})
