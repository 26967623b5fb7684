/** Files of professionals under the real headers of the RPPS extraction. The people, numbers and addresses in them are invented. */

/** The columns of 2026, in order; 2021 had all but the last four. Names of columns are facts of the format. */
export const columns = [
  "Type d'identifiant PP",
  'Identifiant PP',
  'Identification nationale PP',
  "Code civilité d'exercice",
  "Libellé civilité d'exercice",
  'Code civilité',
  'Libellé civilité',
  "Nom d'exercice",
  "Prénom d'exercice",
  'Code profession',
  'Libellé profession',
  'Code catégorie professionnelle',
  'Libellé catégorie professionnelle',
  'Code type savoir-faire',
  'Libellé type savoir-faire',
  'Code savoir-faire',
  'Libellé savoir-faire',
  'Code mode exercice',
  'Libellé mode exercice',
  'Numéro SIRET site',
  'Numéro SIREN site',
  'Numéro FINESS site',
  'Numéro FINESS établissement juridique',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Enseigne commerciale site',
  'Complément destinataire (coord. structure)',
  'Complément point géographique (coord. structure)',
  'Numéro Voie (coord. structure)',
  'Indice répétition voie (coord. structure)',
  'Code type de voie (coord. structure)',
  'Libellé type de voie (coord. structure)',
  'Libellé Voie (coord. structure)',
  'Mention distribution (coord. structure)',
  'Bureau cedex (coord. structure)',
  'Code postal (coord. structure)',
  'Code commune (coord. structure)',
  'Libellé commune (coord. structure)',
  'Code pays (coord. structure)',
  'Libellé pays (coord. structure)',
  'Téléphone (coord. structure)',
  'Téléphone 2 (coord. structure)',
  'Télécopie (coord. structure)',
  'Adresse e-mail (coord. structure)',
  'Code Département (structure)',
  'Libellé Département (structure)',
  'Ancien identifiant de la structure',
  "Autorité d'enregistrement",
  "Code secteur d'activité",
  "Libellé secteur d'activité",
  'Code section tableau pharmaciens',
  'Libellé section tableau pharmaciens',
  'Code rôle',
  'Libellé rôle',
  'Code genre activité',
  'Libellé genre activité',
] as const
export type Cells = Readonly<Partial<Record<(typeof columns)[number], string>>>

export const columnsOf2021 = columns.slice(0, 52)

/** A general practitioner in private practice at Vire Normandie, changed by `cells`. */
export const aDoctor = (cells: Cells = {}): Cells => ({
  "Type d'identifiant PP": '8',
  'Identifiant PP': '10000000017',
  'Identification nationale PP': '810000000017',
  "Code civilité d'exercice": 'DR',
  "Libellé civilité d'exercice": 'Docteur',
  'Code civilité': 'MME',
  'Libellé civilité': 'Madame',
  "Nom d'exercice": 'INVENTEE',
  "Prénom d'exercice": 'ANNE-MARIE',
  'Code profession': '10',
  'Libellé profession': 'Médecin',
  'Code catégorie professionnelle': 'C',
  'Libellé catégorie professionnelle': 'Civil',
  'Code type savoir-faire': 'S',
  'Libellé type savoir-faire': 'Spécialité ordinale',
  'Code savoir-faire': 'SM53',
  'Libellé savoir-faire': 'Spécialiste en Médecine Générale',
  'Code mode exercice': 'L',
  'Libellé mode exercice': 'Libéral,indépendant,artisan,commerçant',
  'Identifiant technique de la structure': 'R1000000001701',
  'Raison sociale site': 'CABINET DU DR INVENTEE',
  'Numéro Voie (coord. structure)': '12',
  'Code type de voie (coord. structure)': 'R',
  'Libellé type de voie (coord. structure)': 'Rue',
  'Libellé Voie (coord. structure)': 'DES TISSERANDS',
  'Bureau cedex (coord. structure)': '14500 VIRE NORMANDIE',
  'Code postal (coord. structure)': '14500',
  'Code commune (coord. structure)': '14762',
  'Libellé commune (coord. structure)': 'Vire Normandie',
  'Téléphone (coord. structure)': '0231000017',
  'Adresse e-mail (coord. structure)': 'anne-marie.inventee@cabinet.invalid',
  "Autorité d'enregistrement": 'CNOM/CNOM/CNOM',
  "Code secteur d'activité": 'SA07',
  "Libellé secteur d'activité": 'Cabinet individuel',
  'Code rôle': 'FON-01',
  'Libellé rôle': 'Titulaire de cabinet',
  'Code genre activité': 'GENR01',
  'Libellé genre activité': 'Activité standard de soin ou de pharmacien',
  ...cells,
})

const line = (cells: readonly string[]) => `${cells.join('|')}|\n`

/** The file as text: `header` may be shorter (2021) or spelled otherwise, in the same order. */
export const rppsFile = (rows: readonly Cells[], header: readonly string[] = columns): string =>
  line(header) + rows.map((row) => line(columns.slice(0, header.length).map((name) => row[name] ?? ''))).join('')

type Practised = { readonly code: string; readonly name: string; readonly postcode: string }

/**
 * Any number of invented rows, always the same, piece by piece: three activities a person, two in five of them in practice, as in
 * the real file of about 2.2 million rows.
 */
export function* rppsPieces(rows: number, towns: readonly Practised[], rowsPerPiece = 2_000): Generator<Uint8Array> {
  yield Buffer.from(line(columns))
  for (let start = 0; start < rows; start += rowsPerPiece) {
    const piece = Array.from({ length: Math.min(rowsPerPiece, rows - start) }, (_, rank) => anActivity(start + rank, towns))
    yield Buffer.from(piece.map((row) => line(columns.map((name) => row[name] ?? ''))).join(''))
  }
}

const professions = [
  ['10', 'Médecin', 'SM53'],
  ['60', 'Infirmier', ''],
  ['70', 'Masseur-Kinésithérapeute', ''],
  ['10', 'Médecin', 'SM42'],
  ['40', 'Chirurgien-Dentiste', ''],
  ['21', 'Pharmacien', ''],
] as const

const specialityLabels = { SM53: 'Spécialiste en Médecine Générale', SM42: 'Psychiatrie', '': '' } as const

function anActivity(rank: number, towns: readonly Practised[]): Cells {
  const person = Math.floor(rank / 3)
  const [code, label, speciality] = professions[person % professions.length] ?? professions[0]
  const town = towns[(rank * 7_919) % towns.length]
  const isLiberal = rank % 5 < 2
  return aDoctor({
    'Identifiant PP': String(10_000_000_000 + person),
    'Identification nationale PP': String(810_000_000_000 + person),
    "Nom d'exercice": `INVENTE ${person.toString(36).toUpperCase()}`,
    'Code profession': code,
    'Libellé profession': label,
    'Code savoir-faire': speciality,
    'Libellé savoir-faire': specialityLabels[speciality],
    'Code mode exercice': isLiberal ? 'L' : 'S',
    "Code secteur d'activité": isLiberal ? 'SA07' : 'SA01',
    'Numéro Voie (coord. structure)': String(1 + (rank % 90)),
    'Code postal (coord. structure)': town?.postcode ?? '',
    'Code commune (coord. structure)': town?.code ?? '',
    'Libellé commune (coord. structure)': town?.name ?? '',
  })
}
