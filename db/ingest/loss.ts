/** What a load must not do by mistake: leave nothing, or take away much. */
import { Refused } from './failure'
import type { Reporter } from './report'
import type { OpenDataSource } from './source'

/** A load that loses a larger share of what was in use stops, and asks to be forced. */
const largestLoss = 0.1

/** Throws when no row was kept: forcing does not help. */
export function refuseEmpty({ id }: OpenDataSource, rows: number, { read }: Reporter): void {
  if (rows > 0) return
  throw new Refused(`${id}: none of the ${read} rows read can be kept: is this the right file? Nothing was changed`)
}

/** Throws when more than a tenth of the rows in use would be lost, unless forced. */
export function refuseLoss(
  { id }: OpenDataSource,
  { had, lost }: { readonly had: number; readonly lost: number },
  rows: number,
  force: boolean,
): void {
  if (force || lost <= had * largestLoss) return
  throw new Refused(
    `${id}: ${rows} rows against ${had} in use: ${lost} of them (${Math.round((lost / had) * 100)} %) would be lost. Nothing was changed. If the file is right, run this again with --force`,
  )
}
