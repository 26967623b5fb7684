/** How one commune stands to the zone asked: yes, no, in part, or not known, then each zoning in words. */

import type { ZoningRecord } from '../../../db/queries'
import { capitalised } from '../../formats'
import { inPlace, ofPlace, preciseName } from '../../place-words'
import type { Lang, ListItem, Place, Section, Words } from '../../types'
import { practisedBy, zoningText } from '../../zoning-words'
import { type Cite, notice } from '../found'
import { quoting } from '../quoting'
import { classesWanted, isMapped, isOfSomeProfession, type ZoningAsked } from './asked'

/**
 * The zonings that answer what was asked: all of them for « zonage de Laon », those of the profession alone when it asks for
 * another’s zone, none for a zoning that no source lists by commune.
 */
export const relevantZonings = (
  records: readonly ZoningRecord[],
  { zoning, profession, misnamed }: ZoningAsked,
): readonly ZoningRecord[] =>
  records.filter((record) => {
    const isTheirs = profession !== undefined && record.profession.startsWith(profession)
    if (misnamed) return isTheirs
    const concerns = profession === undefined || record.profession === '' || isTheirs
    if (zoning === undefined) return concerns
    if (zoning === 'frr' || zoning === 'frr-plus') return record.zoning === 'frr'
    return isOfSomeProfession(zoning) ? concerns && isOfSomeProfession(record.zoning) : record.zoning === zoning
  })

/** Yes or no only from an official list and for the whole commune; `unsure` when only an indicative list speaks. */
export type Standing = 'yes' | 'no' | 'part' | 'unsure' | 'unknown'

/** Undefined when no zone was asked, or when the professions differ: there is no one answer. */
export function standingOf(relevant: readonly ZoningRecord[], asked: ZoningAsked): Standing | undefined {
  if (asked.zoning === undefined) return undefined
  const professions = [...new Set(relevant.map(({ profession }) => profession))]
  const standings = new Set(
    professions.map((one) =>
      standingFor(
        relevant.filter(({ profession }) => profession === one),
        asked,
      ),
    ),
  )
  if (standings.size > 1) return undefined
  return [...standings][0] ?? 'unknown'
}

function standingFor(records: readonly ZoningRecord[], asked: ZoningAsked): Standing {
  const sure = records.filter(({ reliability }) => reliability !== 'inferred')
  if (sure.length === 0) return 'unsure'
  const wanted = sure.filter(({ class: classed }) => classesWanted(asked).includes(classed))
  if (wanted.some(({ partly }) => !partly)) return 'yes'
  if (wanted.length > 0) return 'part'
  return sure.some(({ partly }) => !partly) ? 'no' : 'part'
}

const openings: Readonly<Record<Standing, Words>> = {
  yes: { fr: 'Oui : ', en: 'Yes: ' },
  no: { fr: 'Non : ', en: 'No: ' },
  part: { fr: 'En partie : ', en: 'In part: ' },
  unsure: { fr: 'Je ne sais pas avec certitude : ', en: 'I do not know for sure: ' },
  unknown: { fr: 'Je ne sais pas : ', en: 'I do not know: ' },
}

/** « Oui : Laon est classée FRR+… (décret n° 2025-628 du 9 juillet 2025), au 10 juillet 2025 », one line for each zoning. */
export function zoningItems(
  records: readonly ZoningRecord[],
  { place, standing, cite, lang }: { place: Place; standing: Standing | undefined; cite: Cite; lang: Lang },
): readonly ListItem[] {
  return records.map((record) => ({
    text: capitalised(`${standing ? openings[standing][lang] : ''}${zoningText(record, place, lang)}`),
    ...quoting(lang, record.decree),
    source: cite(record),
  }))
}

/** « Je ne sais pas : … » for a place that no list holds: a town’s own classing, or the list of a territory. */
export function unknownText(asked: ZoningAsked, place: Place | undefined, lang: Lang): string {
  const fr = lang === 'fr'
  const what =
    place?.kind === 'commune'
      ? `${fr ? `le classement ${ofPlace(preciseName(place))}` : `the classification of ${preciseName(place)}`}`
      : `${fr ? 'la liste des communes classées' : 'the list of classed towns'}${place ? ` ${inPlace(place, lang)}` : ''}`
  const whose = `${what}${practisedBy(asked.profession ?? '', lang)}`
  const map = fr ? 'La carte officielle fait foi, voici où la voir.' : 'The official map decides; here is where to see it.'
  const where = isMapped(asked) ? map : fr ? 'Voici à qui le demander.' : 'Here is whom to ask.'
  return fr ? `${openings.unknown.fr}je n’ai pas ${whose}. ${where}` : `${openings.unknown.en}I do not hold ${whose}. ${where}`
}

/** What must be said of zonings that do not decide (half a commune, a list nobody signs) and of a zone that is another profession's. */
export function zoningNotices(
  records: readonly { readonly partly?: boolean; readonly reliability: string }[],
  { misnamed }: ZoningAsked,
  lang: Lang,
): readonly Section[] {
  const fr = lang === 'fr'
  const all: readonly (readonly [boolean, string])[] = [
    [
      misnamed,
      fr
        ? 'Les ZIP et les ZAC sont des zones pour les médecins ; les autres professions ont des zones « très sous-dotées » et « sous-dotées ».'
        : 'ZIP and ZAC are zones for doctors; the other professions have “very under-served” and “under-served” zones.',
    ],
    [
      records.some(({ partly }) => partly === true),
      fr ? 'En partie : seule l’adresse exacte permet de savoir.' : 'In part: only the exact address can tell.',
    ],
    [
      records.some(({ reliability }) => reliability === 'inferred'),
      fr
        ? 'Indicatif : ce zonage n’est ni daté ni signé. Aucune aide ne se décide sur lui ; la carte officielle fait foi.'
        : 'For information only: this zoning is neither dated nor signed. No aid is decided on it; the official map decides.',
    ],
  ]
  return all.flatMap(([isTrue, words]) => (isTrue ? [notice(words)] : []))
}
