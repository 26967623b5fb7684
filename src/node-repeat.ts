/** The timer of a process: what a Worker's cron does there. */

/** Milliseconds: as the cron of wrangler.toml, the first one soon after the start. */
const [first, fiveMinutes] = [1_000, 5 * 60_000]

/** Does `work` for as long as the process lives, never twice at once; a failure is logged, and the next time comes. It keeps no process alive. */
export function repeat(work: () => Promise<void>): void {
  const once = async () => {
    try {
      await work()
    } catch (error) {
      console.error(`scheduled work failed: ${error instanceof Error ? error.name : 'unknown'}`)
    }
    setTimeout(once, fiveMinutes).unref()
  }
  setTimeout(once, first).unref()
}
