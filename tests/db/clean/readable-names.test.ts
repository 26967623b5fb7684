import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, territoryNames } from '../../../db/ingest/clean/accents'
import { namesWithTh } from '../../../db/ingest/clean/known-spellings'
import { hasLostCharacters, readableName } from '../../../db/ingest/clean/readable-names'

describe('the name of a place', () => {
  it.each([
    ["MAISON DE SANTE PONT-D'AIN", "Maison de santé Pont-d'Ain"],
    ['CH DE FLEYRIAT', 'CH de Fleyriat'],
    ["HOPITAL PRIVE D'AMBERIEU", "Hôpital privé d'Ambérieu"],
    ['CENTRE MEDICO-SCOLAIRE           ', 'Centre médico-scolaire'],
    ['COEUR DE CORREZE', 'Cœur de Corrèze'],
    ['CENTRE DE SOINS POUR PERSONNES AGÉES', 'Centre de soins pour personnes âgées'],
  ])('%s becomes %s', (raw, name) => {
    expect(readableName(raw)).toBe(name)
  })

  it.each([
    ['the whole name', 'PHARMACIE DU CENTRE', 'Pharmacie du Centre'],
    ['all its own words', 'PHARMACIE DE LA GARE', 'Pharmacie de la Gare'],
    ['opened by an article', 'EHPAD LA MAISON DE SAINT AUBIN', 'EHPAD La Maison de Saint-Aubin'],
    ['mother and child', "HOPITAL DE LA MERE ET DE L'ENFANT", "Hôpital de la Mère et de l'Enfant"],
  ])('keeps capitals for what is %s', (_, raw, name) => {
    expect(readableName(raw)).toBe(name)
  })

  it.each([
    ['SESSAD LES TILLEULS', 'SESSAD Les Tilleuls'],
    ['CLINIQUE LE HAVRE', 'Clinique Le Havre'],
    ['CHD SITE LA ROCHE SUR YON', 'CHD site La Roche-sur-Yon'],
    ['HOPITAL DE LA ROCHELLE', 'Hôpital de La Rochelle'],
    ['CENTRE HOSPITALIER YVES LE FOLL', 'Centre hospitalier Yves Le Foll'],
    ['CENTRE HOSPITALIER DE LA BASSE -TERRE', 'Centre hospitalier de la Basse-Terre'],
  ])('opens or joins with its article in %s', (raw, name) => {
    expect(readableName(raw)).toBe(name)
  })

  it.each([
    ['CH BOURG EN BRESSE', 'CH Bourg-en-Bresse'],
    ['HOP ST NAZAIRE', 'Hôpital Saint-Nazaire'],
    ["HOPITAL ST-JEAN-D'ANGELY", "Hôpital Saint-Jean-d'Angély"],
    ['CH ROMILLY S/SEINE', 'CH Romilly-sur-Seine'],
    ['CLINIQUE SAINTE MUSSE', 'Clinique Sainte-Musse'],
    ['PROVENCE ALPES COTE D AZUR', "Provence-Alpes-Côte d'Azur"],
    ['UNITE D AUTODIALYSE BEZIERS', "Unité d'autodialyse Béziers"],
    ['HOPITAL PRIVE DE L EST PARISIEN', "Hôpital privé de l'Est Parisien"],
  ])('writes towns, saints and elisions as French does in %s', (raw, name) => {
    expect(readableName(raw)).toBe(name)
  })

  it.each([
    ['C.H.U. DE CAEN (EX HL)', 'C.H.U. de Caen (ex HL)'],
    ['EHPAD JEAN XXIII', 'EHPAD Jean XXIII'],
    ['MAS LES OLIVIERS', 'MAS Les Oliviers'],
    ['EHPAD DU MAS', 'EHPAD du Mas'],
    ['HDJ ADULTES 94G12', 'HDJ adultes 94G12'],
    ['CMP DU 1ER SECTEUR', 'CMP du 1er secteur'],
    ['MSP DU 8 MAI 1945', 'MSP du 8 mai 1945'],
    ['CABINET DU DR MARTIN', 'Cabinet du Dr Martin'],
    ['HOPITAL A DOMICILE NANTES', 'Hôpital à domicile Nantes'],
    ['FONDATION A DE ROTHSCHILD', 'Fondation A de Rothschild'],
  ])('keeps initials and numerals in %s', (raw, name) => {
    expect(readableName(raw)).toBe(name)
  })

  it.each([['Maison de Santé du Vieux-Pont'], ['Clinique LNA Santé'], ['Centre médical eXpert']])(
    'keeps its case when it has one: %s',
    (name) => {
      expect(readableName(name)).toBe(name)
    },
  )

  it('never gives an accent to a word no list knows', () => {
    expect(readableName('PHARMACIE GRAULLE-DEBACQUE')).toBe('Pharmacie Graulle-Debacque')
    expect(readableName('CLINIQUE CLINALLIANCE')).toBe('Clinique Clinalliance')
  })

  it.each([
    ['H\uFFFDPITAL', 'Hôpital'],
    ['P\uFFFDLE SANT\uFFFD L\uFFFDHORIZON', "Pôle santé L'Horizon"],
    ['Clinique du Ch\uFFFDteau', 'Clinique du Château'],
    ['CLINIQUE J\uFFFDRUSALEM', 'Clinique Jerusalem'],
  ])('is mended with care when characters were lost: %s', (raw, name) => {
    expect(hasLostCharacters(raw)).toBe(true)
    expect(readableName(raw)).toBe(name)
    expect(hasLostCharacters(name)).toBe(false)
  })

  it.each([[''], ['   '], ['-']])('is empty when there is none (%j)', (raw) => {
    expect(readableName(raw)).toBe('')
  })

  it('keeps every figure and every consonant, in order, and is its own readable form', () => {
    const word = fc.constantFrom(
      'CENTRE',
      'HOPITAL',
      'DE',
      'LA',
      "L'EAU",
      'SAINT',
      'NAZAIRE',
      'CHU',
      'MAI',
      '8',
      'II',
      'D',
      'A',
      'SANTE',
    )
    const names = fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    )
    const consonants = (text: string) => bare(text).replace(/[^B-DF-HJ-NP-TV-XZ\d]/g, '')
    fc.assert(
      fc.property(names, (raw) => {
        const name = readableName(raw)
        if (/^[A-Z' \d]*$/.test(raw)) expect(consonants(name)).toBe(consonants(raw))
        expect(readableName(name)).toBe(readableName(readableName(name)))
        expect(name).toBe(name.trim())
      }),
    )
  })
})

describe('names whose TH was lost', () => {
  it('are known only by a damaged form that is no other word', () => {
    const words: readonly string[] = createRequire(import.meta.url)('an-array-of-french-words')
    const known = new Set([...words, ...territoryNames().flatMap((name) => name.split(/[^\p{L}]+/u))].map(bare))
    expect(namesWithTh.map((name) => bare(name).replaceAll('TH', 'E')).filter((damaged) => known.has(damaged))).toEqual([])
  })

  it('are given back', () => {
    expect(readableName('CH MARCELIN BEREELOT')).toBe('CH Marcelin Berthelot')
    expect(readableName('CLINIQUE BEREELIN')).toBe('Clinique Bereelin')
  })
})
