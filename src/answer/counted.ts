/** A figure counted in the base itself, for a kind of place it holds. */
import type { CarePlaceRecord } from '../../db/knowledge'
import type { Context } from '../intent'
import { indicatorLabels } from '../labels'
import { numberLabel } from '../render/labels'
import type { Answer, Place } from '../types'
import { found, nonEmpty, notice } from './found'
import { inPlace } from './territory'

/**
 * How many places of that kind the base holds in the territory; undefined when it holds none, and for the whole country,
 * which the base does not cover.
 */
export function countedAnswer(
  indicator: string,
  place: Place,
  held: { readonly total: number; readonly items: readonly CarePlaceRecord[] },
  { lang }: Context,
): Answer | undefined {
  const records = nonEmpty(held.items)
  if (!records || place.kind === 'country' || place.kind === 'position') return undefined
  const [first] = records
  const label = indicatorLabels(indicator)[lang].toLowerCase()
  const figure = { indicator, label, territory: place, value: held.total, unit: label, asOf: first.asOf }
  const fr = lang === 'fr'
  return found({
    title: `${place.name} : ${numberLabel(held.total, lang)} ${label}`,
    from: records,
    sections: (cite) => [
      { kind: 'figures', items: [{ ...figure, source: cite(first) }] },
      notice(
        fr ? 'Compté dans la base, d’après la liste officielle citée.' : 'Counted in the base, from the official list cited.',
      ),
    ],
    followUps: [
      fr
        ? { label: 'Voir la liste', text: `Liste : ${label} ${inPlace(place, lang)}` }
        : { label: 'See the list', text: `${label} ${inPlace(place, lang)}` },
    ],
  })
}
