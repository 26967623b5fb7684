/** A question by ids: what a link, a chip or a button asks without a word that was typed. */
import type { Side } from './sides'
import type { Slots } from './slots'
import { type IntentId, intentIds, type Lang, type Matched, type Place } from './types'
import { acceptedBy } from './understand/brought'

export type Asked = {
  readonly intent: IntentId
  readonly slots: Slots
  readonly lang: Lang
  /** The side of the subject that is asked (sides.ts). */
  readonly side?: Side | undefined
  /** Ids of the facts to tell first, where words chose them. */
  readonly first?: readonly string[] | undefined
}

/** What is understood of a question by ids: nothing is guessed. */
export const understoodById = ({ intent, slots, side, first }: Asked): Matched => ({
  kind: 'matched',
  intent,
  confidence: 1,
  by: 'match',
  slots,
  ...(side ? { side } : {}),
  ...(first ? { first } : {}),
  candidates: [{ intent, confidence: 1 }],
  because: ['asked by its ids'],
})

/** True of the slots the intent reads; the others say nothing of it. */
export const takesSlot = (intent: IntentId, name: string): boolean => acceptedBy(intent).some((slot) => slot === name)

/** The intents that tell many facts, the nearest to the words first. */
export const tellsNearest: ReadonlySet<IntentId> = new Set(['care-rights', 'programme-info'])

/**
 * `/?intent=find-care&care=kinesitherapeute&place=commune:80021`, a path of ours that asks the question again; undefined when it
 * cannot be asked by ids: small talk, an emergency, the person's own position (it has no id, and is nobody else's).
 */
export function askedAddress({ intent, slots, lang, side, first }: Asked): string | undefined {
  // In the intent's own order: one question has one address.
  const fields = acceptedBy(intent).flatMap((name) => {
    const value = slots[name]
    return value === undefined ? [] : [[name, written(value)] as const]
  })
  if (personal.has(intent) || fields.some(([, value]) => value === undefined)) return undefined
  const all = [
    ['intent', intent] as const,
    ...fields,
    ...(side ? [['side', side] as const] : []),
    ...(first ? [['first', first.join(',')] as const] : []),
    ...(lang === 'en' ? [['lang', lang] as const] : []),
  ]
  // Ids, colons and commas need no escape in a query (RFC 3986, 3.4).
  return `/?${all.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** Asked by nobody else, or answered otherwise by each: no link leads to them. */
const personal: ReadonlySet<IntentId> = new Set([
  'emergency',
  'medical-advice',
  'greeting',
  'thanks',
  'goodbye',
  'human',
  'out-of-scope',
])
export const askableIntents = intentIds.filter((intent) => !personal.has(intent))

type SlotValue = NonNullable<Slots[keyof Slots]>

function written(value: SlotValue): string | undefined {
  if (Array.isArray(value)) {
    const each = value.map(written)
    return each.includes(undefined) ? undefined : each.join(',')
  }
  if (typeof value !== 'object') return String(value)
  if (isPlace(value)) return value.kind === 'position' ? undefined : `${value.kind}:${value.arrondissementCode ?? value.code}`
  return Object.entries(value)
    .map(([id, reply]) => `${id}:${reply}`)
    .join(',')
}

const isPlace = (value: object): value is Place => 'kind' in value && 'code' in value
