/** The turns that stand in the conversation, and what is done with one; what shows them comes with the first question. */
import { element } from '../../render/tree'
import type { Viewing } from '../../render/view/viewing'
import type { AnswersClass } from '../answer/define'
import type { Growth } from '../answer/grow'
import { node } from '../dom'
import type { Turn } from './memory'
import { plainTurn } from './plain-turn'
import type { Surroundings } from './surroundings'

export type Transcript = ReturnType<typeof createTranscript>

export function createTranscript(around: Surroundings) {
  const log = node(element('div', { class: 'log', role: 'log', 'aria-live': 'off' }))
  const turns = new WeakMap<Element, Turn>()
  let answers: AnswersClass | undefined
  let count = 0
  /** In its own look; undefined when there is nothing to give it one, or not to a shape that no release of ours has had. */
  const seen = (turn: Turn, viewing: Viewing): Growth | undefined => {
    try {
      return answers?.turnNode(turn, viewing)
    } catch {
      return undefined
    }
  }
  return {
    log,
    turnOf: (shown: HTMLElement): Turn | undefined => turns.get(shown),

    /** Without what shows answers (blocked, a network that fails half-way), they stand in plain words. */
    async prepare(): Promise<void> {
      answers ??= await around.host.answers().catch(() => undefined)
    },

    /** Puts the beginning of a turn at the end. */
    stand(turn: Turn): Growth {
      const viewing = { lang: turn.lang, origin: around.api, ids: `turn-${++count}-`, scripted: true, fields: [] }
      const growth: Growth = seen(turn, viewing) ?? { shown: node(plainTurn(turn)) }
      turns.set(growth.shown, turn)
      log.append(growth.shown)
      return growth
    },

    /** Does what a tool's name says; resolves to the words shown beside it and to be said, if there are any. */
    async use(tool: string, shown: HTMLElement): Promise<string | undefined> {
      const { root, api } = around
      const turn = turns.get(shown)
      const done = turn && (await answers?.tools[tool]?.({ turn, shown, root, api }))
      if (!done) return undefined
      shown.querySelector('.done')?.remove()
      shown.querySelector('.tools')?.append(node(element('span', { class: 'done quiet' }, done)))
      return done
    },
  }
}
