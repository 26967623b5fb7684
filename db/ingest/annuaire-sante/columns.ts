/** Finds the cells of an activity by the names of the header, which are spelled in several ways from one extraction to the next. */
import { normalise } from '../../../src/understand/normalise'
import { SourceUnreadable } from '../source'

/** What is read, by the name ANS gives it: nothing else leaves the file, and e-mail addresses are not even looked for. */
const required = {
  person: 'Identifiant PP',
  civility: 'Code civilité d’exercice',
  lastName: 'Nom d’exercice',
  firstName: 'Prénom d’exercice',
  profession: 'Code profession',
  professionLabel: 'Libellé profession',
  category: 'Code catégorie professionnelle',
  speciality: 'Code savoir-faire',
  specialityLabel: 'Libellé savoir-faire',
  mode: 'Code mode exercice',
  finess: 'Numéro FINESS site',
  company: 'Raison sociale site',
  sign: 'Enseigne commerciale site',
  complement: 'Complément point géographique',
  number: 'Numéro voie',
  repetition: 'Indice répétition voie',
  streetType: 'Libellé type de voie',
  street: 'Libellé voie',
  locality: 'Mention distribution',
  postcode: 'Code postal',
  commune: 'Code commune',
  communeName: 'Libellé commune',
  country: 'Libellé pays',
  phone: 'Téléphone',
  otherPhone: 'Téléphone 2',
  sector: 'Code secteur d’activité',
  sectorLabel: 'Libellé secteur d’activité',
} as const

/** Columns only the extractions since 2025 have, with the other names seen for them. */
const optional = {
  role: ['Code rôle', 'Code fonction'],
  genre: ['Code genre activité'],
} as const

/** One activity of a professional: a row of the file. A column the extraction does not have is empty. */
export type Activity = Readonly<Record<keyof typeof required | keyof typeof optional, string>>

/**
 * Reads the cells of a row, by the header of its file. The result is undefined for a row that does not have the columns of the
 * header: a cell broken in two, a file cut short. Throws SourceUnreadable when a column is missing.
 */
export function activityReader(header: readonly string[]): (row: readonly string[]) => Activity | undefined {
  const names = header.map(comparable)
  const missing = Object.values(required).filter((name) => !names.includes(comparable(name)))
  if (missing.length > 0) {
    throw new SourceUnreadable(
      `column « ${missing[0]} »${missing.length > 1 ? ` and ${missing.length - 1} more are` : ' is'} missing: this is not PS_LibreAcces_Personne_activite, or its layout has changed`,
    )
  }
  const wanted = [...Object.entries(required).map(([field, name]) => [field, [name]] as const), ...Object.entries(optional)]
  const columns = wanted.map(([field, spellings]) => {
    const spelled = spellings.map(comparable)
    return [field, names.findIndex((name) => spelled.includes(name))] as const
  })
  const width = withoutEnd(header)
  return (row) =>
    withoutEnd(row) === width
      ? (Object.fromEntries(columns.map(([field, index]) => [field, publishable(row[index])])) as Activity)
      : undefined
}

/** Cells before the empty one that a final « | » makes. */
const withoutEnd = (row: readonly string[]) => row.length - Number(row.at(-1) === '')

/** An e-mail address typed in another cell is no more to be shown than in its own. */
const publishable = (cell: string | undefined) => (cell === undefined || cell.includes('@') ? '' : cell)

/**
 * A column's name, whatever the accents, the capitals, the kind of apostrophe, the small words and what is between brackets.
 *
 *     comparable("Libellé type de voie (coord. structure)")  →  'libelle type voie'
 */
const comparable = (name: string) =>
  normalise(name.replace(/\(.*\)/, ''))
    .replace(/\b(?:d|de|du|l|la)\b ?/g, '')
    .trim()
