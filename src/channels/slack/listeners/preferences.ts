/** What a person chooses for himself or herself: a language, a usual place. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'

export function listenToPreferences(_app: App, _ports: ListenerPorts): void {}
