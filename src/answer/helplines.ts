/** The numbers of an emergency, compiled in. Those of db/seed say the same, and a test holds them together. */
import type { Source, Words } from '../types'

export type EmergencyNumber = {
  readonly phone: string
  readonly organisation: Words
  readonly role: Words
  readonly note: Words
  readonly source: Source
}

const urgentNumbers: Source = {
  publisher: 'service-public.fr (DILA)',
  title: 'Quels sont les numéros en cas d’urgence et les numéros d’écoute ? (fiche F33954)',
  url: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
  date: '2024-11-15',
  checkedOn: '2026-11-22',
}
const suicidePrevention: Source = {
  publisher: 'ARS Mayotte',
  title: '« 3114 », le numéro national de prévention du suicide',
  url: 'https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide',
  date: '2021-10-01',
  checkedOn: '2026-11-21',
}
const childhoodHelpline: Source = {
  publisher: 'service-public.gouv.fr',
  title: 'Si vous pensez qu’un enfant est en danger, appelez le 119',
  url: 'https://www.service-public.gouv.fr/particuliers/actualites/A14455',
  date: '2025-09-24',
  checkedOn: '2026-11-21',
}
const youngVictims: Source = {
  publisher: 'solidarites.gouv.fr',
  title: 'Agressions, (cyber)harcèlement, violences : des numéros existent (119, 3018)',
  url: 'https://solidarites.gouv.fr/node/2219',
  date: '2025-11-07',
  checkedOn: '2026-11-22',
}
const adultAbuse: Source = {
  publisher: 'CHU de Caen Normandie',
  title: '3133 : un nouveau numéro pour signaler les maltraitances envers les adultes vulnérables',
  url: 'https://www.chu-caen.fr/actualites/un-nouveau-numero-pour-signaler-les-maltraitances-envers-les-adultes-vulnerables',
  date: '2026-03-16',
  checkedOn: '2026-11-22',
}
const poisonNumbers: Source = {
  publisher: 'Centres antipoison',
  title: 'Numéros d’urgence des centres antipoison',
  url: 'https://centres-antipoison.net/page/6?lang=en',
  date: 'n.d.',
  checkedOn: '2026-11-22',
}

export const samu: EmergencyNumber = {
  phone: '15',
  organisation: { fr: 'Samu', en: 'Medical emergency (Samu)' },
  role: { fr: 'Urgence médicale', en: 'Medical emergency' },
  note: { fr: 'Gratuit, 24 h/24', en: 'Free, 24 hours a day' },
  source: urgentNumbers,
}
export const european: EmergencyNumber = {
  phone: '112',
  organisation: { fr: 'Urgence européenne', en: 'European emergency number' },
  role: { fr: 'Toute urgence, oriente vers le bon service', en: 'Any emergency, sends you to the right service' },
  note: { fr: 'Gratuit, 24 h/24', en: 'Free, 24 hours a day' },
  source: urgentNumbers,
}
export const byText: EmergencyNumber = {
  phone: '114',
  organisation: { fr: 'Urgence par SMS', en: 'Emergency by text message' },
  role: {
    fr: 'Pour une personne sourde, malentendante ou qui ne peut pas parler',
    en: 'For people who are deaf, hard of hearing or cannot speak',
  },
  note: { fr: 'Gratuit, par SMS, 24 h/24', en: 'Free, by text message, 24 hours a day' },
  source: urgentNumbers,
}
export const police: EmergencyNumber = {
  phone: '17',
  organisation: { fr: 'Police ou gendarmerie', en: 'Police' },
  role: { fr: 'Danger, violence, agression', en: 'Danger, violence, assault' },
  note: { fr: 'Gratuit', en: 'Free' },
  source: urgentNumbers,
}
export const suicideHelpline: EmergencyNumber = {
  phone: '3114',
  organisation: { fr: 'Prévention du suicide', en: 'Suicide prevention' },
  role: {
    fr: 'Des soignants formés écoutent la personne et ses proches',
    en: 'Trained carers listen to the person and those close to them',
  },
  note: { fr: 'Gratuit, confidentiel, 24 h/24', en: 'Free, confidential, 24 hours a day' },
  source: suicidePrevention,
}
export const womenHelpline: EmergencyNumber = {
  phone: '3919',
  organisation: { fr: 'Violences Femmes Info', en: 'Helpline for women facing violence' },
  role: { fr: 'Écoute et orientation, aussi pour les proches', en: 'Listens and guides, also for those close to them' },
  note: {
    fr: 'Gratuit, anonyme, 24 h/24 ; ce n’est pas un numéro d’urgence',
    en: 'Free, anonymous, 24 hours a day; not an emergency number',
  },
  source: urgentNumbers,
}
export const childHelpline: EmergencyNumber = {
  phone: '119',
  organisation: { fr: 'Enfance en danger', en: 'Children in danger' },
  role: { fr: 'Pour un enfant, un jeune ou un adulte inquiet', en: 'For a child, a young person or a worried adult' },
  note: {
    fr: 'Gratuit, 24 h/24, invisible sur les factures ; tchat sur allo119.gouv.fr',
    en: 'Free, 24 hours a day, not shown on bills; chat on allo119.gouv.fr',
  },
  source: childhoodHelpline,
}
export const adultAbuseHelpline: EmergencyNumber = {
  phone: '3133',
  organisation: { fr: 'Maltraitance d’un adulte vulnérable', en: 'Abuse of a vulnerable adult' },
  role: {
    fr: 'Personne âgée, handicapée ou en situation de précarité',
    en: 'For a person who is elderly, disabled or in hardship',
  },
  note: {
    fr: 'Gratuit, tous les jours de 9 h à 20 h ; a remplacé le 3977',
    en: 'Free, every day from 9 am to 8 pm; it replaced 3977',
  },
  source: adultAbuse,
}
export const missingChildHelpline: EmergencyNumber = {
  phone: '116 000',
  organisation: { fr: 'Enfants disparus', en: 'Missing children' },
  role: { fr: 'Pour la famille d’un enfant disparu ou enlevé', en: 'For the family of a missing or abducted child' },
  note: { fr: 'Gratuit, 24 h/24', en: 'Free, 24 hours a day' },
  source: urgentNumbers,
}
export const onlineHarmHelpline: EmergencyNumber = {
  phone: '3018',
  organisation: { fr: 'Violences en ligne, harcèlement', en: 'Online abuse, bullying' },
  role: { fr: 'Pour un jeune victime ou témoin', en: 'For a young victim or witness' },
  note: { fr: 'Gratuit, anonyme, tous les jours de 9 h à 23 h', en: 'Free, anonymous, every day from 9 am to 11 pm' },
  source: youngVictims,
}

const poisonCentre = (phone: string, city: string, fr: string, en = fr): EmergencyNumber => ({
  phone,
  organisation: { fr: `Centre antipoison, ${city}`, en: `Poison centre, ${city}` },
  role: { fr, en },
  note: { fr: '24 h/24', en: '24 hours a day' },
  source: poisonNumbers,
})

/** The eight centres and the régions each serves (order of 8 March 2017, as in force on 12 December 2024). */
export const poisonCentres: readonly EmergencyNumber[] = [
  poisonCentre(
    '02 41 48 21 21',
    'Angers',
    'Bretagne, Centre-Val de Loire, Normandie, Pays de la Loire',
    'Brittany, Centre-Val de Loire, Normandy, Pays de la Loire',
  ),
  poisonCentre('05 56 96 40 80', 'Bordeaux', 'Nouvelle-Aquitaine'),
  poisonCentre('0 800 59 59 59', 'Lille', 'Hauts-de-France'),
  poisonCentre('04 72 11 69 11', 'Lyon', 'Auvergne-Rhône-Alpes'),
  poisonCentre(
    '04 91 75 25 25',
    'Marseille',
    'Corse, La Réunion, Mayotte, Provence-Alpes-Côte d’Azur',
    'Corsica, Réunion, Mayotte, Provence-Alpes-Côte d’Azur',
  ),
  poisonCentre('03 83 22 50 50', 'Nancy', 'Bourgogne-Franche-Comté, Grand Est'),
  poisonCentre(
    '01 40 05 48 48',
    'Paris',
    'Île-de-France, Guadeloupe, Guyane, Martinique',
    'Île-de-France, Guadeloupe, French Guiana, Martinique',
  ),
  poisonCentre('05 61 77 74 47', 'Toulouse', 'Occitanie'),
]
