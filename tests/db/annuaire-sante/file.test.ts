import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SourceUnreadable } from '../../../db/ingest/source'
import { aDoctor, columns, columnsOf2021, rppsFile, rppsPieces } from '../../support/rpps-file'
import { file, read, readRows } from './reading'

describe('the file', () => {
  it('of 2021 is read without its roles', async () => {
    const { drafts } = await read([file(rppsFile([aDoctor()], columnsOf2021))])
    expect(drafts).toHaveLength(1)
  })

  it('is read whatever the spelling of its columns', async () => {
    const respelled = columns.map((column) =>
      column
        .replace("civilité d'exercice", 'civilité exercice')
        .replace("Nom d'exercice", 'NOM D’EXERCICE')
        .replace('coord. structure', 'coord. Structure')
        .replace('Code Département (structure)', 'Code département (coord. structure)')
        .replace('Code rôle', 'Code fonction'),
    )
    const { drafts } = await read([file(rppsFile([aDoctor()], respelled))])
    expect(drafts).toEqual((await readRows([aDoctor()])).drafts)
    expect((await read([file(rppsFile([aDoctor({ 'Code rôle': 'FON-48' })], respelled))])).drafts).toEqual([])
  })

  it('without a column is refused, and the column is named', async () => {
    const header = columns.map((column) => (column === 'Code savoir-faire' ? 'Autre' : column))
    const reading = read([file(rppsFile([aDoctor()], header))])
    await expect(reading).rejects.toThrow(SourceUnreadable)
    await expect(reading).rejects.toThrow('« Code savoir-faire »')
  })

  it('is read piece by piece, and each row is kept or refused', async () => {
    const vire = { code: '14762', name: 'Vire Normandie', postcode: '14500' }
    const { drafts, report } = await read([file(Buffer.concat([...rppsPieces(3_000, [vire], 700)]).toString())])
    // Two rows in five are in practice; one professional in six is a pharmacist.
    expect(report).toMatchObject({
      read: 3_000,
      refused: { 'not in a practice': { count: 1_800 }, 'profession not listed': { count: 200 } },
    })
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1_000)
  })

  it('cut after its header is refused', async () => {
    await expect(read([file(rppsFile([]))])).rejects.toThrow('holds no professional')
    await expect(read([file('')])).rejects.toThrow('holds no professional')
  })

  it('is found among the files of the zip, and its absence is told', async () => {
    const diplomas = file('Type|Identifiant PP|\n', 'PS_LibreAcces_Dipl_AutExerc_202610081402.txt')
    const skills = file('Type|Identifiant PP|\n', 'PS_LibreAcces_SavoirFaire_202610081402.txt')
    expect((await read([diplomas, file(rppsFile([aDoctor()])), skills])).drafts).toHaveLength(1)
    await expect(read([diplomas, skills])).rejects.toThrow('no PS_LibreAcces_Personne_activite in it')
  })
})

const shared = '../shared/data'
describe.skipIf(!existsSync(shared))('the real headers (../shared/data)', () => {
  it.each([
    ['entete_PS_LibreAcces_Personne_activite_2021.txt', columnsOf2021],
    ['entete_PS_LibreAcces_Personne_activite_20261008.txt', columns],
  ])('%s has the columns of our files', (header, expected) => {
    expect(readFileSync(`${shared}/${header}`, 'utf8').trim().split('|').slice(0, -1)).toEqual(expected)
  })
})
