/** Which communes are in a zone: those of a territory, the nearest to a commune, several side by side. */
import type { NearbyZoned, ZonedCommunes, ZoningRecord } from '../../../db/queries'
import { capitalised, colon, dateLabel, numberLabel, semicolon } from '../../formats'
import type { Lang, ListItem, NonEmpty, Place, Section, TableRow } from '../../types'
import { asOf, className, classOf, classText, howSure, practisedBy, zonedProfessions } from '../../zoning-words'
import type { Cite } from '../found'
import { quoting } from '../quoting'
import { listSection } from '../sections'
import { classesWanted, type ZoningAsked } from './asked'

/** Communes named for each class asked: beyond, the list is the source's. */
export const mostNamed = 30

/** « FRR+ : 2 communes, au 10 juillet 2025 – Roye, Ham » for the classes asked; the others are only counted. */
export function zonedItems(groups: readonly ZonedCommunes[], asked: ZoningAsked, cite: Cite, lang: Lang): readonly ListItem[] {
  const wanted = classesWanted(asked)
  const isWanted = ({ class: classed }: ZonedCommunes) => wanted.includes(classed)
  const none = asked.zoning && groups.length > 0 && !groups.some(isWanted)
  return [
    ...(none ? [{ text: noneText(asked, lang) }] : []),
    ...groups
      .toSorted((one, other) => Number(isWanted(other)) - Number(isWanted(one)))
      .map((group) => ({
        text: zonedText(group, isWanted(group), lang),
        ...quoting(lang, ...namesOf(group)),
        source: cite(group),
      })),
  ]
}

const namesOf = ({ largest }: ZonedCommunes) => largest.map(({ name }) => name)

function noneText({ zoning = '' }: ZoningAsked, lang: Lang): string {
  const zone = className(zoning, lang)
  return lang === 'fr' ? `Aucune commune en ${zone} dans les listes que j’ai` : `No town in a ${zone} in the lists I hold`
}

function zonedText(group: ZonedCommunes, named: boolean, lang: Lang): string {
  const { zoning, profession, count, largest, since, source } = group
  const fr = lang === 'fr'
  const towns = `${numberLabel(count, lang)} ${fr ? 'commune' : 'town'}${count > 1 ? 's' : ''}`
  const day = since ? [`${fr ? 'zonage du' : 'zoning of'} ${dateLabel(since, lang)}`] : []
  const counted = [
    `${capitalised(className(classOf(group), lang))}${practisedBy(profession, lang)}${colon(lang)} ${towns}`,
    ...(zoning === 'frr' ? [asOf(source.date, lang)] : day),
    ...howSure(group, lang),
  ].join(', ')
  if (!named) return counted
  const names = largest.map(({ name, partly }) => (partly ? `${name} (${fr ? 'en partie' : 'in part'})` : name)).join(', ')
  if (count === largest.length) return `${counted} – ${names}`
  return `${counted}. ${fr ? `Les ${largest.length} plus peuplées :` : `The ${largest.length} most populated:`} ${names}…`
}

/** « À défaut… Roye : zone d’intervention prioritaire (ZIP) pour les médecins, à 19 km »: nothing when none is known. */
export function nearbySections(nearby: readonly NearbyZoned[], cite: Cite, lang: Lang): readonly Section[] {
  const items = nearby.map((town) => ({
    text: `${town.name}${colon(lang)} ${className(classOf(town), lang)}${practisedBy(town.profession, lang)}, ${lang === 'fr' ? 'à ' : ''}${numberLabel(Math.max(1, Math.round(town.distanceKm)), lang)} km`,
    ...quoting(lang, town.name),
    source: cite(town),
  }))
  return listSection(
    items,
    lang === 'fr' ? 'À défaut, les plus proches du département' : 'Failing that, the nearest in the département',
  )
}

/** Communes side by side: FRR, then each profession asked or known of any of them. */
export function zoningTable(
  communes: NonEmpty<Place>,
  ownOf: (place: Place) => readonly ZoningRecord[],
  { zoning, profession, misnamed }: ZoningAsked,
  cite: Cite,
  lang: Lang,
): Section {
  const records = communes.flatMap(ownOf)
  const isFrr = zoning === 'frr' || zoning === 'frr-plus'
  const professions = profession
    ? [profession]
    : Object.keys(zonedProfessions).filter((id) => id === 'medecin' || records.some(({ profession: one }) => one === id))
  const rows: readonly TableRow[] = [
    ...(isFrr || (zoning === undefined && !misnamed) ? [row('FRR', (record) => record.zoning === 'frr')] : []),
    ...(isFrr ? [] : professions).map((id) =>
      row(capitalised((zonedProfessions[id]?.[lang] ?? id).replace(/^les /, '')), (record) => record.profession.startsWith(id)),
    ),
  ]
  const names = communes.map(({ name }) => name)
  return { kind: 'table', columns: [lang === 'fr' ? 'Zonage' : 'Zoning', ...names], ...quoting(lang, ...names), rows }

  function row(header: string, isOf: (record: ZoningRecord) => boolean): TableRow {
    return {
      header,
      cells: communes.map((place) => {
        const own = ownOf(place).filter(isOf)
        const [first] = own
        if (!first) return { text: lang === 'fr' ? 'Je ne sais pas' : 'I do not know' }
        return {
          text: own.map((record) => capitalised(classText(record, lang))).join(`${semicolon(lang)} `),
          source: cite(first),
        }
      }),
    }
  }
}
