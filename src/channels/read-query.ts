/** The parameters of an address, checked: the doors that are asked by GET all read theirs here. */
import type { Context } from 'hono'
import type * as z from 'zod'

/** `field` names the parameter, `detail` says in French what is wrong with it. */
export type Refusal = { readonly field: string; readonly detail: string }
export type Asked<Query> =
  | { readonly kind: 'read'; readonly query: Query }
  | { readonly kind: 'refused'; readonly details: Refusal }

/** One given twice is refused, for nobody knows which is meant; one that does not exist too, unless only those `named` are read. */
export function readQuery<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  named?: Readonly<Record<string, unknown>>,
): Asked<z.output<Schema>> {
  const given = Object.entries(c.req.queries()).filter(([name]) => named === undefined || Object.hasOwn(named, name))
  const [twice] = given.find(([, values]) => values.length > 1) ?? []
  if (twice !== undefined) return refused(twice, 'Ce paramètre est donné deux fois.')
  const read = schema.safeParse(Object.fromEntries(given.map(([name, [value]]) => [name, value])))
  if (read.success) return { kind: 'read', query: read.data }
  const [issue] = read.error.issues
  if (issue?.code === 'unrecognized_keys') return refused(issue.keys.join(', '), 'Ce paramètre n’existe pas.')
  return refused(String(issue?.path[0] ?? ''), issue?.message ?? '')
}

const refused = (field: string, detail: string) => ({ kind: 'refused', details: { field, detail } }) as const

export const unknownTerritory = (field: string): Refusal => ({ field, detail: 'Ce territoire n’existe pas.' })
