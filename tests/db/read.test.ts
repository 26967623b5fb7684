import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { checkTerritories } from '../../db/seed/references'
import { vocabularyNames } from '../../db/seed/schema'
import { tinySeeds } from '../support/seed-content'

const root = mkdtempSync(join(tmpdir(), 'proxisoin-read-test-'))
const good = join(root, 'good')
const write = (folder: string, file: string, content: unknown) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}

beforeAll(() => {
  const { aids, programmes, situations, vocabulary, ...tables } = tinySeeds
  for (const aid of aids) write(good, `aids/${aid.id}.json`, aid)
  for (const programme of programmes) write(good, `programmes/${programme.id}.json`, programme)
  for (const [name, records] of Object.entries(tables)) write(good, `${fileOf(name)}.json`, records)
  write(good, 'vocabulary/situation.json', situations)
  for (const name of vocabularyNames) write(good, `vocabulary/${name}.json`, vocabulary[name])
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** `fileOf('emergencyDepartments')` → 'emergency-departments' */
const fileOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The good folder with one file written over it. */
function folderWith(file: string, content: unknown): string {
  const folder = mkdtempSync(join(root, 'bad-'))
  cpSync(good, folder, { recursive: true })
  write(folder, file, content)
  return folder
}

const [term] = tinySeeds.terms
const [source] = tinySeeds.sources
const [ended, current] = tinySeeds.aids
const [programme] = tinySeeds.programmes
const [department] = tinySeeds.emergencyDepartments
const [advice] = tinySeeds.guidance
const [desk] = tinySeeds.contacts
const withProvision = (change: object) =>
  ['aids/nouvelle.json', { ...current, provisions: [{ ...current?.provisions[0], ...change }] }] as const
const care = { id: 'generaliste', label: { fr: 'généraliste', en: 'doctor' }, names: ['généraliste'], english: ['doctor'] }

describe('the starter base', () => {
  it('is read whole from its files', () => {
    const seeds = readSeeds(good)
    expect(seeds.aids.map(({ id }) => id)).toEqual(['ancienne', 'locale', 'nouvelle'])
    expect({ ...seeds, aids: [] }).toEqual({ ...tinySeeds, aids: [] })
  })

  it.each([
    ['a field of the wrong kind', 'terms.json', [{ ...term, year: 'hier' }], /^db\/seed\/terms\.json: record msp: year: /],
    ['a field too many', 'terms.json', [{ ...term, colour: 'bleu' }], /^db\/seed\/terms\.json: record msp: .*colour/],
    ['a field missing', 'sources.json', [{ ...source, url: undefined }], /^db\/seed\/sources\.json: record ameli-essai: url: /],
    ['a record without id', 'terms.json', [{ ...term, id: undefined }], /^db\/seed\/terms\.json: record number 1: id: /],
    [
      'a nested field',
      'aids/nouvelle.json',
      { ...current, provisions: [{ ...current?.provisions[0], row: 'X1' }] },
      /^db\/seed\/aids\/nouvelle\.json: record nouvelle: provisions\.0\.row: /,
    ],
    ['text that is not JSON', 'terms.json', '[{', /^db\/seed\/terms\.json: not JSON/],
    ['something else than a list', 'terms.json', {}, /^db\/seed\/terms\.json: not a list/],
    [
      'a file not named after its record',
      'aids/autre.json',
      ended,
      /^db\/seed\/aids\/autre\.json: record ancienne: id: not the name/,
    ],
    ['a day off the calendar', ...withProvision({ validFrom: '2026-02-31' }), /provisions\.0\.validFrom: not a day/],
    ['a thirteenth month', 'sources.json', [{ ...source, date: '2026-13' }], /record ameli-essai: date: /],
    ['an id twice', 'terms.json', [term, term], /^db\/seed\/terms\.json: record msp: id: is there twice/],
    ['a hospital twice', 'emergency-departments.json', [department, department], /record 280000001: id: is there twice/],
    ['a vocabulary entry twice', 'vocabulary/care.json', [care, care], /^db\/seed\/vocabulary\/care\.json: record generaliste: /],
    [
      'a row of facts in two aids',
      'aids/doublon.json',
      { ...current, id: 'doublon' },
      /^db\/seed\/aids.*: record A003: id: is there twice/,
    ],
    ['a source nobody declares', 'terms.json', [{ ...term, source: 'rumeur' }], /record msp: source: no source is called rumeur/],
    [
      'a fact whose source nobody declares',
      'programmes/plan.json',
      { ...programme, facts: [{ ...programme?.facts[0], source: 'rumeur' }] },
      /^db\/seed\/programmes\/plan\.json: record plan: facts\.0\.source: no source is called rumeur/,
    ],
    [
      'a replacement nobody knows',
      'aids/ancienne.json',
      { ...ended, replacedBy: ['rien'] },
      /^db\/seed\/aids\/ancienne\.json: record ancienne: replacedBy: no aid is called rien/,
    ],
    ['a transition nobody knows', 'aids/ancienne.json', { ...ended, transition: 'rien' }, /transition: no aid is called rien/],
    [
      'an aid to add to that nobody knows',
      ...withProvision({ cumulatesWith: ['rien'] }),
      /provisions\.0\.cumulatesWith: no aid is/,
    ],
    ['an aid to exclude that nobody knows', ...withProvision({ excludes: ['rien'] }), /provisions\.0\.excludes: no aid is/],
    [
      'a rule nobody wrote',
      ...withProvision({ requires: { rien: 'yes' } }),
      /provisions\.0\.requires: no situation is called rien/,
    ],
    [
      'a profession nobody has',
      'aids/nouvelle.json',
      { ...current, professions: ['rien'] },
      /professions: no profession is called/,
    ],
    ['a stage nobody reaches', ...withProvision({ stages: ['rien'] }), /provisions\.0\.stages: no stage is called rien/],
    ['a zoning nobody draws', ...withProvision({ zonings: ['zip', 'rien'] }), /provisions\.0\.zonings: no zoning is called rien/],
    ['a structure nobody builds', ...withProvision({ structures: ['rien'] }), /provisions\.0\.structures: no structure is/],
    [
      'a topic nobody asks about',
      'guidance.json',
      [{ ...advice, topics: ['rien'] }],
      /record le-15: topics: no topic is called rien/,
    ],
    ['a care nobody gives', 'guidance.json', [{ ...advice, cares: ['rien'] }], /record le-15: cares: no care is called rien/],
    ['a programme nobody runs', 'contacts.json', [{ ...desk, programmes: ['rien'] }], /programmes: no programme is called rien/],
    [
      'an amount that contradicts its numbers',
      ...withProvision({ pays: { how: 'once', euros: 7 }, amount: '8 €' }),
      /provisions\.0\.amount: does not say 7/,
    ],
  ])('is refused in one line for %s', (_, file, content, line) => {
    const folder = folderWith(file, content)
    expect(() => readSeeds(folder)).toThrow(line)
    expect(() => readSeeds(folder)).toThrow(/^[^\n]+$/)
  })

  it('is refused when a file or a folder is missing, naming it', () => {
    const folder = folderWith('terms.json', [])
    rmSync(join(folder, 'vocabulary/care.json'))
    expect(() => readSeeds(folder)).toThrow('db/seed/vocabulary/care.json: file missing')
    rmSync(join(folder, 'aids'), { recursive: true })
    expect(() => readSeeds(folder)).toThrow('db/seed/aids: folder missing')
  })

  it('limits aids to régions and départements that exist', () => {
    const named = { regions: [{ code: '28' }], departements: [{ code: '61' }] }
    expect(() => checkTerritories(tinySeeds, named)).not.toThrow()
    expect(() => checkTerritories(tinySeeds, { ...named, departements: [{ code: '14' }] })).toThrow(
      'db/seed/aids/locale.json: record locale: territories: no territory is called departement:61',
    )
  })
})
