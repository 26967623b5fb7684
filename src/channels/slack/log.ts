/** What the Slack channel writes down: codes only. A message of Slack's client or of ours may quote what a person typed. */
import { type AppOptions, LogLevel } from '@slack/bolt'
import * as z from 'zod'

export type SlackLog = (level: 'warn' | 'error', event: string, reason?: string) => void

export const consoleLog: SlackLog = (level, event, reason) =>
  console[level](reason ? `slack: ${event} (${reason})` : `slack: ${event}`)

const codedError = z.object({
  data: z.object({ error: z.string() }).optional(),
  code: z.string().optional(),
  name: z.string().optional(),
})

/** The shortest name of an error: Slack's own code (`invalid_blocks`), the client's code, or the class. */
export function reasonOf(error: unknown): string {
  const { data, code, name } = codedError.safeParse(error).data ?? {}
  return data?.error ?? code ?? name ?? 'unknown'
}

/** Bolt's logger: silent, since every failure comes to us as an error that we log ourselves. */
export const silentLogger: NonNullable<AppOptions['logger']> = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}
