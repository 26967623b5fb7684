/** The audit log, a page at a time. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'
export function listenToJournal(_app: App, _ports: ListenerPorts): void {}

/** `/soins journal`. */
export async function showJournal(_call: SubCommandCall, _ports: ListenerPorts): Promise<void> {}
