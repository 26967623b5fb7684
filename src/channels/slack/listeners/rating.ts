/** « Utile », « Pas utile » under an answer, and why. */
import type { App } from '@slack/bolt'
import type { ListenerPorts } from './ports'

export function listenToRatings(_app: App, _ports: ListenerPorts): void {}
