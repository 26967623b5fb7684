/** One aid: what it is, what it pays, for whom, where, against what, until when, whom to call; for the person, when known. */
import type { AidRecord, ProvisionRecord } from '../../../db/knowledge'
import { statusOn } from '../../eligibility/clock'
import { type Judged, judge } from '../../eligibility/judge'
import { completed } from '../../eligibility/offer'
import type { Person } from '../../eligibility/person'
import { nextQuestion } from '../../eligibility/questions'
import { aidStatusLabel, colon } from '../../formats'
import type { Context } from '../../intent'
import { inPlace } from '../../place-words'
import type { AidItem, Answer, Lang, NonEmpty, Section, Verdict, Words } from '../../types'
import { type Cite, found, text } from '../found'
import { aidItem, becauseItem, shortName } from '../items'
import { quoting } from '../quoting'
import { aidSection, listSection } from '../sections'
import { questionButtons, questionText } from './next-question'
import { combinations, provisionItem } from './terms'
import { detailButton, togetherTitle } from './words'

export type AidTold = {
  readonly aid: AidRecord
  readonly provisions: NonEmpty<ProvisionRecord>
  /** The aids it names: replacements, transition, cumulation. */
  readonly named: readonly AidRecord[]
  readonly person: Person
}

const words = {
  fr: {
    details: 'Bon à savoir',
    before: 'Ce qui est terminé',
    instead: 'Ce qui existe à la place',
    transition: 'Si vous l’avez déjà',
    replaced: 'Remplacée par : ',
  },
  en: {
    details: 'Good to know',
    before: 'What has ended',
    instead: 'What exists instead',
    transition: 'If you already have it',
    replaced: 'Replaced by: ',
  },
} as const satisfies Record<Lang, Record<string, string>>

const verdicts: Readonly<Record<Verdict, Words>> = {
  yes: { fr: 'oui, d’après ce que vous avez dit', en: 'yes, by what you said' },
  depends: { fr: 'cela dépend', en: 'it depends' },
  no: { fr: 'non', en: 'no' },
}

/** What has ended is told as ended, with what replaced it; nothing of it is offered. */
export function aidDetailsAnswer({ aid, provisions, named, person }: AidTold, { question, lang }: Context): Answer {
  const now = question.askedAt
  const ended = statusOn(aid, now) === 'ended'
  const isOver = (provision: ProvisionRecord) => statusOn(completed(aid, provision), now) === 'ended'
  const running = provisions.filter((provision) => ended || !isOver(provision))
  const own = isKnown(person) ? judge(aid, person, now, lang) : undefined
  const next = own && nextQuestion([own], question.previous?.questioned ?? [])
  const replacing = aid.replacedBy.flatMap((id) => named.find((one) => one.id === id) ?? [])
  return {
    ...found({
      title: ended ? endedTitle(aid, lang) : aid.name[lang],
      from: provisions,
      sections: (cite) => {
        const lines = (kind: ProvisionRecord['kind']) =>
          running
            .filter((provision) => provision.kind === kind)
            .map((provision) => provisionItem(aid, provision, now, cite, lang))
        return [
          { ...text(aid.summary, cite(provisions[0])), ...quoting(lang, aid.summary) },
          own
            ? { kind: 'aids', title: verdictTitle(own, person, lang), items: [judgedHere(own, now, cite, lang)] }
            : { kind: 'aids', items: [aidItem(aid, now, cite, lang)] },
          ...(ended ? after(aid, replacing, named, now, cite, lang) : []),
          ...listSection(lines('offer')),
          ...listSection(lines('detail'), words[lang].details),
          ...listSection(combinations(running, named, cite, lang), togetherTitle[lang]),
          ...(ended
            ? []
            : listSection(
                provisions.filter(isOver).map((provision) => provisionItem(aid, provision, now, cite, lang)),
                words[lang].before,
              )),
          ...(next ? [text(questionText(next, lang))] : []),
        ]
      },
      followUps: [
        ...(next ? questionButtons(next, person, lang) : []),
        ...(ended ? replacing : []).map((one) => detailButton(one, lang)),
      ],
    }),
    ...(next ? { asks: next.asks } : {}),
  }
}

/** Nobody's case is judged on nothing. */
const isKnown = ({ profession, stage, place, zoning, situation }: Person) =>
  [profession, stage, place, zoning].some((fact) => fact !== undefined) || Object.keys(situation).length > 0

const verdictTitle = ({ verdict }: Judged, { place }: Person, lang: Lang) => {
  const you = `${lang === 'fr' ? 'Pour vous' : 'For you'}${place ? `, ${inPlace(place, lang)}`.replace(', (', ' (') : ''}`
  return `${you}${colon(lang)} ${verdicts[verdict][lang]}`
}

/** The terms are told provision by provision: here, the verdict and its reasons. */
const judgedHere = ({ aid, verdict, because }: Judged, now: Date, cite: Cite, lang: Lang): AidItem => ({
  ...aidItem(aid, now, cite, lang),
  verdict,
  because: because.map((reason) => becauseItem(reason, cite)),
})

function endedTitle(aid: AidRecord, lang: Lang): string {
  const ended = aidStatusLabel({ ...aid, status: 'ended' }, lang)
  const name = shortName(aid, lang)
  return lang === 'fr' ? `${name} : cette aide n’existe plus (${ended})` : `${name}: this aid no longer exists (${ended})`
}

/** What replaced it, and what becomes of those who have it. */
function after(
  aid: AidRecord,
  replacing: readonly AidRecord[],
  named: readonly AidRecord[],
  now: Date,
  cite: Cite,
  lang: Lang,
): readonly Section[] {
  const transition = named.find(({ id }) => id === aid.transition)
  const rules = transition?.provisions.filter((provision) => statusOn(completed(transition, provision), now) !== 'ended') ?? []
  const living = replacing.filter((one) => statusOn(one, now) !== 'ended')
  const gone = replacing.filter((one) => !living.includes(one))
  return [
    ...aidSection(
      living.map((one) => aidItem(one, now, cite, lang)),
      words[lang].instead,
    ),
    ...gone.map((one) =>
      text(`${words[lang].replaced}${shortName(one, lang)}, ${aidStatusLabel({ ...one, status: 'ended' }, lang)}.`),
    ),
    ...(transition
      ? listSection(
          rules.map((provision) => provisionItem(transition, provision, now, cite, lang)),
          words[lang].transition,
        )
      : []),
  ]
}
