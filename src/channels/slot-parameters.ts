/** Slots as the parameters of an address: ids of our vocabularies, places by their codes. */
import * as z from 'zod'
import { situations } from '../situations'
import { slotsSchema } from '../slots'
import { oneOf } from './data-query-schema'

/** One id of a vocabulary (db/seed/vocabulary). */
export const vocabulary = (entries: readonly { readonly id: string }[]) => {
  const ids = entries.map(({ id }) => id)
  return z.enum(ids, oneOf(ids))
}

/** `premiere-installation:yes,aide-dix-ans:no` → `{ 'premiere-installation': 'yes', 'aide-dix-ans': 'no' }`. */
export const situation = z.string().transform((list, context) => {
  const told = slotsSchema.shape.situation.safeParse(Object.fromEntries(list.split(',').map((pair) => pair.split(':'))))
  if (told.success && told.data && Object.keys(told.data).every((id) => situations.has(id))) return told.data
  const ids = [...situations.keys()].join(', ')
  context.addIssue({ code: 'custom', message: `Des réponses (yes, no, unsure) à : ${ids}. Par exemple « aide-dix-ans:no ».` })
  return z.NEVER
})

/** Several values of a parameter, separated by commas, none said twice. */
export const listOf = <Value extends z.ZodType<unknown, string>>(value: Value, most: number) =>
  z
    .string()
    .transform((list) => [...new Set(list.split(','))])
    .pipe(z.array(value).max(most, `${most} au plus.`))

/** `true` or `false`, written out. */
export const truth = z.enum(['true', 'false'], oneOf(['true', 'false'])).transform((written) => written === 'true')
