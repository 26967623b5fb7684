/** Aids side by side: two or three places for one profession, or two or three professions in one place, in one table. */
import type { ContactRecord } from '../../../db/knowledge'
import { aidsFor, contactsFor, zoningsOf } from '../../../db/queries'
import { judged } from '../../eligibility/judge'
import { colon, listed } from '../../formats'
import type { Context } from '../../intent'
import { professionLabels } from '../../labels'
import { inPlace, preciseName } from '../../place-words'
import type { Answer, FollowUp, Lang, Section } from '../../types'
import { found, nonEmpty, notFound, notice, text } from '../found'
import { quoting } from '../quoting'
import { contactSection } from '../sections'
import { regionCode, territoryKeys } from '../territory'
import { mapsOf, zoningAsked } from '../zones/asked'
import { isZoned, zoneRows } from '../zones/rows'
import { aidRows, type Compared, type ComparedAid, differenceText, rowOf, totalRow } from './compared'
import { personOf, zonedCodes } from './person'
import { mostSides, type Side, type Sides } from './sides'
import { papsButton, toBeConfirmed, whereOf, whoAndWhere } from './words'

/** More rows would not be read. */
const mostRows = 10

/** One round trip. Throws `KnowledgeUnavailable` when the base is out of reach. */
export async function comparisonAnswer(compared: Sides, context: Context): Promise<Answer> {
  const { lang, question } = context
  const { columns, contacts } = await judgedSides(compared, context)
  const rows = rowsOf(columns, lang)
  const title = titleOf(compared, columns, lang)
  const first = nonEmpty(rows.flatMap(({ cells }) => cells.flatMap(({ judged: one }) => one?.offers[0] ?? [])))
  if (!first) return notFound(title, [text(nothing[lang])], [papsButton(lang)])
  const people = columns.map(({ person }) => person)
  const others = rows.slice(mostRows).map(({ name }) => name)
  return found({
    title,
    from: first,
    sections: (cite) => [
      differenceSection(rows, columns, lang),
      {
        kind: 'table',
        columns: [lang === 'fr' ? 'Aide' : 'Aid', ...columns.map(({ label }) => label)],
        ...(compared.by === 'place' ? quoting(lang, ...columns.map(({ label }) => label)) : {}),
        rows: [
          ...zoneRows(people, cite, lang),
          ...aidRows(rows.slice(0, mostRows), cite, lang),
          totalRow(columns, question.askedAt, cite, lang),
        ],
      },
      ...noticesOf(compared, columns, others, lang),
      ...contactSection(contacts, cite, lang),
    ],
    followUps: compared.sides.map((side, index) => oneSide(side, columns[index]?.label ?? '', compared.by, lang)),
  })
}

function differenceSection(rows: readonly ComparedAid[], columns: readonly Compared[], lang: Lang): Section {
  const said = differenceText(rows, columns, lang)
  const amounts = rows.flatMap(({ amount, cells }) => [amount, ...cells.map(({ paid }) => paid)])
  return { ...text(said), ...quoting(lang, ...amounts.filter((amount) => amount && said.includes(amount))) }
}

/** Every side read and judged at once, and whose maps to look at. */
async function judgedSides(compared: Sides, context: Context) {
  const { question, lang, knowledge, gazetteer } = context
  const places = compared.sides.flatMap(({ place }) => place ?? [])
  const regions = places.flatMap((place) => regionCode(place, context) ?? [])
  const professions = compared.sides.map(({ profession }) => profession)
  const organisations = [...new Set(professions.flatMap((profession) => mapsOf(zoningAsked({ profession }))))]
  const { aids, zonings, contacts } = await knowledge.read({
    aids: aidsFor({
      professions,
      territories: places.length > 0 ? places.flatMap((place) => territoryKeys(place, gazetteer)) : undefined,
    }),
    zonings: zoningsOf([...new Set(places.flatMap(zonedCodes))]),
    contacts: contactsFor({ organisations, territories: [...new Set([...regions, 'FR'])] }),
  })
  const columns = compared.sides.map((side): Compared => {
    const person = personOf(side, zonings, context)
    return { ...namesOf(side, compared, context), person, judged: judged(aids, person, question.askedAt, lang) }
  })
  return { columns, contacts: nearest(contacts, organisations) }
}

/** The maps of those professions, then what is of the région before what is national. */
function nearest(contacts: readonly ContactRecord[], organisations: readonly string[]): readonly ContactRecord[] {
  const rank = ({ organisation, territory }: ContactRecord) =>
    organisations.indexOf(organisation) + (territory === 'FR' ? 0.5 : 0)
  return contacts.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostSides)
}

/** The aids that one side at least may have, the most useful first: the best verdict, then what differs, then the order of the sides. */
function rowsOf(columns: readonly Compared[], lang: Lang) {
  const ids = new Set(columns.flatMap(({ judged: all }) => all.map(({ aid }) => aid.id)))
  return [...ids]
    .map((id) => rowOf(id, columns, lang))
    .filter(({ best }) => best !== 'no')
    .toSorted((one, other) => one.rank - other.rank)
}

/** A column's name, and how a sentence says it: « Ham », « à Ham »; homonyms are told apart by their département. */
function namesOf(
  { place, profession }: Side,
  { by, sides }: Sides,
  { lang, gazetteer }: Context,
): Pick<Compared, 'label' | 'where'> {
  if (by === 'profession' || place === undefined) {
    const label = professionLabels(profession)[lang].toLowerCase()
    return { label, where: `${lang === 'fr' ? 'pour' : 'for'} ${label}` }
  }
  const isAlone = sides.filter((side) => side.place && preciseName(side.place) === preciseName(place)).length === 1
  const departement = isAlone ? undefined : gazetteer.departementOf(place)
  const suffix = departement === undefined ? '' : ` (${departement})`
  const label = preciseName(place) + suffix
  // Départements and EPCIs have articles that follow no rule: « côté Orne ».
  const isTown = place.kind === 'commune' || place.kind === 'region' || lang === 'en'
  return { label, where: isTown ? inPlace({ ...place, name: label }, lang) : `côté ${label}` }
}

function titleOf({ by, sides: [side] }: Sides, columns: readonly Compared[], lang: Lang): string {
  const names = listed(
    columns.map(({ label }) => label),
    lang,
  )
  const head = lang === 'fr' ? 'Aides côte à côte' : 'Aids side by side'
  if (by === 'place') return `${head}${colon(lang)} ${professionLabels(side?.profession ?? '')[lang].toLowerCase()}, ${names}`
  return `${head}${colon(lang)} ${names}${whereOf(side?.place, lang)}`
}

function noticesOf({ leftOut }: Sides, columns: readonly Compared[], others: readonly string[], lang: Lang): readonly Section[] {
  const fr = lang === 'fr'
  const unknown = columns.filter(({ person }) => person.place?.kind === 'commune' && !isZoned(person)).map(({ label }) => label)
  const unzoned = fr
    ? `Zonage inconnu de nos sources (${unknown.join(', ')}) : la carte officielle fait foi.`
    : `Zoning unknown to our sources (${unknown.join(', ')}): the official map decides.`
  return [
    leftOut.length > 0 &&
      (fr
        ? `Laissé de côté : ${leftOut.join(', ')}. Demandez-les à part.`
        : `Left out: ${leftOut.join(', ')}. Ask for them apart.`),
    others.length > 0 && (fr ? `Autres aides : ${others.join(', ')}.` : `Other aids: ${others.join(', ')}.`),
    [...(unknown.length === 0 ? [] : [unzoned]), toBeConfirmed[lang]].join(' '),
  ]
    .filter((words) => words !== false)
    .map(notice)
}

/** A button that looks closer at one side. */
function oneSide({ profession, place }: Side, label: string, by: Sides['by'], lang: Lang): FollowUp {
  const who = whoAndWhere(profession, place, lang)
  return lang === 'fr'
    ? { label: `Le détail ${by === 'place' ? 'pour ' : ': '}${label}`, text: `Aides ${who}` }
    : { label: `Details: ${label}`, text: `Aids ${who}` }
}

const nothing = { fr: 'Je ne connais aucune aide ouverte d’un côté ou de l’autre.', en: 'I know of no open aid on either side.' }
