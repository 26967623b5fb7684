/** Proposing a change of a record, deciding on it, undoing it. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'
export function listenToCorrections(_app: App, _ports: ListenerPorts): void {}

/** `/soins corriger <question>`: choose a record of its answer, then change it. */
export async function startCorrection(_call: SubCommandCall, _ports: ListenerPorts): Promise<void> {}

/** Opens the modal on a question by ids (`/?intent=…`): from an answer, or from the inbox. */
export async function openCorrection(
  _asked: string,
  _call: Omit<SubCommandCall, 'rest' | 'channel'>,
  _ports: ListenerPorts,
): Promise<void> {}
