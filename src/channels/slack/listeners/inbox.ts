/** The inbox: what people could not find, or say is wrong, in groups, and what can be done about each. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'
export function listenToInbox(_app: App, _ports: ListenerPorts): void {}

/** `/soins boite`. */
export async function showInbox(_call: SubCommandCall, _ports: ListenerPorts): Promise<void> {}
