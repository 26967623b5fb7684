/** The numbers compiled in (helplines.ts), as contacts of an answer: each is one tap away. */
import type { ContactItem, Lang, Section } from '../types'
import type { Cite } from './found'
import type { EmergencyNumber } from './helplines'

export const helplineItem = (
  { phone, organisation, role, note, source }: EmergencyNumber,
  cite: Cite,
  lang: Lang,
): ContactItem => ({
  id: `urgence-${phone.replaceAll(' ', '')}`,
  organisation: organisation[lang],
  role: role[lang],
  phone,
  note: note[lang],
  source: cite({ source }),
})

export const helplineSection = (numbers: readonly EmergencyNumber[], cite: Cite, lang: Lang): Section => ({
  kind: 'contacts',
  items: numbers.map((number) => helplineItem(number, cite, lang)),
})
