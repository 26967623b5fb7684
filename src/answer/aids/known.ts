/** What the aids were judged on, said once: the answer in a sentence, then who the person is and how the place is classed. */

import type { ContactRecord } from '../../../db/knowledge'
import { type Judged, ofVerdict } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import { capitalised, semicolon } from '../../formats'
import { stageLabels, zoningLabels } from '../../labels'
import { ofPlace, preciseName } from '../../place-words'
import { situations } from '../../situations'
import type { Lang, ListItem, Words } from '../../types'
import type { Cite } from '../found'
import { mapsOf, zoningAsked } from '../zones/asked'
import { relevantZonings, zoningItems } from '../zones/standing'

/** On what an aid still depends, by rule; the rules of the situation are one. */
const dependsOn: Readonly<Record<string, Words>> = {
  zoning: { fr: 'du zonage', en: 'the zoning' },
  stage: { fr: 'de votre étape', en: 'your stage' },
  territory: { fr: 'du lieu', en: 'the place' },
  profession: { fr: 'de votre spécialité', en: 'your speciality' },
  structure: { fr: 'de la structure', en: 'the structure' },
  clock: { fr: 'd’une confirmation', en: 'a confirmation' },
}
const yourSituation: Words = { fr: 'de votre situation', en: 'your situation' }
/** More would not be read in one sentence. */
const mostTopics = 2

/** « Aujourd’hui, 2 aides vous sont ouvertes et 5 dépendent surtout du zonage et de votre étape. » */
export function summary(judged: readonly Judged[], lang: Lang): string {
  const [yes, depends] = [ofVerdict(judged, 'yes').length, ofVerdict(judged, 'depends').length]
  const topics = topicsOf(judged, lang)
  if (lang === 'en') {
    const open = yes === 0 ? 'no aid is certain yet' : `${yes} ${yes > 1 ? 'aids are' : 'aid is'} open to you`
    return `Today, ${open}${depends > 0 ? `; ${depends} depend${depends > 1 ? '' : 's'} on ${topics.join(' and ')}` : ''}.`
  }
  const open =
    yes === 0
      ? depends === 0
        ? 'aucune aide ne vous est ouverte'
        : 'aucune aide n’est encore certaine'
      : `${yes} aide${yes > 1 ? 's vous sont ouvertes' : ' vous est ouverte'}`
  return `Aujourd’hui, ${open}${depends > 0 ? ` ; ${depends} dépend${depends > 1 ? 'ent' : ''} ${topics.join(' et ')}` : ''}.`
}

/** What most aids still depend on, the most frequent first. */
function topicsOf(judged: readonly Judged[], lang: Lang): readonly string[] {
  const counts = new Map<string, number>()
  for (const { verdict, because } of judged) {
    if (verdict !== 'depends') continue
    const rules = because.filter(({ met }) => met === 'unknown').map(({ rule }) => (dependsOn[rule] ?? yourSituation)[lang])
    for (const topic of new Set(rules)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostTopics)
    .map(([topic]) => topic)
}

type Known = { readonly person: Person; readonly contacts: readonly ContactRecord[] }

/** What was told, then the zoning of the place. */
export const knownItems = (known: Known, cite: Cite, lang: Lang): readonly ListItem[] => [
  ...nonEmptyLine(told(known.person, lang), lang),
  ...zonedItems(known, cite, lang),
]

/** How official sources class the commune and, when they do not, where the official map is. */
export function zonedItems({ person, contacts }: Known, cite: Cite, lang: Lang): readonly ListItem[] {
  const { place } = person
  const asked = zoningAsked({ profession: person.profession })
  const relevant = relevantZonings(person.zonings, asked)
  const map = officialMap(contacts, person)
  const isClassed =
    person.zoning !== undefined || relevant.some(({ family, reliability }) => family === 'zonage' && reliability !== 'inferred')
  return [
    ...(place ? zoningItems(relevant, { place, standing: undefined, cite, lang }) : []),
    ...(place?.kind === 'commune' && !isClassed && map
      ? [{ text: `${unknownZoning(preciseName(place), lang)} ${map.url}`, source: cite(map) }]
      : []),
  ]
}

/** Where the zoning of the person's profession can be seen, the nearest first. */
export function officialMap(
  contacts: readonly ContactRecord[],
  { profession }: Pick<Person, 'profession'>,
): ContactRecord | undefined {
  const makers = mapsOf(zoningAsked({ profession }))
  const [first] = makers.flatMap((maker) => contacts.filter(({ organisation, url }) => url && organisation === maker))
  return first
}

const unknownZoning = (town: string, lang: Lang) =>
  lang === 'fr'
    ? `Zonage ${ofPlace(town)} : inconnu de nos sources ; la carte officielle :`
    : `Zoning of ${town}: unknown to our sources; the official map:`

const nonEmptyLine = (pieces: readonly string[], lang: Lang): readonly ListItem[] =>
  pieces.length > 0 ? [{ text: capitalised(pieces.join(`${semicolon(lang)} `)) }] : []

/** But for the profession and the place: the title says them. */
function told({ stage, zoning, situation }: Person, lang: Lang): readonly string[] {
  const replies = Object.entries(situation).flatMap(([id, reply]) =>
    reply === 'unsure' ? [] : (situations.get(id)?.[reply].said[lang] ?? []),
  )
  return [
    ...(stage ? [stageLabels(stage)[lang]] : []),
    ...(zoning ? [`${zoningLabels(zoning)[lang]} (${lang === 'fr' ? 'vous l’avez dit' : 'you said so'})`] : []),
    ...replies,
  ]
}
