/**
 * A correction on its way through its modals. Nothing is kept on our side before it is proposed: each modal carries, in
 * `private_metadata` (3,000 characters, https://docs.slack.dev/reference/views/modal-views), what the next needs.
 */
import * as z from 'zod'
import { changeKinds, type Reference, type Subject } from '../../../changes/change'
import { dayOf, isDay, isPublicPage, tidy } from '../../../changes/value'
import { inputText, longestTyped } from '../../../render/slack/staff/change-form'
import { type ChangeWords, changeWords } from '../../../render/slack/staff/change-words'
import type { Lang } from '../../../types'

const lang = z.enum(['fr', 'en'])
const key = z.strictObject({ kind: z.enum(changeKinds), subject: z.string().min(1) })

/** Of the choice of a record. */
export const chooseMetadata = z.strictObject({ lang })
/** Of the form: `was` is the trace of what each field showed. */
export const formMetadata = z.strictObject({ lang, key, was: z.record(z.string(), z.string()) })
/** Of the difference: what was typed, and the trace of what the record said then. */
export const draftMetadata = z.strictObject({
  lang,
  key,
  typed: z.record(z.string(), z.string()),
  seen: z.record(z.string(), z.string()),
  why: z.string(),
  reference: z.strictObject({ publisher: z.string(), url: z.string(), date: z.string() }),
})
/** Of a refusal, or of an undoing. */
export const decisionMetadata = z.strictObject({ lang, id: z.string() })
export type Draft = z.output<typeof draftMetadata>

const longestMetadata = 3000
export const fitsMetadata = (value: object): boolean => JSON.stringify(value).length <= longestMetadata

/** Undefined when the metadata is not what we wrote: a modal of another version of the product. */
export function metadataOf<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // not JSON
  }
}

/** The part of `view` that a submission is read from. */
export const submissionSchema = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({
          value: z.string().nullish(),
          selected_option: z.object({ value: z.string() }).nullish(),
        }),
      ),
    ),
  }),
})
export type Submission = z.output<typeof submissionSchema>

/**
 * What an input holds: empty when it was emptied, undefined when the form does not say: an input filled by `views.update` and not
 * touched may be left out (slackapi/bolt-js#1258).
 */
export function typedIn({ state }: Submission, block: string): string | undefined {
  const [input] = Object.values(state.values[block] ?? {})
  return input && (input.value ?? input.selected_option?.value ?? '').trim()
}

/** Fields of a record as a form shows them, each by its trace. */
export const traces = (fields: Subject['fields']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, traceOf(value)]))

/**
 * A short trace of a value, to know whether it is still the same without carrying it: FNV-1a, 32 bits
 * (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). A mistake is harmless: the base checks again before it writes.
 */
export function traceOf(value: string | null): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode((inputText(value) ?? '').replaceAll('\r\n', '\n').trim()))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}

type Grounds = Pick<Draft, 'why' | 'reference'>

/** Why, and the page read; or what is wrong, next to each field. `today` is an ISO day. */
export function groundsIn(
  submission: Submission,
  today: string,
  lang: Lang,
): { readonly grounds: Grounds; readonly errors: Readonly<Record<string, string>> } {
  const typed = (block: keyof typeof longestTyped) => tidy(typedIn(submission, block) ?? '')
  const reference = { publisher: typed('publisher'), url: typed('url'), date: dateIn(typed('date')) }
  const why = typed('why')
  const faults: Readonly<Record<string, keyof ChangeWords | false>> = {
    why: lineFault(why, longestTyped.why),
    publisher: lineFault(reference.publisher, longestTyped.publisher),
    url: !isPublicPage(reference.url) && 'noHttps',
    date: dateFault(reference, today),
  }
  const errors = Object.entries(faults).flatMap(([block, fault]) => (fault ? [[block, String(changeWords[lang][fault])]] : []))
  return { grounds: { why, reference }, errors: Object.fromEntries(errors) }
}

/** A form limits what is typed in it; who sends one by other means does not. */
const lineFault = (text: string, longest: number): 'missing' | 'tooMuch' | false =>
  text === '' ? 'missing' : text.length > longest && 'tooMuch'

/** Why something was refused or undone: as much as its form takes. */
export const reasonTyped = (submission: Submission): string => tidy(typedIn(submission, 'why') ?? '').slice(0, longestTyped.why)

/** « n. d. », « nd » → `n.d.`; all else as it is. */
const dateIn = (text: string) => (/^n\.?\s*d\.?$/i.test(text) ? 'n.d.' : dayOf(text))

function dateFault({ date }: Reference, today: string): 'noDate' | 'dateToCome' | false {
  if (date === 'n.d.') return false
  if (!isDay(date)) return 'noDate'
  return date > today.slice(0, date.length) && 'dateToCome'
}
