import type { Books } from '../../../../db/books'
import type { KnowledgeBase } from '../../../../db/knowledge'
import type { Deps } from '../../../deps'
import type { AnswerPorts } from '../answering/message'
import type { DeliveryPorts } from '../door/deliveries'
import type { PreferencePorts } from '../people/preferences'

/** What one request gives its listeners. */
export type ListenerPorts = AnswerPorts &
  DeliveryPorts &
  Books &
  PreferencePorts & {
    readonly knowledge: KnowledgeBase
    readonly index: Deps['index']
    readonly taught: Deps['taught']
    /** When the request came: milliseconds of this machine, to tell how long it took since. */
    readonly arrivedAt: number
    /** Slack's Web API, ending in `/api/`. */
    readonly apiUrl: string
  }
