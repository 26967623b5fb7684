/**
 * What a screen reader says, apart from what is shown (RGAA 7.5, WCAG 4.1.3): two regions mounted from the start get plain text, once,
 * and are purged. The transcript itself is not live: restoring or scrolling it says nothing.
 */
import { element } from '../../render/tree'
import { node } from '../dom'

/** Milliseconds: long enough to be noticed, short enough not to be met again by the arrows of a screen reader. */
const untilPurged = 1000

export type Announcer = {
  readonly regions: readonly HTMLElement[]
  /** A progress or an answer: said when the reader is silent. */
  readonly say: (text: string) => void
  /** Something went wrong: said at once (RGAA 7.5.2). */
  readonly warn: (text: string) => void
}

export function createAnnouncer(): Announcer {
  const [said, warned] = (['status', 'alert'] as const).map((role) =>
    node(element('div', { class: 'unseen', role, 'aria-atomic': 'false' })),
  ) as [HTMLElement, HTMLElement]
  return { regions: [said, warned], say: (text) => add(said, text), warn: (text) => add(warned, text) }
}

function add(region: HTMLElement, text: string): void {
  const line = node(element('p', {}, text))
  region.append(line)
  setTimeout(() => line.remove(), untilPurged)
}
