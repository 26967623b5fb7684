/** The panel's entry: registers the conversation that the launcher puts in its shadow root. */
import { ConversationPanel } from './conversation-panel'

if (!customElements.get('proxisoin-panel')) customElements.define('proxisoin-panel', ConversationPanel)
