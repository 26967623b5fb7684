/** What several aids make together. Only totals are added, and only where a source says that they can be had together. */
import type { ProvisionRecord } from '../../db/knowledge'
import type { NonEmpty } from '../types'
import { statusOn } from './clock'
import type { Judged } from './judge'
import { completed, type Offer } from './offer'
import type { Person } from './person'
import { reasonsOf } from './reasons'

/** Euros had in all from an offer; undefined when it depends on what one does, or is only the most one can have. */
export function totalOf({ pays }: Pick<Offer, 'pays'>): number | undefined {
  if (pays?.how === 'once' && !pays.upTo) return pays.euros
  return pays?.how === 'instalments' ? pays.euros : undefined
}

/** Two aids, and the provision whose source says whether they can be had together. */
export type Pair = {
  readonly aids: readonly [Judged, Judged]
  readonly cumulates: boolean
  readonly says: ProvisionRecord
}

/**
 * What sources say of two aids that the person may have: one entry a pair, and a word against a pair wins. A provision speaks
 * only on the days it runs, and when it is not for others.
 */
export function pairsOf(judged: readonly Judged[], person: Person, now: Date): readonly Pair[] {
  const may = judged.filter(({ verdict }) => verdict !== 'no')
  const words = may.flatMap((speaker) => wordsOf(speaker, may, person, now))
  return words.filter((word) => {
    const same = words.filter(({ aids }) => word.aids.every((aid) => aids.includes(aid)))
    return word === (same.find(({ cumulates }) => !cumulates) ?? same[0])
  })
}

/** What the provisions of one aid say of the others. */
function wordsOf(speaker: Judged, others: readonly Judged[], person: Person, now: Date): readonly Pair[] {
  const speaking = speaker.aid.provisions.filter(({ cumulatesWith, excludes }) => cumulatesWith || excludes)
  return speaking.flatMap((says) => {
    const whole = completed(speaker.aid, says)
    if (statusOn(whole, now) === 'ended' || reasonsOf(whole, person, now, 'fr').some(({ met }) => met === false)) return []
    const named = (ids: readonly string[] = [], cumulates: boolean): readonly Pair[] =>
      others.filter(({ aid }) => ids.includes(aid.id)).map((other) => ({ aids: [speaker, other], cumulates, says }))
    return [...named(says.cumulatesWith, true), ...named(says.excludes, false)]
  })
}

export type Together = { readonly euros: number; readonly aids: readonly Judged[]; readonly says: NonEmpty<ProvisionRecord> }

/** The largest sum of aids that one can have (`yes`) and that sources pair two by two; undefined when there is none. */
export function together(judged: readonly Judged[], pairs: readonly Pair[]): Together | undefined {
  const had = judged.filter((one) => one.verdict === 'yes' && sureTotal(one) !== undefined)
  const between = (one: Judged, other: Judged) =>
    pairs.find(({ aids, cumulates }) => cumulates && aids.includes(one) && aids.includes(other))
  const groups = groupsOf(had, (one, other) => between(one, other) !== undefined).filter(({ length }) => length > 1)
  const [best] = groups
    .map((aids) => ({ aids, euros: aids.reduce((sum, one) => sum + (sureTotal(one) ?? 0), 0) }))
    .sort((one, other) => other.euros - one.euros)
  if (!best) return undefined
  const says = best.aids.flatMap((one, at) => best.aids.slice(at + 1).flatMap((other) => between(one, other)?.says ?? []))
  const [first, ...others] = says
  return first && { ...best, says: [first, ...others] }
}

/** Undefined when the offers one can have pay differently: which one it will be is not known. */
function sureTotal({ offers }: Judged): number | undefined {
  const [total, ...others] = new Set(offers.map(totalOf))
  return others.length === 0 ? total : undefined
}

/** Every group whose members all go together. Few aids are sums: no need to be clever. */
function groupsOf<Item>(
  [first, ...rest]: readonly Item[],
  goTogether: (one: Item, other: Item) => boolean,
): readonly (readonly Item[])[] {
  if (first === undefined) return [[]]
  const without = groupsOf(rest, goTogether)
  return [
    ...without,
    ...without.filter((group) => group.every((one) => goTogether(first, one))).map((group) => [first, ...group]),
  ]
}
