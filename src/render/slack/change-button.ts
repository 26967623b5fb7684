/** What the buttons about a change carry: which change, and in which language to go on. */
import * as z from 'zod'

/** `action_id`s. `begin` carries a question by ids instead (button.ts). */
export const changeAction = {
  begin: 'change-begin',
  approve: 'change-approve',
  refuse: 'change-refuse',
  undo: 'change-undo',
  look: 'change-look',
} as const

const valueSchema = z
  .string()
  .regex(/^(fr|en):[\w-]{1,100}$/)
  .transform((value) => ({ lang: value.startsWith('en') ? ('en' as const) : ('fr' as const), id: value.slice(3) }))
export type ChangeValue = z.output<typeof valueSchema>

export const changeValue = ({ lang, id }: ChangeValue): string => `${lang}:${id}`

/** Undefined when the value is not one of ours. */
export const readChangeValue = (value: unknown): ChangeValue | undefined => valueSchema.safeParse(value).data
