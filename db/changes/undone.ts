/** What taking one change back writes, when others of the same record may stand. */
import type { InStatement } from '@libsql/client'
import type { Cells } from './aid'
import type { ChangeImage } from './queries'
import { isOrigin } from './shapes'

type Undone = { readonly cells: Cells; readonly relinked: readonly InStatement[] }

/**
 * `images` are those of the changes of the record that stand, in the order they were applied. A cell that a load has written since
 * stays; where a later change made its own page the source, ours leaves the chain. Undefined when a later one changed the same field.
 */
export function undoneCells(id: string, images: readonly ChangeImage[], now: (cells: Cells) => Cells): Undone | undefined {
  const rank = images.findIndex(({ change }) => change === id)
  const own = images[rank]
  if (!own) return undefined
  const later = images.slice(rank + 1)
  const cells = Object.keys(own.after)
  const next = (cell: string) => later.find((image) => cell in image.after)
  if (cells.some((cell) => !isOrigin(cell) && next(cell))) return undefined
  const current = now(own.after)
  // The reliability of what a load wrote is the load's: it goes with the source.
  const isOurs = (cell: string) => same(current[judgedBy(cell)], own.after[judgedBy(cell)])
  const put = cells.filter((cell) => !next(cell) && isOurs(cell)).map((cell) => [cell, own.before[cell] ?? null])
  const relinked = later.map(({ change, before }) => {
    const linked = cells.filter((cell) => next(cell)?.change === change).map((cell) => [cell, own.before[cell] ?? null])
    return { change, before: { ...before, ...Object.fromEntries(linked) } }
  })
  return { cells: Object.fromEntries(put), relinked: relinked.map(imageRelinked) }
}

/** The cell that tells whether another is still ours. */
const judgedBy = (cell: string): string =>
  isOrigin(cell) ? (cell.startsWith('@') ? '@sourceId' : cell.replace(/@.*/, '@source')) : cell

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

const imageRelinked = ({ change, before }: Pick<ChangeImage, 'change' | 'before'>): InStatement => ({
  sql: `update changed_fields set before = ? where change = ? and field = ''`,
  args: [JSON.stringify(before), change],
})
