/**
 * How long each kind of request waits for its listener before we acknowledge in its stead, and with what words. Slack gives up at
 * 3 s (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response).
 */
import { commandName, firstWords } from './listeners/command'
import type { SlackBody } from './receiver'
import { plainText } from './text'

export type Patience = {
  readonly milliseconds: number
  /** What we say when the time is over; undefined when only the listener can. */
  readonly instead: (() => object | undefined) | undefined
}

const nothing = () => undefined
const atOnce: Patience = { milliseconds: 0, instead: nothing }
/**
 * An event whose workspace is refused within this time may be sent again by Slack, which does so for what is not a 200; a base
 * that is slower delays nobody.
 */
const event: Patience = { milliseconds: 150, instead: nothing }
/** A form may have errors to show next to its fields: the listener's words are the answer. */
const listener: Patience = { milliseconds: 2500, instead: undefined }

/** `type` of an interaction (https://docs.slack.dev/interactivity/handling-user-interaction#payloads). */
const byType: Readonly<Record<string, Patience>> = {
  event_callback: event,
  block_actions: atOnce,
  shortcut: atOnce,
  message_action: atOnce,
  view_closed: atOnce,
}

export function patienceWith({ type, command, text }: SlackBody): Patience {
  if (command === commandName) return { milliseconds: 0, instead: () => firstWords(plainText(String(text ?? ''))) }
  return byType[String(type)] ?? listener
}
