/** Questions made of the records, in words a person would use: one must reach each. */
import type { AidSeed, ProgrammeSeed } from '../../db/seed/schema'

/** An aid is asked for; what is only a rule or a service is asked about. */
export const aidQuestions = ({ id, kind, acronym, name, names }: AidSeed): readonly string[] =>
  kind === 'aid'
    ? [...new Set([acronym ?? name.fr, name.fr])].map((one) => `Comment obtenir l’aide ${one} ?`)
    : [ownQuestions[id] ?? `Le ${names[0]}, comment ça marche ?`]

/** Of those whose name says a place or a desk rather than a rule. */
const ownQuestions: Readonly<Record<string, string>> = {
  paps: 'Le PAPS, ça donne droit à quoi ?',
  'zonage-medecins-hdf': 'Que prévoit le zonage 2026 ?',
}

export const programmeQuestions = ({ name }: ProgrammeSeed): readonly string[] => [
  `C’est quoi le programme ${name.fr} ?`,
  `${name.fr} : quelles mesures et quelles dates ?`,
]
