/** What is asked of a structure to create: the steps, whom to call, or who pays. */
import type { ProjectSide } from '../sides'

const sides: readonly (readonly [ProjectSide, RegExp])[] = [
  [
    'money',
    /\b(aides?|subvention\w*|financ\w*|budget|grants?|fund\w*|qui (paie|paye|donne|aide)|(donne|verse|paie|paye)(nt)? (le |la |l )?(region|departement|etat|ars)|^(et )?combien( ca fait)?$)\b/,
  ],
  ['steps', /\b(etapes?|steps?|demarches?|par ou (je |on )?commence\w*|where (do|to|should) .*start)\b/],
  [
    'contacts',
    /\b((qui|ki) (est ce que )?(je |j |on |dois je |faut il )?(dois )?(appel\w*|contact\w*|joindre)|a qui (je |on )?(m |s )?(demande\w*|adresse\w*|parle\w*)|interlocuteur\w*|who (do|to|should) .*(call|contact|ask))\b/,
  ],
]

/** The first side a normalised text names; money before the rest, for aids come with their contacts. */
export const projectSide = (text: string): ProjectSide | undefined => sides.find(([, pattern]) => pattern.test(text))?.[0]
