/** The launcher's entry: registers the tag and its colour property once, its only side effects. */
import { registerAccent } from './accent-style'
import { ProxisoinChat } from './launcher'

if (!customElements.get('proxisoin-chat')) {
  registerAccent()
  customElements.define('proxisoin-chat', ProxisoinChat)
}
