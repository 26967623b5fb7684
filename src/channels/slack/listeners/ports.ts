import type { Books } from '../../../../db/books'
import type { KnowledgeBase } from '../../../../db/knowledge'
import type { DeliveryPorts } from '../deliveries'
import type { AnswerPorts } from '../message'

/** What one request gives its listeners. */
export type ListenerPorts = AnswerPorts &
  DeliveryPorts &
  Books & {
    readonly knowledge: KnowledgeBase
    /** Slack's Web API, ending in `/api/`. */
    readonly apiUrl: string
  }
