/** Shows the steps of a first run in the terminal: a line per step, a bar while rows are written. */
import { SingleBar } from 'cli-progress'
import type { OnStep } from './node-prepare'

/** A reporter for `prepare`; `stop` clears the bar. Writes to stderr: stdout belongs to the answers. */
export function progress(): { readonly onStep: OnStep; readonly stop: () => void } {
  let bar: SingleBar | undefined
  return {
    onStep(step, rows) {
      if (!rows) return console.error(`${step}…`)
      if (!bar) {
        bar = new SingleBar({
          format: `${step} [{bar}] {percentage} % | {value}/{total} rows`,
          noTTYOutput: true,
          notTTYSchedule: 1000,
        })
        bar.start(rows.total, 0)
      }
      bar.update(rows.done)
    },
    stop: () => bar?.stop(),
  }
}
