/** Aids judged, as sections: what can be had, what depends, what cannot, what is no more. */
import type { AidRecord } from '../../../db/knowledge'
import { statusOn } from '../../eligibility/clock'
import type { Judged } from '../../eligibility/judge'
import { offersOf } from '../../eligibility/offer'
import { aidStatusLabel, colon } from '../../formats'
import type { AidItem, Lang, ListItem, Section, Verdict, Words } from '../../types'
import type { Cite } from '../found'
import { judgedItem } from '../items'
import { quoting } from '../quoting'
import { aidSection, listSection } from '../sections'
import { verdictTitles } from './words'

type Told = { readonly now: Date; readonly cite: Cite; readonly lang: Lang }
type Group = { readonly title: Words; readonly holds: (judged: Judged) => boolean }

/** More would not be read. */
const mostShown = 8

/** Refused for the kind of structure and nothing else: a town may choose another. */
const isOtherStructure = ({ verdict, because }: Judged) =>
  verdict === 'no' && because.every(({ rule, met }) => met !== false || rule === 'structure')
const has = (verdict: Verdict) => (judged: Judged) => judged.verdict === verdict && !isOtherStructure(judged)
/** Of national aids to other structures there is no end; a local one is worth a change of plan. */
const isLocal = ({ aid }: Judged) => aid.territories.length > 0

const groups: readonly Group[] = [
  { title: verdictTitles.yes, holds: has('yes') },
  { title: verdictTitles.depends, holds: has('depends') },
  {
    title: { fr: 'Pour une autre forme de structure', en: 'For another kind of structure' },
    holds: (judged) => isOtherStructure(judged) && isLocal(judged),
  },
  { title: verdictTitles.no, holds: has('no') },
]

/** A refusal hides what the aid pays, but for another structure: it is what a change of plan would bring. */
function itemOf(one: Judged, { now, cite, lang }: Told): AidItem {
  const item = judgedItem(one, now, cite, lang)
  const { amount, contact } = one.offers[0]
  return isOtherStructure(one) ? { ...item, ...(amount ? { amount } : {}), ...(contact ? { contact } : {}) } : item
}

/** The aids in the order judged, under the verdict each got. */
export const judgedSections = (judged: readonly Judged[], { now, cite, lang }: Told): readonly Section[] =>
  groups.flatMap(({ title, holds }) => {
    const shown = judged.filter(holds).slice(0, mostShown)
    return aidSection(
      shown.map((one) => itemOf(one, { now, cite, lang })),
      title[lang],
    )
  })

/**
 * What local aids were and are no more, so that an old page is not believed: « Plan précédent : jusqu’à 250 000 € (terminée en
 * 2022) ». Never an offer.
 */
export function endedSections(aids: readonly AidRecord[], { now, cite, lang }: Told): readonly Section[] {
  const items = aids
    .filter(({ territories }) => territories.length > 0)
    .flatMap((aid) =>
      offersOf(aid)
        .filter((offer) => statusOn(offer, now) === 'ended' || statusOn(aid, now) === 'ended')
        .map((offer): ListItem => {
          const ended = aidStatusLabel({ status: 'ended', validTo: offer.validTo ?? aid.validTo }, lang)
          const what = offer.amount ?? offer.title
          const lead = `${aid.name[lang]}${colon(lang)}`
          return { text: `${lead} ${what} (${ended})`, lead, ...quoting(lang, what), source: cite(offer) }
        }),
    )
  return listSection(items, lang === 'fr' ? 'N’existe plus' : 'No longer exists')
}
