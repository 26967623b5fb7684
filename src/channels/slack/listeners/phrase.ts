/** Tying somebody’s words to an intent, and untying them. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'
export function listenToPhrases(_app: App, _ports: ListenerPorts): void {}

/** Opens the modal on the words of a line of the inbox (its id in `feedback`). */
export async function openPhrase(
  _question: number,
  _call: Omit<SubCommandCall, 'rest' | 'channel'>,
  _ports: ListenerPorts,
): Promise<void> {}
