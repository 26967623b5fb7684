/** The words around an answer's facts, on the page and in the widget. */

import { dateLabel, labels, numberLabel } from '../formats'
import type { ContactItem, FigureItem, Lang, PlaceItem, Source, Truth } from '../types'

export const answerWords = {
  fr: {
    asked: 'Votre question',
    route: 'Itinéraire',
    routeTo: 'vers',
    call: 'Appeler le',
    writeTo: 'Écrire à',
    website: 'Voir le site',
    source: 'Source',
    open: 'Ouvert maintenant',
    closed: 'Fermé en ce moment',
    unknown: 'Horaires à vérifier par téléphone',
    met: 'Rempli',
    unmet: 'Non rempli',
    unsure: 'À vérifier',
    territory: 'Territoire',
    value: 'Valeur',
    date: 'Date',
    figures: 'Chiffres',
    next: 'Pour continuer',
    others: 'Autres formes de cette réponse',
    understood: 'Ce que nous avons compris',
    without: 'Retirer',
    share: 'Lien vers cette réponse',
    sendOn: 'Partager',
    copy: 'Copier',
    print: 'Imprimer',
  },
  en: {
    asked: 'Your question',
    route: 'Directions',
    routeTo: 'to',
    call: 'Call',
    writeTo: 'Write to',
    website: 'Visit the website',
    source: 'Source',
    open: 'Open now',
    closed: 'Closed at the moment',
    unknown: 'Call to check the opening hours',
    met: 'Met',
    unmet: 'Not met',
    unsure: 'To be checked',
    territory: 'Territory',
    value: 'Value',
    date: 'Date',
    figures: 'Figures',
    next: 'Go on with',
    others: 'Other forms of this answer',
    understood: 'What we understood',
    without: 'Remove',
    share: 'Link to this answer',
    sendOn: 'Share',
    copy: 'Copy',
    print: 'Print',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** Whether a reason holds, for who does not see its sign. */
export function truthWord(met: Truth, lang: Lang): string {
  const { met: yes, unmet: no, unsure } = answerWords[lang]
  return met === 'unknown' ? unsure : met ? yes : no
}

/** « à 3,2 km à vol d’oiseau » */
export const distanceLabel = (kilometres: number, lang: Lang): string =>
  lang === 'fr'
    ? `à ${numberLabel(kilometres, lang)} km à vol d’oiseau`
    : `${numberLabel(kilometres, lang)} km away as the crow flies`

/** The hours, which begin with whether it is open; without hours, that alone. */
export const openingLine = ({ hours, openNow }: PlaceItem, lang: Lang): string | undefined =>
  hours ?? (openNow && answerWords[lang][openNow])

/** « 1 rue de l’Hôpital, 02000 Laon »; a part that is missing leaves no comma behind. */
export const addressLine = (item: PlaceItem): string => joined([item.address, `${item.postcode} ${item.commune}`.trim()], ', ')

/** « Guichet unique · Occitanie » */
export const contactLine = (item: ContactItem): string => joined([item.role, item.territory], ' · ')

/** « 323 497 habitants » */
export const figureValue = (item: FigureItem, lang: Lang): string => `${numberLabel(item.value, lang)} ${item.unit}`.trim()

/** The table's caption when all rows count the same thing; otherwise each row says its own. */
export function sharedLabel(items: readonly FigureItem[]): string | undefined {
  const [first, ...rest] = items.map((item) => item.label)
  return rest.every((label) => label === first) ? first : undefined
}

/** « 27 juin 2025, vérifié le 21 novembre 2026 » */
export const sourceDates = (source: Source, lang: Lang): string =>
  `${dateLabel(source.date, lang)}, ${labels[lang].checked} ${dateLabel(source.checkedOn, lang)}`

const joined = (parts: readonly (string | undefined)[], separator: string) => parts.filter(Boolean).join(separator)
