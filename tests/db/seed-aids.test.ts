import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'

const { aids, figures, emergencyDepartments } = readSeeds()
const provisions = aids.flatMap(({ provisions }) => provisions)

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

  it('send the four doctor contracts that ended in 2025 to what replaced them', () => {
    const sent = aids.filter(({ id }) => ['caim', 'cotram', 'coscom', 'cstm'].includes(id))
    expect(sent.map(({ id, validTo, replacedBy }) => ({ id, validTo, replaced: replacedBy.length > 0 }))).toEqual([
      { id: 'caim', validTo: '2025-12-31', replaced: true },
      { id: 'coscom', validTo: '2025-12-31', replaced: true },
      { id: 'cotram', validTo: '2025-12-31', replaced: true },
      { id: 'cstm', validTo: '2025-12-31', replaced: true },
    ])
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
