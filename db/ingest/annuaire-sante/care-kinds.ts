/**
 * What a professional is looked for as: a `care` id of the contract, or a kind of our own for specialists it has no word for.
 * Codes of the shared nomenclatures of ANS (https://smt.esante.gouv.fr): TRE_G15-ProfessionSante for professions,
 * TRE_R38-SpecialiteOrdinale for specialities.
 */

const doctor = '10'
const dentist = '40'
const nurse = '60'

/** Professions whose kind does not depend on a speciality. Not listed: pharmacists, who are found by their pharmacy, and all others. */
const professions: Readonly<Record<string, string>> = {
  '50': 'sage-femme',
  '70': 'kinesitherapeute',
  '80': 'pedicure-podologue',
  '91': 'orthophoniste',
  '92': 'orthoptiste',
  '93': 'psychologue',
  '95': 'dieteticien',
}

/** Specialities by kind; options of the 2017 reform after the speciality itself. */
const doctors: Readonly<Record<string, readonly string[]>> = {
  generaliste: ['SM26', 'SM53', 'SM54'],
  cardiologue: ['SM04', 'SM73', 'SM79', 'SM80', 'SM81'],
  dermatologue: ['SM15'],
  endocrinologue: ['SM16', 'SM62'],
  'gastro-enterologue': ['SM24'],
  gynecologue: ['SM19', 'SM20', 'SM51', 'SM52'],
  neurologue: ['SM32', 'SM84'],
  ophtalmologue: ['SM38', 'SM85'],
  orl: ['SM34', 'SM39', 'SM86'],
  pediatre: ['SM40', 'SM87', 'SM88', 'SM89', 'SM90'],
  pneumologue: ['SM41', 'SM91'],
  psychiatre: ['SM42', 'SM43', 'SM92', 'SM93'],
  radiologue: ['SM44', 'SM55', 'SM74', 'SM94'],
  rhumatologue: ['SM48'],
  urologue: ['SM12'],
}

const otherDoctor = 'medecin-specialiste'
const otherDentist = 'dentiste-specialiste'

/** Orthodontics and oral surgery: no dentist for a toothache. SCD03 (médecine bucco-dentaire) is one. */
const dentalSpecialities = ['SCD01', 'SCD02']

/** Advanced practice nurses are nurses with one of SI01 to SI05. */
const advancedPractice = /^SI\d\d$/

const doctorKinds = new Map(Object.entries(doctors).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)))

/** Every kind a professional may have. */
export const professionalKinds: readonly string[] = [
  ...Object.keys(doctors),
  otherDoctor,
  'dentiste',
  otherDentist,
  'infirmier',
  'ipa',
  ...Object.values(professions),
]

/**
 * Undefined for a profession that is not listed, and for a doctor whose speciality is not given: nothing says that he or she is
 * a general practitioner.
 *
 *     careKind('10', 'SM53')  →  'generaliste'      careKind('10', 'SM02')  →  'medecin-specialiste'
 */
export function careKind(profession: string, speciality: string): string | undefined {
  if (profession === doctor) return speciality === '' ? undefined : (doctorKinds.get(speciality) ?? otherDoctor)
  if (profession === dentist) return dentalSpecialities.includes(speciality) ? otherDentist : 'dentiste'
  if (profession === nurse) return advancedPractice.test(speciality) ? 'ipa' : 'infirmier'
  return professions[profession]
}

/** True when a kind gathers several specialities, each to be told apart. */
export const isMixed = (kind: string) => kind === otherDoctor || kind === otherDentist
