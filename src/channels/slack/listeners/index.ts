/** Every entry of Slack, one file each. The receiver has acknowledged, or does without us: what runs here may take its time. */
import type { App } from '@slack/bolt'
import { listenToAskButtons } from './ask-button'
import { listenToCommand } from './command'
import { listenToCorrections } from './correction'
import { listenToCsvButton } from './csv-button'
import { listenToHome } from './home'
import { listenToInbox } from './inbox'
import { listenToJournal } from './journal'
import { listenToMentions } from './mention'
import { listenToMessages } from './message'
import { listenToPane } from './pane'
import { listenToPhrases } from './phrase'
import type { ListenerPorts } from './ports'
import { listenToPreferences } from './preferences'
import { listenToRatings } from './rating'
import { listenToSettings } from './settings'
import { listenToShareButton } from './share-button'
import { listenToShortcut } from './shortcut'

const entries: readonly ((app: App, ports: ListenerPorts) => void)[] = [
  listenToCommand,
  listenToMentions,
  listenToMessages,
  listenToPane,
  listenToShortcut,
  listenToHome,
  listenToAskButtons,
  listenToShareButton,
  listenToCsvButton,
  listenToRatings,
  listenToInbox,
  listenToPhrases,
  listenToCorrections,
  listenToJournal,
  listenToSettings,
  listenToPreferences,
]

/** Registers every listener on a Bolt App. */
export function listen(app: App, ports: ListenerPorts): void {
  for (const entry of entries) entry(app, ports)
}
