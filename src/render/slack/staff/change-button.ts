/** What the buttons about a change carry: which change, and in which language to go on. */
import * as z from 'zod'
import { carried, read } from '../button'

/** `action_id`s. The button that begins a correction is in button.ts: it carries a question. */
export const changeAction = {
  approve: 'change-approve',
  refuse: 'change-refuse',
  undo: 'change-undo',
  look: 'change-look',
} as const

const valueSchema = z.strictObject({ change: z.string(), lang: z.enum(['fr', 'en']) })
export type ChangeValue = z.output<typeof valueSchema>

export const changeValue = (value: ChangeValue): string | undefined => carried(value)

/** Undefined when the value is not one of ours. */
export const readChangeValue = (value: unknown): ChangeValue | undefined => read(value, valueSchema)
