/** The answer on zones: yes, no or unknown first, then where it can be had nearby, who decides, and the official map. */
import type { ContactRecord, FigureRecord, GuidanceRecord, TermRecord } from '../../../db/knowledge'
import type { NearbyZoned, ZonedCommunes, ZoningRecord } from '../../../db/queries'
import { colon } from '../../formats'
import type { Context } from '../../intent'
import { professionLabels, zoningLabels } from '../../labels'
import { inPlace, ofPlace, preciseName } from '../../place-words'
import type { Answer, FollowUp, Lang, NonEmpty, Place, Section } from '../../types'
import { personOf } from '../aids/person'
import { papsButton } from '../aids/words'
import { type Cite, found, nonEmpty, notFound, text, withCaution, withoutComplaints } from '../found'
import { guidanceItem } from '../items'
import { quoting } from '../quoting'
import { contactSection, figureSection, listSection } from '../sections'
import { territoryKey, territoryKeys } from '../territory'
import { isMapped, mapsOf, type ZoningAsked } from './asked'
import { nearbySections, zonedItems, zoningTable } from './communes'
import { relevantZonings, standingOf, unknownText, zoningItems, zoningNotices } from './standing'

export type ZonesFound = {
  readonly asked: ZoningAsked
  readonly place: Place | undefined
  /** Communes to set side by side, instead of the place. */
  readonly communes: NonEmpty<Place> | undefined
  /** As the person said it, for the aids it leads to. */
  readonly profession: string | undefined
  readonly zonings: readonly ZoningRecord[]
  readonly zoned: readonly ZonedCommunes[]
  readonly near: readonly NearbyZoned[]
  readonly term: TermRecord | undefined
  /** The term told apart from `term`, explained where no place is asked about. */
  readonly pair: TermRecord | undefined
  readonly figures: readonly FigureRecord[]
  readonly guidance: readonly GuidanceRecord[]
  readonly contacts: readonly ContactRecord[]
}

const mostFigures = 6
const mostContacts = 4

export function zoneAnswer(read: ZonesFound, context: Context): Answer {
  const { lang, gazetteer } = context
  const { asked, place, communes, zoned, near, profession } = read
  const keys = territoryKeys(place, gazetteer)
  const figures = read.figures.filter(({ territory }) => !place || keys.includes(territoryKey(territory))).slice(0, mostFigures)
  const ownOf = (own: Place) => relevantZonings(personOf({ place: own }, read.zonings, context).zonings, asked)
  const zonings = communes ? communes.flatMap(ownOf) : place ? ownOf(place) : []
  const standing = standingOf(zonings, asked)
  const contacts = mapsFirst(withoutComplaints(read.contacts), asked).slice(0, mostContacts)
  const terms = [read.term, ...(place ? [] : [read.pair])].filter((term) => term !== undefined)
  const guidance = place && asked.zoning ? [] : read.guidance
  const title = titleOf(asked, communes ?? place, lang)
  const from = nonEmpty([...zonings, ...zoned, ...terms, ...figures, ...contacts])
  if (!from) return notFound(title, [text(unknownText(asked, undefined, lang))], [papsButton(lang)])
  return found({
    title,
    from,
    sections: (cite) => {
      // In the order of the answer, which is that of its sources.
      const explained = () => [
        ...terms.map((term) => termSection(term, cite, lang)),
        ...listSection(guidance.map((record) => guidanceItem(record, cite, lang))),
      ]
      return [
        ...(communes ? [zoningTable(communes, ownOf, asked, cite, lang)] : statusSections()),
        ...zoningNotices([...zonings, ...zoned], asked, lang),
        ...(standing === 'yes' || communes ? [] : nearbySections(near, cite, lang)),
        ...(place ? [] : explained()),
        ...contactSection(contacts, cite, lang, contactTitle(asked, lang)),
        ...figureSection(figures, cite, lang),
        ...(place ? explained() : []),
      ]

      function statusSections(): readonly Section[] {
        if (!place) return []
        if (zonings.length === 0 && zoned.length === 0) return [text(unknownText(asked, place, lang))]
        return listSection([...zoningItems(zonings, { place, standing, cite, lang }), ...zonedItems(zoned, asked, cite, lang)])
      }
    },
    followUps: followUpsOf(asked, place, profession, lang),
  })
}

/** The region's own map before the national one, and maps before portals. */
function mapsFirst(contacts: readonly ContactRecord[], asked: ZoningAsked): readonly ContactRecord[] {
  const maps = mapsOf(asked)
  return contacts.toSorted((one, other) => maps.indexOf(one.organisation) - maps.indexOf(other.organisation))
}

/** Classes that are no zoning of the vocabulary. */
const ownTitles: Readonly<Record<string, string>> = { 'frr-plus': 'FRR+' }

function titleOf({ zoning }: ZoningAsked, where: Place | readonly Place[] | undefined, lang: Lang): string {
  const label = zoning === undefined ? (lang === 'fr' ? 'zonage' : 'zoning') : (ownTitles[zoning] ?? zoningLabels(zoning)[lang])
  if (where === undefined) return label
  return 'kind' in where
    ? `${label} ${inPlace({ ...where, name: preciseName(where) }, lang)}`
    : `${label}${colon(lang)} ${where.map(preciseName).join(', ')}`
}

function contactTitle(asked: ZoningAsked, lang: Lang): string {
  if (isMapped(asked)) return lang === 'fr' ? 'La carte officielle' : 'The official map'
  return lang === 'fr' ? 'À qui demander' : 'Whom to ask'
}

function termSection(term: TermRecord, cite: Cite, lang: Lang): Section {
  const definition = `${term.definition.charAt(0).toLowerCase()}${term.definition.slice(1)}`
  const said = `${term.acronym ?? term.expansion} : ${definition}`
  return { ...text(withCaution(said, term, lang), cite(term)), ...quoting(lang, said) }
}

/** Offered to who did not say their own. */
const usualProfessions = ['medecin-generaliste', 'infirmier', 'kinesitherapeute']

/** From a zone to what it opens: the aids of the profession, there. */
function followUpsOf(
  { zoning }: ZoningAsked,
  place: Place | undefined,
  said: string | undefined,
  lang: Lang,
): readonly FollowUp[] {
  const fr = lang === 'fr'
  const where = place ? ` ${inPlace(place, lang)}` : ''
  return [
    ...(said ? [said] : usualProfessions).map((id) => {
      const label = professionLabels(id)[lang]
      return fr
        ? { label: `Aides : ${label}`, text: `Quelles aides à l’installation pour la profession ${ofPlace(label)}${where} ?` }
        : { label: `Aids: ${label}`, text: `Which settlement aids for a ${label}${where}?` }
    }),
    ...(zoning?.startsWith('frr')
      ? [
          fr
            ? { label: 'L’exonération FRR', text: 'Détail : exonération FRR' }
            : { label: 'FRR tax relief', text: 'FRR tax relief' },
        ]
      : []),
  ]
}
