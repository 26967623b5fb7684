/** The addresses of a dossier: what is known of the person, as ids, never a word that was typed. */
import type { Person } from '../../eligibility/person'
import type { AnswerLink, Lang } from '../../types'

type Described = Pick<Person, 'profession' | 'place' | 'stage' | 'zoning' | 'situation'>

/** The links of an answer about aids: the page to print and, when there are days to keep, the calendar file. */
export function dossierLinks(person: Described, lang: Lang, hasDeadlines: boolean): readonly AnswerLink[] {
  const query = dossierQuery(person, lang)
  const [page, calendar] =
    lang === 'fr' ? ['Dossier à imprimer', 'Échéances pour l’agenda'] : ['File to print', 'Deadlines for your calendar']
  return [
    { label: page, href: `/dossier?${query}` },
    ...(hasDeadlines ? [{ label: calendar, href: `/dossier.ics?${query}` }] : []),
  ]
}

/** `profession=infirmier&place=commune:80410&situation=premiere-installation:yes`. A position has no id and stays out. */
function dossierQuery({ profession, place, stage, zoning, situation }: Described, lang: Lang): string {
  const hasCode = place && place.kind !== 'position' && place.kind !== 'country'
  const told = Object.entries(situation).map(([id, reply]) => `${id}:${reply}`)
  const fields = {
    profession,
    place: hasCode ? `${place.kind}:${place.arrondissementCode ?? place.code}` : undefined,
    ...{ stage, zoning },
    situation: told.length > 0 ? told.join() : undefined,
    lang: lang === 'en' ? lang : undefined,
  }
  // Ids, colons and commas need no escape in a query (RFC 3986, 3.4).
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&')
}
