import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aidSchema, emergencyDepartmentSchema, figureSchema, sourceSchema } from '../../db/seed/schema'
import { normalise } from '../../src/understand/normalise'

const seed = new URL('../../db/seed/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, seed), 'utf8'))
const files = readdirSync(new URL('aids/', seed)).filter((file) => file.endsWith('.json'))

const aids = files.map((file) => ({ file, ...aidSchema.parse(read(`aids/${file}`)) }))
const provisions = aids.flatMap(({ id, provisions }) => provisions.map((provision) => ({ aid: id, ...provision })))
const figures = z.array(figureSchema).parse(read('figures.json'))
const emergencyDepartments = z.array(emergencyDepartmentSchema).parse(read('emergency-departments.json'))
const sourceIds = new Set(
  z
    .array(sourceSchema)
    .parse(read('sources.json'))
    .map(({ id }) => id),
)

const rowsUpTo = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => letter + String(index + 1).padStart(3, '0'))

/** The `aid` list of the product's contract: outside tests may ask for any of them. */
const contractAids =
  `primo-installation cabinet-secondaire-zip majoration-fmt ptma cesp indemnite-etude-collectivites logement-interne
  docteur-junior maitre-de-stage assistant-medical aci-msp aci-cpts france-sante capii caii cami caccmk caimk cammk capisf caisf
  camsf caicd camcd capiop caiop camop exoneration-frr frr-plus zrr cfe zfu exoneration-gardes aides-collectivites psla-normandie
  aide-orne aide-manche montagne-occitanie msp-occitanie salariat-occitanie territoires-de-sante-du-futur consultations-solidaires
  caim cotram coscom cstm cde ptmg ptmr contrats-transition-2026`.split(/\s+/)

describe('the aids', () => {
  it('hold every row of the table of facts exactly once, and those read since from A101 on', () => {
    const rows = provisions.map(({ row }) => row).sort()
    expect(rows.filter((row) => row <= 'A100')).toEqual(rowsUpTo('A', 87))
    expect(rows.filter((row, index) => row === rows[index - 1])).toEqual([])
  })

  it('include every aid of the contract', () => {
    const ids = aids.map(({ id }) => id)
    expect(contractAids.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('are each in the file that bears their name', () => {
    expect(aids.filter(({ id, file }) => file !== `${id}.json`)).toEqual([])
  })

  it('say when an ended aid ended, by a date or by a note that names a year', () => {
    const undated = (one: { validTo?: string | undefined; note?: string | undefined }) =>
      one.validTo === undefined && !/\b(19|20)\d\d\b/.test(one.note ?? '')
    const ended = provisions.filter(({ status }) => status === 'ended')
    expect(ended.filter(undated).map(({ row }) => row)).toEqual([])
    const endedAids = aids.filter(({ status, validTo }) => status === 'ended' && validTo === undefined)
    expect(endedAids.filter(({ provisions }) => provisions.some(undated)).map(({ id }) => id)).toEqual([])
  })

  it('no longer offer anything inside an ended aid', () => {
    const ended = aids.filter(({ status }) => status === 'ended')
    expect(ended.filter(({ provisions }) => provisions.some(({ status }) => status !== 'ended')).map(({ id }) => id)).toEqual([])
  })

  it('are replaced only by aids that exist', () => {
    const ids = aids.map(({ id }) => id)
    expect(aids.flatMap(({ replacedBy }) => replacedBy).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('send the four doctor contracts that ended in 2025 to what replaced them', () => {
    const sent = aids.filter(({ id }) => ['caim', 'cotram', 'coscom', 'cstm'].includes(id))
    expect(sent.map(({ id, validTo, replacedBy }) => ({ id, validTo, replaced: replacedBy.length > 0 }))).toEqual([
      { id: 'caim', validTo: '2025-12-31', replaced: true },
      { id: 'coscom', validTo: '2025-12-31', replaced: true },
      { id: 'cotram', validTo: '2025-12-31', replaced: true },
      { id: 'cstm', validTo: '2025-12-31', replaced: true },
    ])
  })

  it('never share a name, once read as the recogniser reads it', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, names } of aids) {
      for (const name of names.map(normalise)) owners.set(name, (owners.get(name) ?? new Set()).add(id))
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name)).toEqual([])
  })

  it('keep an amount and its sign together on a line', () => {
    expect(provisions.filter(({ amount }) => /\d [€%]/.test(amount ?? '')).map(({ row }) => row)).toEqual([])
  })
})

describe('the figures and the emergency departments', () => {
  it('hold every row of the table of figures exactly once', () => {
    expect(figures.map(({ row }) => row).sort()).toEqual(rowsUpTo('F', 78))
  })

  it('hold 219 emergency departments, each once', () => {
    expect(new Set(emergencyDepartments.map(({ finess }) => finess)).size).toBe(219)
    expect(emergencyDepartments).toHaveLength(219)
  })

  it('write every phone number in pairs of figures', () => {
    expect(emergencyDepartments.filter(({ phone = '01 00 00 00 00' }) => !/^0\d( \d\d){4}$/.test(phone))).toEqual([])
  })
})

it('every fact names a source that is declared', () => {
  const named = [...provisions, ...figures, ...emergencyDepartments].map(({ source }) => source)
  expect(named.filter((source) => !sourceIds.has(source))).toEqual([])
})

it('every outdated fact says its year', () => {
  const outdated = [...provisions, ...figures].filter(({ reliability }) => reliability === 'outdated')
  expect(outdated.length).toBeGreaterThan(0)
  expect(outdated.filter(({ year }) => year === undefined).map(({ row }) => row)).toEqual([])
})
