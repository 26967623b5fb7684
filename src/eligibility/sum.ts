/** What several aids make together: only totals are added, and only where a source says that they can be had together. */
import type { Judged } from './judge'
import type { Offer } from './offer'

/** Euros had in all from an offer; undefined when it depends on what one does. */
export function totalOf({ pays }: Pick<Offer, 'pays'>): number | undefined {
  if (pays?.how === 'once' && !pays.upTo) return pays.euros
  return pays?.how === 'instalments' ? pays.euros : undefined
}

export type Together = { readonly euros: number; readonly aids: readonly [Judged, Judged, ...Judged[]] }

/** The largest sum of aids that one can have (`yes`) and that sources pair two by two; undefined when there is none. */
export function together(all: readonly Judged[]): Together | undefined {
  const had = all.filter(({ verdict, offers: [offer] }) => verdict === 'yes' && totalOf(offer) !== undefined)
  const groups = had.map((first) =>
    had.reduce<readonly Judged[]>(
      (group, other) => (other !== first && group.every((one) => pair(one, other)) ? [...group, other] : group),
      [first],
    ),
  )
  const sums = groups.flatMap((aids) => {
    const [one, other, ...more] = aids
    const euros = aids.reduce((sum, { offers: [offer] }) => sum + (totalOf(offer) ?? 0), 0)
    return one && other ? [{ euros, aids: [one, other, ...more] as const }] : []
  })
  return sums.toSorted((one, other) => other.euros - one.euros)[0]
}

/** A source of either says so; a word against it wins. */
const pair = (one: Judged, other: Judged): boolean =>
  (names(one, other, 'cumulatesWith') || names(other, one, 'cumulatesWith')) &&
  !names(one, other, 'excludes') &&
  !names(other, one, 'excludes')

const names = ({ aid }: Judged, other: Judged, list: 'cumulatesWith' | 'excludes'): boolean =>
  aid.provisions.some((provision) => provision[list]?.includes(other.aid.id))
