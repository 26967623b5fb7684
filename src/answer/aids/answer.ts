/** The aids judged for one person: what they can have, what depends, what they cannot and why, then the next question. */
import type { AidRecord, ContactRecord } from '../../../db/knowledge'
import { type Judged, ofVerdict } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import { nextQuestion } from '../../eligibility/questions'
import { isForFew } from '../../eligibility/rank'
import { type Pair, pairsOf, together } from '../../eligibility/sum'
import { colon, euroLabel } from '../../formats'
import type { Context } from '../../intent'
import { professionLabels } from '../../labels'
import { preciseName } from '../../place-words'
import type { Answer, FollowUp, Lang, ListItem, Place, Section, Verdict } from '../../types'
import { deadlinesOf } from '../dossier/deadlines'
import { dossierLinks } from '../dossier/links'
import { type Cite, found, nonEmpty, notFound, notice, text } from '../found'
import { aidItem, judgedItem, shortName } from '../items'
import { aidSection, contactSection, listSection } from '../sections'
import { knownItems, officialMap, summary } from './known'
import { questionButtons, questionText } from './next-question'
import { detailButton, givenTitle, papsButton, toBeConfirmed, togetherTitle, verdictTitles, whereOf, whoAndWhere } from './words'

export type AidsFound = {
  readonly person: Person
  readonly profession: string
  readonly judged: readonly Judged[]
  /** What one gives to others: a council to a student. */
  readonly given: readonly AidRecord[]
  readonly contacts: readonly ContactRecord[]
}

/** A screen or two of a phone: the rest is named, and reached by its name. Those refused are a line each. */
const shown: Readonly<Record<Verdict, number>> = { yes: 6, depends: 5, no: 20 }
const mostContacts = 3

const words = {
  fr: {
    others: 'Autres :',
    noOwn: 'Nous ne connaissons pas d’aide propre à cette profession : celles-ci lui sont ouvertes comme à d’autres.',
    where: 'Dites-moi la commune ou le département : des aides locales peuvent s’ajouter.',
  },
  en: {
    others: 'Others:',
    noOwn: 'We know of no aid for this profession alone: these are open to it as to others.',
    where: 'Tell me the town or département: local aids may be added.',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** Found, with the question worth asking next; not found when nothing can be asked for on that day. */
export function aidsAnswer({ person, profession, judged, given, contacts }: AidsFound, context: Context): Answer {
  const { question, lang } = context
  const where = whereOf(person.place, lang)
  const label = whoAndWhere(profession, person.place, lang)
  const records = nonEmpty(judged)
  if (!records) return nothing(label, where, lang)
  const next = nextQuestion(judged, question.previous?.questioned ?? [])
  return {
    ...found({
      title: lang === 'fr' ? `Aides : ${label}` : `Aids: ${label}`,
      from: [records[0].offers[0]],
      sections: (cite) => [
        text(summary(judged, lang)),
        ...listSection(knownItems({ person, contacts }, cite, lang)),
        ...aidSection(
          given.map((aid) => aidItem(aid, question.askedAt, cite, lang)),
          givenTitle[lang],
        ),
        ...(['yes', 'depends', 'no'] as const).flatMap((verdict) => group(verdict, judged, question.askedAt, cite, lang)),
        ...listSection(combined(judged, person, question.askedAt, cite, lang), togetherTitle[lang]),
        ...(judged.some(({ aid }) => isForFew(aid)) ? [] : [notice(words[lang].noOwn)]),
        ...(person.place ? [] : [notice(words[lang].where)]),
        notice(toBeConfirmed[lang]),
        ...contactSection(whomToCall(contacts, person).slice(0, mostContacts), cite, lang),
        ...(next ? [text(questionText(next, lang))] : []),
      ],
      followUps: [
        ...(next ? questionButtons(next, person, lang) : []),
        ...judged.slice(0, 2).map((one) => detailButton(one.aid, lang)),
        ...besideTheLast(person, question.previous?.slots.place, lang),
        ...afterStudies(person, where, lang),
      ],
    }),
    links: dossierLinks(person, lang, deadlinesOf(judged, question.askedAt).length > 0),
    ...(next ? { asks: next.asks } : {}),
  }
}

/** The aids of one verdict, the first in full and the others by name. */
function group(verdict: Verdict, judged: readonly Judged[], now: Date, cite: Cite, lang: Lang): readonly Section[] {
  const all = ofVerdict(judged, verdict)
  const items = all.slice(0, shown[verdict]).map((one) => judgedItem(one, now, cite, lang))
  const others = all.slice(shown[verdict]).map(({ aid }) => shortName(aid, lang))
  return [
    ...aidSection(items, verdictTitles[verdict][lang]),
    ...(others.length > 0 ? [text(`${words[lang].others} ${others.join(', ')}.`)] : []),
  ]
}

/** What sources say of two aids at once, and the sum when both are totals. */
export function combined(judged: readonly Judged[], person: Person, now: Date, cite: Cite, lang: Lang): readonly ListItem[] {
  const pairs = pairsOf(judged, person, now)
  const sum = together(judged, pairs)
  return [
    ...(sum
      ? [
          {
            text: `${sum.aids.map(({ aid }) => shortName(aid, lang)).join(' + ')}${colon(lang)} ${euroLabel(sum.euros, lang)}`,
            source: cite(sum.says[0]),
          },
        ]
      : []),
    ...pairs.map((pair) => ({ text: pairText(pair, lang), source: cite(pair.says) })),
  ]
}

function pairText({ aids: [one, other], cumulates }: Pair, lang: Lang): string {
  const names = [shortName(one.aid, lang), shortName(other.aid, lang)].join(lang === 'fr' ? ' et ' : ' and ')
  if (lang === 'fr') return cumulates ? `${names} se cumulent` : `${names} ne se cumulent pas`
  return cumulates ? `${names} can be had together` : `${names} exclude one another`
}

/** The official map, then who answers in the région. */
export function whomToCall(contacts: readonly ContactRecord[], person: Person): readonly ContactRecord[] {
  const map = officialMap(contacts, person)
  const people = contacts.filter(({ organisation }) => organisation === 'paps' || organisation === 'referent-installation')
  return [...new Set([...(map ? [map] : []), ...people])]
}

/** « et à Ham ? » after Vire: the two can be put side by side. */
function besideTheLast({ place, profession = '' }: Person, last: Place | undefined, lang: Lang): readonly FollowUp[] {
  if (place?.kind !== 'commune' || last?.kind !== 'commune' || last.code === place.code) return []
  const [one, other, who] = [preciseName(last), preciseName(place), professionLabels(profession)[lang].toLowerCase()]
  return lang === 'fr'
    ? [{ label: `Comparer avec ${one}`, text: `Aides ${who} : ${one} ou ${other} ?` }]
    : [{ label: `Compare with ${one}`, text: `Aids ${who}: ${one} or ${other}?` }]
}

/** Students and interns ask for later too. */
function afterStudies({ profession = '' }: Person, where: string, lang: Lang): readonly FollowUp[] {
  if (!['interne', 'etudiant-medecine'].includes(profession)) return []
  return lang === 'fr'
    ? [{ label: 'Une fois médecin', text: `Quelles aides pour un médecin généraliste qui s’installe${where} ?` }]
    : [{ label: 'Once a doctor', text: `What aid for a general practitioner setting up${where}?` }]
}

function nothing(label: string, where: string, lang: Lang): Answer {
  return lang === 'fr'
    ? notFound(
        `Je ne connais aucune aide en cours : ${label}`,
        [text('Le portail d’accompagnement des professionnels de santé (PAPS) de la région peut en connaître d’autres.')],
        [papsButton(lang, where)],
      )
    : notFound(
        `I know of no current aid: ${label}`,
        [text('The regional PAPS portal may know of others.')],
        [papsButton(lang, where)],
      )
}
