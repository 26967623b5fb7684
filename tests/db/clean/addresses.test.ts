import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare } from '../../../db/ingest/clean/accents'
import { type AddressParts, addressLine } from '../../../db/ingest/clean/addresses'
import { acronyms } from '../../../db/ingest/clean/word-lists'

const street = (number: string, type: string, name: string, more: AddressParts = {}): AddressParts => ({
  number,
  type,
  street: name,
  ...more,
})

describe('an address', () => {
  it.each([
    [street('1', 'R', "MICHEL DE L'HOSPITAL"), "1 rue Michel-de-L'Hospital"],
    [street('16', 'R   ', 'DU 1ER SEPTEMBRE 1944  '), '16 rue du 1er septembre 1944'],
    [street('18', 'AV', 'DU 8 MAI 1945'), '18 avenue du 8 mai 1945'],
    [street('46', 'AV', 'DU GÉNÉRAL DE GAULLE'), '46 avenue du Général de Gaulle'],
    [street('19', 'R', 'DU DR ST AMAND'), '19 rue du Docteur Saint-Amand'],
    [street('2', 'R', 'BARON CLAUDE PETIET'), '2 rue Baron Claude Petiet'],
    [street('65', 'AV', 'D ANGOULEME'), "65 avenue d'Angoulême"],
    [street('73', 'BD', "DE L ' EUROPE"), "73 boulevard de l'Europe"],
    [street('', 'QUA', 'DES ROSES'), 'quartier des Roses'],
    [street('3', 'R', 'LE CORBUSIER'), '3 rue Le Corbusier'],
    [street('1508', 'RPT', 'RD 559'), '1508 rond-point RD 559'],
    [street('', 'RTE', 'DEPARTEMENTALE 62'), 'route départementale 62'],
    [street('12', 'ZAC', 'MOULIN JOLI'), '12 ZAC Moulin Joli'],
    [street('33', 'R', 'MARCELIN BEREELOT'), '33 rue Marcelin Berthelot'],
    [street('20', 'Avenu', 'Georges Clemenceau'), '20 avenue Georges Clemenceau'],
    [street('5', 'Chem.', 'des Dunes'), '5 chemin des Dunes'],
    [street('59', 'Rue', 'HENRI Barbusse'), '59 rue Henri Barbusse'],
  ])('%j is %s', (parts, line) => {
    expect(addressLine(parts)).toBe(line)
  })

  it.each([
    [{ line: '160 RUE RUE DU VERGER' }, '160 rue du Verger'],
    [street('160', 'R', 'RUE DU VERGER'), '160 rue du Verger'],
    [street('40', 'CHE', 'CHEMIN DES DUNES'), '40 chemin des Dunes'],
    [street('4', 'R', 'CHEMIN DES DUNES'), '4 chemin des Dunes'],
    [street('7', 'R', 'PORTE DE BUC'), '7 rue Porte de Buc'],
    [street('12', '', 'Avenue Georges Clemenceau'), '12 avenue Georges Clemenceau'],
    [street('3', '', "QUAI DE L'HOPITAL"), "3 quai de l'Hôpital"],
    [street('', '', 'AV DU PORT'), 'avenue du Port'],
    [{ line: '33 R DES LILAS' }, '33 rue des Lilas'],
  ])('has one type of street: %j is %s', (parts, line) => {
    expect(addressLine(parts)).toBe(line)
  })

  it.each([
    [street('15', 'BD', 'FOCH', { repetition: 'B' }), '15 bis boulevard Foch'],
    [street('15B', 'BD', 'FOCH'), '15 bis boulevard Foch'],
    [street('15 bis', 'BD', 'FOCH'), '15 bis boulevard Foch'],
    [street('15', 'BD', 'FOCH', { repetition: 'T' }), '15 ter boulevard Foch'],
    [street('15', 'BD', 'FOCH', { repetition: 'Q' }), '15 quater boulevard Foch'],
    [street('15', 'BD', 'FOCH', { repetition: 'C' }), '15c boulevard Foch'],
    [street('15', 'TER', 'BOULEVARD FOCH'), '15 ter boulevard Foch'],
    [{ line: '15 BOULEVARD FOCH', number: '15', repetition: 'B' }, '15 bis boulevard Foch'],
    [{ line: '15 B BD FOCH' }, '15 bis boulevard Foch'],
    [street('0012', 'BD', 'FOCH'), '12 boulevard Foch'],
    [street('12.0', 'BD', 'FOCH'), '12 boulevard Foch'],
    [street('0', 'BD', 'FOCH'), 'boulevard Foch'],
    [street('12 - 14', 'BD', 'FOCH'), '12-14 boulevard Foch'],
  ])('has its number as people write it: %j is %s', (parts, line) => {
    expect(addressLine(parts)).toBe(line)
  })

  it.each([
    [{ locality: 'CS 80201 LE POUGET' }, 'Le Pouget'],
    [{ street: '', locality: 'BP 414', complement: 'SITE DU STADE' }, 'Site du Stade'],
    [{ number: '5', locality: 'LE BOURG' }, '5 Le Bourg'],
    [{ locality: 'LIEU DIT GUAZZELLA' }, 'lieu-dit Guazzella'],
    [{ locality: 'RUE EUGENE ZOLA' }, 'rue Eugène Zola'],
    [{ street: 'A LA BOUNETTE' }, 'À la Bounette'],
    [{ street: 'AUX QUATRE VENTS' }, 'Aux Quatre Vents'],
    [{ type: 'EN', street: 'PRAGNAT NORD' }, 'En Pragnat Nord'],
  ])('without a street is its place: %j is %s', (parts, line) => {
    expect(addressLine(parts)).toBe(line)
  })

  it.each([
    [street('11', 'BD', 'GEORGES CHARPAK', { locality: 'BP 414' })],
    [street('11', 'BD', 'GEORGES CHARPAK BP 414')],
    [street('11', 'BD', 'GEORGES CHARPAK - B.P. N° 414')],
    [street('11', 'BD', 'GEORGES CHARPAK CS 90 448')],
    [street('11', 'BD', 'GEORGES CHARPAK 44606 ST NAZAIRE CEDEX')],
  ])('leaves post boxes and Cedex out of %j', (parts) => {
    expect(addressLine(parts)).toBe('11 boulevard Georges Charpak')
  })

  it.each([[{}], [{ locality: 'BP 414' }], [{ locality: '43083' }], [{ number: '5' }], [street(' ', '    ', '   ')]])(
    'is empty for %j',
    (parts) => {
      expect(addressLine(parts)).toBe('')
    },
  )

  it('never throws, never shouts, never leaves a stray space', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Z '-]{0,20}$/))
    const parts = fc.record(
      { number: text, repetition: text, type: text, street: text, complement: text, locality: text, line: text },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(parts, (raw) => {
        const line = addressLine(raw)
        expect(line).toBe(line.trim())
        expect(line).not.toMatch(/ {2}/)
      }),
    )
  })
})

const sae = '../shared/data/urgences_sae2023_geo.csv'
describe.skipIf(!existsSync(sae))('the emergency departments of the SAE (../shared/data)', () => {
  it('have no word in capitals but initials', () => {
    const rows: readonly Record<string, string>[] = parse(readFileSync(sae), { columns: true })
    const lines = rows.map((row) =>
      addressLine({ number: row.num_voie ?? '', type: row.type_voie ?? '', street: row.voie ?? '', locality: row.bp ?? '' }),
    )
    const isInitials = (word: string) => acronyms.has(bare(word)) || /^[IVX]+$/.test(word)
    const shouted = lines.flatMap((line) => line.match(/\p{Lu}{4,}/gu) ?? []).filter((word) => !isInitials(word))
    expect(rows.length).toBe(620)
    expect(shouted).toEqual([])
    expect(lines.filter((line) => line === '').length).toBeLessThan(20)
  })
})
