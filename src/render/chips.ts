/** What was understood, shown as chips that can be taken back, and the link that asks the same question again. */
import { askedAddress } from '../asked'
import { careLabels, professionLabels } from '../labels'
import type { Slots } from '../slots'
import type { Lang, Understanding } from '../types'

/** `href` asks the question without this slot. */
export type Chip = { readonly slot: string; readonly label: string; readonly href: string }

/** The link that asks the same question by ids; undefined when it is personal, or was not understood. */
export const shareOf = (understood: Understanding, lang: Lang): string | undefined =>
  understood.kind === 'matched' && !understood.placeCandidates && !understood.unknownPlace
    ? askedAddress({ intent: understood.intent, slots: understood.slots, lang })
    : undefined

/** The place first: it is what people change. */
export function chipsOf(understood: Understanding, lang: Lang): readonly Chip[] {
  if (understood.kind !== 'matched') return []
  const { intent, slots } = understood
  return (['place', 'care', 'profession'] as const).flatMap((slot) => {
    const label = labelOf(slot, slots, lang)
    const { [slot]: _, ...rest } = slots
    const href = askedAddress({ intent, slots: rest, lang })
    return label && href ? [{ slot, label, href }] : []
  })
}

function labelOf(slot: 'place' | 'care' | 'profession', { place, care, profession }: Slots, lang: Lang): string | undefined {
  if (slot === 'place') return place?.name
  if (slot === 'care') return care && careLabels(care)[lang]
  return profession && professionLabels(profession)[lang]
}
