/** Where the focus and the eye go when an answer arrives (WCAG 3.2: nobody is carried away from what they do). */
import { focusOn, reveal } from './scroll'

export type Arrival = {
  readonly shown: HTMLElement
  readonly host: HTMLElement
  readonly field: HTMLTextAreaElement | null
  /** The transcript scrolls apart from the field. */
  readonly floats: boolean
}

/**
 * The focus stays in the field, or elsewhere in the host page; otherwise it goes to the answer's title. Who is writing the next
 * question in the page is not carried away from it. True when the title has the focus: a screen reader reads it then.
 */
export function arrive({ shown, host, field, floats }: Arrival): boolean {
  if (shown.getClientRects().length === 0) return false // closed meanwhile
  const { activeElement } = host.getRootNode() as Document | ShadowRoot
  const isInField = field !== null && (activeElement === field || host.shadowRoot?.activeElement === field)
  const isElsewhere = activeElement !== null && activeElement !== document.body && !host.contains(activeElement)
  const title = shown.querySelector<HTMLElement>('h2')
  const moves = !isInField && !isElsewhere && title !== null
  if (moves) focusOn(title)
  if (moves || floats || !isInField || field.value === '') reveal(shown)
  return moves
}
