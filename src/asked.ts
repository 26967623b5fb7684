/** A question by ids: what a link, a chip or a button asks without a word that was typed. */
import type { Slots } from './slots'
import { type IntentId, intentIds, type Lang, type Matched, type Place } from './types'
import { acceptedBy } from './understand/brought'

export type Asked = { readonly intent: IntentId; readonly slots: Slots; readonly lang: Lang }

/** What is understood of a question by ids: nothing is guessed. */
export const understoodById = ({ intent, slots }: Asked): Matched => ({
  kind: 'matched',
  intent,
  confidence: 1,
  by: 'match',
  slots,
  candidates: [{ intent, confidence: 1 }],
  because: ['asked by its ids'],
})

/** True of the slots the intent reads; the others say nothing of it. */
export const takesSlot = (intent: IntentId, name: string): boolean => acceptedBy(intent).some((slot) => slot === name)

/**
 * `/?intent=find-care&care=kinesitherapeute&place=commune:80021`, a path of ours that asks the question again; undefined when it
 * cannot be asked by ids: small talk, an emergency, the person's own position (it has no id, and is nobody else's).
 */
export function askedAddress({ intent, slots, lang }: Asked): string | undefined {
  const fields = Object.entries(slots).flatMap(([name, value]) =>
    value === undefined || !takesSlot(intent, name) ? [] : [[name, written(value)] as const],
  )
  if (personal.has(intent) || fields.some(([, value]) => value === undefined)) return undefined
  const all = [['intent', intent] as const, ...fields, ...(lang === 'en' ? [['lang', lang] as const] : [])]
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
