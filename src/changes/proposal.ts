/** What was typed in a form → the fields that change, or what is wrong with each. */
import { isBefore } from '../../db/seed/dates'
import type { NonEmpty, Words } from '../types'
import type { ChangeKind, Patch, Subject } from './change'
import { changeFields } from './fields'
import { checkedValue } from './value'

/** By id of the field. */
export type FieldFaults = Readonly<Record<string, Words>>
export type Typed = Readonly<Record<string, string>>

export type Patched =
  | { readonly kind: 'changed'; readonly patches: NonEmpty<Patch> }
  | { readonly kind: 'same' }
  | { readonly kind: 'wrong'; readonly faults: FieldFaults }

/** A field that was not typed keeps its value. Dates of an aid must follow each other. */
export function patchesOf({ kind, fields }: Pick<Subject, 'kind' | 'fields'>, typed: Typed): Patched {
  const checked = changeFields[kind].flatMap((field) => {
    const text = typed[field.id]
    // What was not touched is not judged: the base holds phones and addresses that no form would take.
    return text === undefined || text.trim() === (fields[field.id] ?? '') ? [] : [{ field, result: checkedValue(field, text) }]
  })
  const faults = Object.fromEntries(checked.flatMap(({ field, result }) => (result.ok ? [] : [[field.id, result.reason]])))
  if (Object.keys(faults).length > 0) return { kind: 'wrong', faults }
  const [first, ...others] = checked.flatMap(({ field: { id }, result }) => {
    const before = fields[id] ?? null
    return result.ok && result.value !== before ? [{ field: id, before, after: result.value }] : []
  })
  if (!first) return { kind: 'same' }
  const patches = [first, ...others] as const
  const order = orderFaults(kind, { ...fields, ...Object.fromEntries(patches.map(({ field, after }) => [field, after])) })
  return Object.keys(order).length > 0 ? { kind: 'wrong', faults: order } : { kind: 'changed', patches }
}

/** Which date must not come before which, and what is said next to the later one. */
const orders = [
  ['validFrom', 'validTo', { fr: 'La fin vient avant le début.', en: 'It ends before it begins.' }],
  ['validFrom', 'signBy', { fr: 'La date de signature vient avant le début.', en: 'It is to be signed before it begins.' }],
  ['signBy', 'validTo', { fr: 'La fin vient avant la date de signature.', en: 'It ends before the day to sign.' }],
] as const

function orderFaults(kind: ChangeKind, fields: Subject['fields']): FieldFaults {
  if (kind !== 'aid') return {}
  const wrong = orders.filter(([earlier, later]) => {
    const [one, other] = [fields[earlier], fields[later]]
    return one && other && isBefore(other, one)
  })
  return Object.fromEntries(wrong.map(([, later, reason]) => [later, reason]))
}
