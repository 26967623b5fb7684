/** The conversation: its turns, its signed state, where the person is; and what the tab keeps of it. */
import type { AskReply } from '../../channels/api-schema'
import type { Along } from './ask'
import { isExpired, type Memory, noMemory, recall, remember, type Turn } from './memory'
import type { Point, Waiting } from './queue'

export type Conversation = ReturnType<typeof createConversation>

/** `kept` is told the memory each time it changes. */
export function createConversation(kept: (memory: Memory) => void) {
  let key = ''
  let memory = noMemory
  /** Where the person is, while the answers are about it: kept by nothing but this page. */
  let point: Point | undefined

  const keep = (changes: Partial<Memory>): void => {
    memory = { ...memory, ...changes }
    remember(key, memory)
    kept(memory)
  }
  return {
    keep,
    memory: (): Memory => memory,

    /**
     * Takes up what the tab remembers. A page that comes with an answer (`state`) begins there, and lets go all but what waits; unless it
     * is asked by its address (`from`) for the answer that the remembered conversation began with: a reload.
     */
    begin(ours: string, state: string, from: string): void {
      key = ours
      memory = recall(key)
      if (state && (from === '' || from !== memory.from))
        memory = { ...noMemory, waiting: memory.waiting, state, stateAt: performance.timeOrigin, from }
    },

    /** True when it is too old to go on: it is let go then, and the next question is read alone. */
    expires(now: number): boolean {
      if (!isExpired(memory, now)) return false
      point = undefined
      keep({ state: '', stateAt: 0 })
      return true
    },

    /** What goes with a question in words; one by ids says all by itself. */
    along({ asks }: Waiting): Along {
      const { state } = memory
      if (asks.kind === 'ids') return {}
      return { ...(state ? { state } : {}), ...(point ? { position: point } : {}) }
    },

    /** Takes a reply in; its turn is to be shown. */
    take({ label, asks }: Waiting, { requestId: _, understood, ...told }: AskReply): Turn {
      const turn: Turn = { question: label, ...told }
      const asked = asks.kind === 'text' ? asks.position : undefined
      point = understood.slots.place?.kind === 'position' ? (asked ?? point) : undefined
      keep({ turns: [...memory.turns, turn], state: told.state, stateAt: Date.now() })
      return turn
    },

    /** An opinion given is not asked for again after a reload. */
    forgetToAsk(turn: Turn): void {
      const { rated: _, ...others } = turn
      keep({ turns: memory.turns.map((one) => (one === turn ? others : one)) })
    },

    /** Nothing is left but the language that was chosen. */
    restart(): void {
      const { lang } = memory
      memory = noMemory
      point = undefined
      keep(lang ? { lang } : {})
    },
  }
}
