/**
 * The public directory, opened on a care near a place, for when our own base has no more to give.
 * Santé.fr writes a search in its address: `/recherche/trouver/<words>/<where>`, where `<where>` is a town with its postcode
 * (« 16000 Angoulême »), `departement-62` or « Autour de moi » (forms seen in public links to the site).
 * The directory of the Assurance maladie (annuairesante.ameli.fr) has no address for a search: none is made up.
 */
import { careLabels } from '../labels'
import { inPlace } from '../place-words'
import type { Lang, Place } from '../types'

export type DirectoryLink = { readonly url: string; readonly label: string }
/** `postcode` tells a town from its namesakes. */
export type DirectoryPlace = Place & { readonly postcode?: string }

/**
 * The search is by words, so our own label of a care is good, but for the cares that Santé.fr or people call otherwise, and those
 * whose label says more than a search can.
 */
const searchedWords: Readonly<Record<string, string>> = {
  dentiste: 'Chirurgie dentaire',
  msp: 'Maison de santé',
  psla: 'Maison de santé',
  cabinet: 'Médecin généraliste',
  cpts: 'CPTS',
  urgences: 'Urgences',
  laboratoire: 'Laboratoire',
  imagerie: 'Imagerie médicale',
  pass: 'Permanence d’accès aux soins',
  pmi: 'PMI',
  ehpad: 'EHPAD',
  csapa: 'CSAPA',
  vaccination: 'Vaccination',
}

/**
 * The directory's page for a care, near the place when one is given.
 *
 *     directoryLink('dentiste', angouleme, 'fr')  →  https://www.sante.fr/recherche/trouver/Chirurgie%20dentaire/16000%20Angoul%C3%AAme
 */
export function directoryLink(care: string, place: DirectoryPlace | undefined, lang: Lang): DirectoryLink {
  const steps = [searchedWords[care] ?? careLabels(care).fr, ...whereOf(place)]
  const label = `${careLabels(care)[lang]}${place ? ` ${inPlace(place, lang)}` : ''}`
  return {
    url: `https://www.sante.fr/recherche/trouver/${steps.map(encodeURIComponent).join('/')}`,
    label: lang === 'fr' ? `Chercher sur Santé.fr : ${label}` : `Search on Santé.fr: ${label}`,
  }
}

/** The place as the directory's address has it; nothing for the whole country. */
function whereOf(place: DirectoryPlace | undefined): readonly string[] {
  switch (place?.kind) {
    case undefined:
    case 'country':
      return []
    case 'position':
      return ['Autour de moi']
    case 'departement':
      return [`departement-${place.code.toLowerCase()}`]
    case 'commune':
    case 'epci':
    case 'region':
      return [place.postcode ? `${place.postcode} ${place.name}` : place.name]
  }
}
