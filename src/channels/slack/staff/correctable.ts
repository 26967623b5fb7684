/** The records of an answer that can be corrected, to choose from. */
import { type ChangeKind, changeKinds, type SubjectKey } from '../../../changes/change'
import { subjectKeyOf } from '../../../changes/subject-key'
import type { Choice } from '../../../render/slack/staff/change-form'
import type { Answer, Section } from '../../../types'

type Named = { readonly key: SubjectKey | undefined; readonly name: string }

/** Each once, in the order of the answer, by the names that people read there. */
export function correctable({ sections }: Pick<Answer, 'sections'>): readonly Choice[] {
  const named = sections.flatMap(namedIn)
  const byKey = new Map(named.flatMap(({ key, name }) => (key ? [[keyText(key), name] as const] : [])))
  return [...byKey].map(([value, name]) => ({ value, name }))
}

function namedIn(section: Section): readonly Named[] {
  switch (section.kind) {
    case 'places':
      return section.items.map((item) => ({ key: subjectKeyOf('places', item), name: `${item.name}, ${item.commune}` }))
    case 'aids':
      return section.items.map((item) => ({ key: subjectKeyOf('aids', item), name: item.name }))
    case 'contacts':
      return section.items.map((item) => ({
        key: subjectKeyOf('contacts', item),
        name: [item.organisation, item.role, item.territory].filter(Boolean).join(', '),
      }))
    case 'figures':
    case 'chart':
      return section.items.map((item) => ({
        key: subjectKeyOf('figures', item),
        name: [item.label, item.territory.name, item.year ?? item.asOf].filter(Boolean).join(', '),
      }))
    case 'text':
    case 'notice':
    case 'list':
    case 'table':
      return []
  }
}

/** `{ kind: 'place', subject: '123' }` → `place:123`, the value of a choice. */
const keyText = ({ kind, subject }: SubjectKey): string => `${kind}:${subject}`

/** Undefined when the text is not one of ours. */
export function keyOf(text: string | undefined): SubjectKey | undefined {
  const [kind, ...rest] = (text ?? '').split(':')
  const known = changeKinds.find((one): one is ChangeKind => one === kind)
  return known && rest.length > 0 ? { kind: known, subject: rest.join(':') } : undefined
}
