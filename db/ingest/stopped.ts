/** Says what a stopped load leaves: without it, Ctrl-C ends the command without a word. */

/** Exit codes of a command ended by a signal: 128 and its number (POSIX shell, 2.8.2). */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const
type Stop = keyof typeof exitCodes

/**
 * Does `work`; a signal that stops it prints one line and ends the process. One that comes while a base file is written waits
 * for the end of the write: a load that became visible then ends well.
 */
export async function tellingIfStopped<Result>(work: () => Promise<Result>): Promise<Result> {
  const stop = (signal: Stop) => {
    console.error('\nstopped before the end: the base in use stays as it was (--list shows it)')
    process.exit(exitCodes[signal])
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await work()
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
