/** What a figure may not say: a change that passed would rank it wrongly, or be taken for another. */
import type { Change } from '../../src/changes/change'
import { numberOf } from '../../src/changes/value'
import type { Words } from '../../src/types'

/** What the base says of a figure besides what staff may change. */
export type FigureBounds = {
  readonly unit: string
  /** Years of the figures of the same thing, place and unit. */
  readonly years: readonly number[]
}

/** `décembre 2024` → 2024; undefined where no year is told. */
export function yearIn(asOf: string): number | undefined {
  const year = /\b(19|20)\d\d\b/.exec(asOf)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** By id of the field; none when the figure holds together. */
export function figureFaults(
  { patches, proposedAt }: Pick<Change, 'patches' | 'proposedAt'>,
  { unit, years }: FigureBounds,
): Readonly<Record<string, Words>> {
  const faultOf: Readonly<Record<string, (after: string) => Words | undefined>> = {
    value: (after) => valueFault(numberOf(after), unit),
    asOf: (after) => yearFault(yearIn(after), { years, thisYear: Number(proposedAt.slice(0, 4)) }),
  }
  return Object.fromEntries(
    patches.flatMap(({ field, after }) => {
      const fault = after === null ? undefined : faultOf[field]?.(after)
      return fault ? [[field, fault]] : []
    }),
  )
}

/** A share is of a hundred, and may fall; what is counted is not below zero. */
function valueFault(value: number, unit: string): Words | undefined {
  if (unit === '%') return Math.abs(value) > 100 ? beyondAll : undefined
  return value < 0 ? belowNothing : undefined
}

function yearFault(
  year: number | undefined,
  { years, thisYear }: { readonly years: readonly number[]; readonly thisYear: number },
): Words | undefined {
  if (year === undefined) return noYear
  if (year > thisYear) return toCome
  return years.includes(year) ? taken : undefined
}

const beyondAll: Words = { fr: 'Une part ne dépasse pas 100 %.', en: 'A share is not above 100%.' }
const belowNothing: Words = { fr: 'Ce nombre ne peut pas être négatif.', en: 'This number cannot be negative.' }
const noYear: Words = { fr: 'Dites au moins l’année : 2026.', en: 'Say at least the year: 2026.' }
const toCome: Words = { fr: 'Cette année est à venir.', en: 'This year is still to come.' }
const taken: Words = {
  fr: 'Un autre chiffre dit déjà cette année : corrigez plutôt celui-là.',
  en: 'Another figure tells this year already: correct that one instead.',
}
