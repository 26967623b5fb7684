/** An aid's card in words, the same on every channel: what was decided, why, and what it takes. */

import { aidStatusLabel, dateLabel } from '../formats'
import type { AidItem, Because, Lang, Truth, Verdict } from '../types'

const verdictLabels = {
  fr: { yes: 'ouverte à vous', depends: 'dépend', no: 'pas dans votre cas' },
  en: { yes: 'open to you', depends: 'depends', no: 'not in your case' },
} as const satisfies Record<Lang, Record<Verdict, string>>

const words = {
  fr: { signBy: 'À signer au plus tard', conditions: 'Conditions', commitment: 'Engagement', contact: 'À qui s’adresser' },
  en: { signBy: 'To be signed by', conditions: 'Conditions', commitment: 'Commitment', contact: 'Whom to ask' },
} as const satisfies Record<Lang, Record<string, string>>

/** « Contrat d’aide à l’installation (CAIMK) »: the acronym in brackets, unless the name holds it. */
export const aidName = ({ name, acronym }: AidItem): string =>
  acronym && !name.includes(acronym) ? `${name} (${acronym})` : name

/** « dépend », the verdict on the person's case; « terminée le 31 décembre 2025 », the status, where nobody's case is judged. */
export const badgeOf = (item: AidItem, lang: Lang): { readonly name: string; readonly label: string } =>
  item.verdict === undefined
    ? { name: item.status, label: aidStatusLabel(item, lang) }
    : { name: item.verdict, label: verdictLabels[lang][item.verdict] }

/** Beside a verdict, the status that the badge no longer says: « ouverte depuis 2024 »; nothing for a plain « ouverte ». */
export function statusBeside(item: AidItem, lang: Lang): string | undefined {
  const isPlain = item.status === 'open' && item.validFrom === undefined && item.validTo === undefined
  return item.verdict === undefined || isPlain ? undefined : aidStatusLabel(item, lang)
}

type Term = { readonly term: 'signBy' | 'conditions' | 'commitment' | 'contact'; readonly label: string; readonly text: string }

/** What one must do and promise, by label; nothing under a refusal, where nobody would act on it. */
export function termsOf(item: AidItem, lang: Lang): readonly Term[] {
  if (item.verdict === 'no') return []
  const { conditions, commitment, contact } = item
  const told = { signBy: item.signBy && dateLabel(item.signBy, lang), conditions, commitment, contact }
  return (['signBy', 'conditions', 'commitment', 'contact'] as const).flatMap((term) => {
    const text = told[term]
    return text ? [{ term, label: words[lang][term], text }] : []
  })
}

/**
 * The reasons that decide, refusals first, then what is unknown and what rests on a fact of its own (a zoning); `met` are the
 * others, that need no reading.
 */
export function reasonsOf({ because = [] }: AidItem): { readonly telling: readonly Because[]; readonly met: readonly Because[] } {
  const isTold = ({ met, source }: Because) => met !== true || source !== undefined
  return {
    telling: because.filter(isTold).sort((one, other) => order.indexOf(one.met) - order.indexOf(other.met)),
    met: because.filter((reason) => !isTold(reason)),
  }
}
const order: readonly Truth[] = [false, 'unknown', true]

export const truthSign = (met: Truth): string => (met === 'unknown' ? '?' : met ? '✓' : '✗')

/** A plain no is told by what forbids it. What one would get with another structure (answer/aids/judged-sections.ts) is not one. */
export const isRefused = ({ verdict, amount }: AidItem): boolean => verdict === 'no' && amount === undefined
export const refusalsOf = ({ because = [] }: AidItem): readonly Because[] => because.filter(({ met }) => met === false)

/** « 12 aides ne vous concernent pas : pourquoi », what folds the refusals. */
export function refusedLabel(count: number, lang: Lang): string {
  if (lang === 'en') return `${count} ${count > 1 ? 'aids are' : 'aid is'} not for you: why`
  return `${count} aide${count > 1 ? 's ne vous concernent' : ' ne vous concerne'} pas : pourquoi`
}
