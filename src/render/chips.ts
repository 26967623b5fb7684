/** What was understood, shown as chips that can be taken back, and the link that asks the same question again. */
import { askedAddress, takesSlot } from '../asked'
import { capitalised } from '../formats'
import { careLabels, professionLabels, stageLabels, zoningLabels } from '../labels'
import { preciseName } from '../place-words'
import type { Slots } from '../slots'
import type { Lang, Reply, Understanding, Words } from '../types'

/** `href` asks the question without this slot. */
export type Chip = { readonly slot: string; readonly label: string; readonly href: string }

/** The link that asks the same question by ids; undefined when it is personal, was not understood, or is answered with caution. */
export function shareOf({ understood, answer }: Pick<Reply, 'understood' | 'answer'>, lang: Lang): string | undefined {
  if (understood.kind !== 'matched' || understood.worry || understood.placeCandidates || understood.unknownPlace) return undefined
  const { intent, slots, side } = understood
  return askedAddress({ intent, slots, side, first: answer.first, lang })
}

/** More would be a form. */
const mostChips = 4

/** The place first: it is what people change. None on small talk nor in an emergency: nothing there can be taken back. */
export function chipsOf(understood: Understanding, lang: Lang): readonly Chip[] {
  if (understood.kind !== 'matched') return []
  const { intent, slots, side } = understood
  return chipLabels
    .flatMap(([slot, labelOf]) => {
      const label = takesSlot(intent, slot) ? labelOf(slots, lang) : undefined
      const { [slot]: _, ...rest } = slots
      const href = askedAddress({ intent, slots: rest, side, lang })
      return label && href ? [{ slot, label: capitalised(label), href }] : []
    })
    .slice(0, mostChips)
}

type LabelOf = (slots: Slots, lang: Lang) => string | undefined

const chipLabels: readonly (readonly [keyof Slots, LabelOf])[] = [
  ['place', ({ place }, lang) => place && (place.kind === 'position' ? aroundYou[lang] : preciseName(place))],
  ['care', ({ care }, lang) => care && careLabels(care)[lang]],
  ['profession', ({ profession }, lang) => profession && professionLabels(profession)[lang]],
  ['radiusKm', ({ radiusKm }) => (radiusKm ? `${radiusKm} km` : undefined)],
  ['openNow', ({ openNow }, lang) => (openNow ? openNowWords[lang] : undefined)],
  ['year', ({ year }) => (year ? String(year) : undefined)],
  ['zoning', ({ zoning }, lang) => zoning && zoningLabels(zoning)[lang]],
  ['stage', ({ stage }, lang) => stage && stageLabels(stage)[lang]],
]

const aroundYou: Words = { fr: 'Autour de vous', en: 'Around you' }
const openNowWords: Words = { fr: 'Ouvert maintenant', en: 'Open now' }
