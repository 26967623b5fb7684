/** What administrators choose for their workspace. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'
export function listenToSettings(_app: App, _ports: ListenerPorts): void {}

/** `/soins reglages`. */
export async function openSettings(_call: SubCommandCall, _ports: ListenerPorts): Promise<void> {}
