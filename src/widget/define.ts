/** The script's entry: registers the tag once, its only side effect. */
import { ProxisoinChat } from './proxisoin-chat'

if (!customElements.get('proxisoin-chat')) customElements.define('proxisoin-chat', ProxisoinChat)
