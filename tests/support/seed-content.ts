/** A tiny starter base with one or two records of each kind, for tests that must not depend on what the real one says. */
import type { SeedContent } from '../../db/seed/import'
import type { Seeds } from '../../db/seed/read'
import type { VocabularyEntry } from '../../db/seed/schema'

const fact = { source: 'ameli-essai', reliability: 'verified' as const }
const words = (fr: string) => ({ fr, en: fr })

const provision = { ...fact, kind: 'offer' as const, territory: 'national', status: 'open' as const }
const aid = {
  kind: 'aid' as const,
  acronym: undefined,
  stages: [],
  zonings: [],
  structures: [],
  givers: [],
  territories: [] as string[],
  replacedBy: [] as string[],
  summary: 'Une aide.',
}

export const tinySeeds: Seeds = {
  sources: [
    {
      id: 'ameli-essai',
      publisher: 'Ameli',
      title: 'Aides',
      url: 'https://www.ameli.fr/aides',
      date: '2026-01',
      checkedOn: '2026-11-20',
    },
    {
      id: 'carte-essai',
      publisher: 'DREES',
      title: 'SAE',
      url: 'https://drees.example.org/sae',
      date: 'n.d.',
      checkedOn: '2026-11-21',
    },
  ],
  aids: [
    {
      ...aid,
      id: 'ancienne',
      name: words('Ancienne aide'),
      names: ['ancienne aide'],
      professions: ['medecin'],
      status: 'ended',
      validTo: '2025',
      replacedBy: ['nouvelle'],
      provisions: [
        { ...provision, row: 'A002', title: 'Ancienne', status: 'ended', validTo: '2025', reliability: 'outdated', year: 2019 },
      ],
    },
    {
      ...aid,
      id: 'nouvelle',
      name: words('Nouvelle aide'),
      names: ['nouvelle aide'],
      professions: ['medecin'],
      status: 'open',
      provisions: [
        { ...provision, row: 'A003', title: 'Second volet', source: 'carte-essai' },
        { ...provision, row: 'A001', title: 'Premier volet', amount: '10 000 €', pays: { how: 'once', euros: 10000 } },
      ],
    },
    {
      ...aid,
      id: 'locale',
      name: words('Aide de l’Orne'),
      names: ['aide de l’Orne'],
      professions: ['infirmier'],
      territories: ['departement:61'],
      status: 'open',
      provisions: [{ ...provision, row: 'A004', title: 'Orne', territory: 'Orne' }],
    },
  ],
  programmes: [
    {
      id: 'plan',
      name: words('Le plan'),
      names: ['plan'],
      territory: '28',
      summary: 'Un plan.',
      status: 'running',
      facts: [
        {
          ...fact,
          id: 'S002',
          about: 'Plan',
          attribute: 'budget',
          sentence: 'Le plan avait un budget.',
          value: '15',
          unit: 'euros',
        },
        { ...fact, id: 'S001', about: 'Plan', attribute: 'début', sentence: 'Le plan commence en 2018.', value: '2018' },
      ],
    },
  ],
  terms: [
    {
      ...fact,
      id: 'msp',
      acronym: 'MSP',
      expansion: 'Maison de santé',
      definition: 'Des soignants.',
      category: 'lieu',
      names: ['msp'],
    },
  ],
  guidance: [
    guide('le-15', 'C001', { situations: ['emergency'], number: '15' }),
    guide('le-116-117', 'C007', { situations: ['on-call'], regions: ['28'], number: '116 117' }),
    guide('carte-c2s', 'C020', { topics: ['c2s'], cares: ['dentiste'] }),
  ],
  contacts: [
    { ...fact, id: 'ars-france', row: 'K001', organisation: 'ars', name: 'ARS', territory: 'FR', programmes: [] },
    {
      ...fact,
      id: 'ars-normandie',
      row: 'K002',
      organisation: 'ars',
      name: 'ARS Normandie',
      territory: '28',
      programmes: ['plan'],
    },
    { ...fact, id: 'cpam', row: 'K003', organisation: 'cpam', name: 'CPAM', territory: 'FR', programmes: [], phone: '36 46' },
  ],
  figures: [
    figure('msp-2020', 'F001', 2020, 40),
    figure('msp-2024', 'F002', 2024, 58),
    { ...figure('psla-2024', 'F003', 2024, 9), indicator: 'psla' },
  ],
  emergencyDepartments: [
    department('280000001', '14118', 'Caen', 49.18, -0.37),
    department('280000002', '61001', 'Alençon', 48.43, 0.09),
    department('750000001', '75112', 'Paris', 48.84, 2.39),
  ],
  accessRegimes: [{ ...fact, id: 'calvados', scope: 'departement:14', regime: 'regulated', year: 2025 }],
  localPlaces: [],
  situations: [],
  vocabulary: {
    ...{ care: [named('dentiste')], profession: [named('medecin'), named('infirmier')], topic: [named('c2s')] },
    ...{ stage: [], organisation: [], zoning: [named('zip')], structure: [], indicator: [] },
  },
}

function named(id: string): VocabularyEntry {
  return { id, label: words(id), names: [id], english: [], reasons: [] }
}

function guide(id: string, row: string, given: Partial<Seeds['guidance'][number]>): Seeds['guidance'][number] {
  return { ...fact, id, row, title: id, kind: 'number', text: id, topics: [], cares: [], situations: [], regions: [], ...given }
}

function figure(id: string, row: string, year: number, value: number): Seeds['figures'][number] {
  const territory = { kind: 'region' as const, code: '28', name: 'Normandie' }
  return {
    ...fact,
    id,
    row,
    indicator: 'msp',
    label: 'maisons de santé',
    territory,
    value,
    unit: 'maisons',
    asOf: `${year}`,
    year,
  }
}

function department(finess: string, communeCode: string, commune: string, lat: number, lon: number) {
  const place = { finess, name: `CH ${commune}`, address: '1 rue du Port', postcode: '14000', communeCode, commune, lat, lon }
  const services = { general: true, paediatric: false, smur: true, samu: false }
  return {
    ...place,
    ...services,
    precision: 'address' as const,
    asOf: '2023-12-31',
    source: 'carte-essai',
    reliability: 'verified' as const,
  }
}

/** The tiny base under a name, padded with as many made-up communes as asked so that writing it takes a while. */
export function tinyContent(fingerprint: string, paddingCommunes = 0): SeedContent {
  const commune = (code: string, name: string, departement: string, region: string) => {
    const point = { lat: 49.2, lon: -0.4, approximate: false }
    return { code, name, departement, region, epci: '200065597', population: 1000, postcodes: ['14000', '14001'], ...point }
  }
  const padding = Array.from({ length: paddingCommunes }, (_, rank) =>
    commune(`x${rank}`, `Commune de la tentative ${rank}`, '14', '28'),
  )
  return {
    fingerprint,
    seeds: tinySeeds,
    territories: {
      regions: [{ code: '28', name: 'Normandie' }],
      departements: [{ code: '14', name: 'Calvados', region: '28' }],
      epcis: [{ code: '200065597', name: 'CU Caen la Mer', population: 270000 }],
      communes: [
        commune('14118', 'Caen', '14', '28'),
        { ...commune('61001', 'Alençon', '61', '28'), epci: '246100663' },
        commune('75056', 'Paris', '75', '11'),
        ...padding,
      ],
      formerCommunes: [],
      arrondissements: [{ code: '75112', name: 'Paris 12e', commune: '75056', population: 140000, postcodes: ['75012'] }],
    },
  }
}
