/** The words around an answer's facts, on the page and in the widget. */

import { dateLabel, labels, numberLabel } from '../formats'
import type { ContactItem, FigureItem, Lang, PlaceItem, Source, Truth } from '../types'

export const answerWords = {
  fr: {
    asked: 'Votre question',
    route: 'Itinéraire',
    routeTo: 'vers',
    crow: 'à vol d’oiseau',
    call: 'Appeler',
    callShort: 'Appeler le',
    textTo: 'SMS au',
    writeTo: 'Écrire à',
    website: 'Voir le site',
    source: 'Source',
    open: 'Ouvert maintenant',
    closed: 'Fermé en ce moment',
    unknown: 'Horaires à vérifier',
    met: 'Rempli',
    unmet: 'Non rempli',
    unsure: 'À vérifier',
    territory: 'Territoire',
    value: 'Valeur',
    date: 'Date',
    figures: 'Chiffres',
    next: 'Pour continuer',
    terms: 'Conditions et détail',
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
    crow: 'as the crow flies',
    call: 'Call',
    callShort: 'Call',
    textTo: 'Text',
    writeTo: 'Write to',
    website: 'Visit the website',
    source: 'Source',
    open: 'Open now',
    closed: 'Closed at the moment',
    unknown: 'Opening hours to be checked',
    met: 'Met',
    unmet: 'Not met',
    unsure: 'To be checked',
    territory: 'Territory',
    value: 'Value',
    date: 'Date',
    figures: 'Figures',
    next: 'Go on with',
    terms: 'Conditions and details',
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

/** « à 3,2 km » */
export const distanceLabel = (kilometres: number, lang: Lang): string =>
  lang === 'fr' ? `à ${numberLabel(kilometres, lang)} km` : `${numberLabel(kilometres, lang)} km away`

/**
 * Whether it is open, which the hours begin with, then the usual week: « Ouvert jusqu’à 19 h », « Lun–ven 9 h–19 h ». Nobody chooses
 * an emergency department by its hours: the 15 tells where to go.
 */
export function openingOf(item: PlaceItem, lang: Lang): { readonly state?: string; readonly week?: string } {
  const { kind, hours, openNow } = item
  if (kind === 'urgences' && openNow === 'unknown') return {}
  if (hours === undefined) return openNow ? { state: answerWords[lang][openNow] } : {}
  const [state = '', ...week] = hours.split('. ')
  return { state, week: week.join('. ') }
}

/** « 1 rue de l’Hôpital, 02000 Laon »; a part that is missing leaves no comma behind. */
export const addressLine = (item: PlaceItem): string => joined([item.address, `${item.postcode} ${item.commune}`.trim()], ', ')

/** « Guichet unique · Occitanie » */
export const contactLine = (item: ContactItem): string => joined([item.role, item.territory], ' · ')

/** « 323 497 habitants » */
export const figureValue = (item: FigureItem, lang: Lang): string => `${numberLabel(item.value, lang)} ${item.unit}`.trim()

/** What every row of a table would say again: said once, above it. */
export function sharedOf<Said>(items: readonly FigureItem[], saidBy: (item: FigureItem) => Said): Said | undefined {
  const [first, ...rest] = items.map(saidBy)
  return rest.every((said) => said === first) ? first : undefined
}

/** « 27 juin 2025, vérifié le 21 novembre 2026 » */
export const sourceDates = (source: Source, lang: Lang): string =>
  `${dateLabel(source.date, lang)}, ${labels[lang].checked} ${dateLabel(source.checkedOn, lang)}`

/** « 3 autres sources » */
export const moreSources = (count: number, lang: Lang): string =>
  lang === 'fr'
    ? `${count} autre${count > 1 ? 's' : ''} source${count > 1 ? 's' : ''}`
    : `${count} more source${count > 1 ? 's' : ''}`

const joined = (parts: readonly (string | undefined)[], separator: string) => parts.filter(Boolean).join(separator)
