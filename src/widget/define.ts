/** The launcher's entry: registers the tag once, its only side effect. */
import { ProxisoinChat } from './launcher'

if (!customElements.get('proxisoin-chat')) customElements.define('proxisoin-chat', ProxisoinChat)
