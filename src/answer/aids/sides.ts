/** What to set side by side: several places for one profession, or several professions in one place. */
import type { Context } from '../../intent'
import { professionLabels } from '../../labels'
import { preciseName } from '../../place-words'
import type { Slots } from '../../slots'
import type { Place } from '../../types'
import { territoryKey } from '../territory'

export type Side = Slots & { readonly profession: string }

/** What to put side by side: one side for each column. `leftOut` says what was not, in the person's own order. */
export type Sides = {
  readonly by: 'place' | 'profession'
  readonly sides: readonly Side[]
  readonly leftOut: readonly string[]
}

/** More columns do not fit a phone. */
export const mostSides = 3

/** Undefined when there is nothing to compare. Places win: then the first profession is the one looked at. */
export function sideBySide(slots: Side, { question, lang }: Pick<Context, 'question' | 'lang'>): Sides | undefined {
  const places = distinct(
    (slots.territories ?? []).filter(({ kind }) => kind !== 'country' && kind !== 'position'),
    territoryKeyOf,
  )
  const professions = distinct(slots.professions ?? [], (id) => id)
  const names = professions.map((id) => professionLabels(id)[lang].toLowerCase())
  if (places.length > 1)
    return {
      by: 'place',
      sides: places.slice(0, mostSides).map((place) => ({ ...slots, place, zoning: saidNow(slots, question) })),
      leftOut: [
        ...places.slice(mostSides).map(preciseName),
        ...names.filter((_, index) => professions[index] !== slots.profession),
      ],
    }
  if (professions.length > 1)
    return {
      by: 'profession',
      sides: professions.slice(0, mostSides).map((profession) => ({ ...slots, profession, zoning: saidNow(slots, question) })),
      leftOut: names.slice(mostSides),
    }
  return undefined
}

/** A zoning told earlier was told of one place and one profession: it says nothing of the others. */
const saidNow = ({ zoning }: Slots, { previous }: Context['question']): string | undefined =>
  previous?.slots.zoning === zoning ? undefined : zoning

/** An arrondissement is a place of its own. */
const territoryKeyOf = (place: Place) => `${territoryKey(place)}:${place.arrondissementCode ?? ''}`
const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
]
