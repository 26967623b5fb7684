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
 * The focus stays in the field as long as one sees it, or elsewhere in the host page; otherwise it goes to the answer's title. True
 * when the title has it: a screen reader reads it then. The turn is whole.
 */
export function focusTitle(arrival: Arrival): boolean {
  const { shown, host, field } = arrival
  const title = shown.querySelector<HTMLElement>('h2')
  if (!title || (isIn(field, host) && !isPushedOut(arrival)) || isElsewhere(host)) return false
  if (title.getClientRects().length === 0) return false // closed meanwhile
  focusOn(title)
  return true
}

/** Once the answer is revealed, an empty field below would be off the screen: the next arrow key would jump there, past the answer. */
const isPushedOut = ({ shown, field, floats }: Arrival): boolean =>
  !floats && field?.value === '' && field.getBoundingClientRect().bottom - shown.getBoundingClientRect().top > innerHeight

/** Scrolls to the answer; who is writing the next question in the page is not carried away from it. */
export function bringInView({ shown, host, field, floats }: Arrival): void {
  if (floats || field?.value === '' || !isIn(field, host)) reveal(shown)
}

const isIn = (field: HTMLElement | null, host: HTMLElement): boolean =>
  field !== null && (rootOf(host).activeElement === field || host.shadowRoot?.activeElement === field)

function isElsewhere(host: HTMLElement): boolean {
  const { activeElement } = rootOf(host)
  return activeElement !== null && activeElement !== document.body && !host.contains(activeElement)
}

const rootOf = (host: HTMLElement) => host.getRootNode() as Document | ShadowRoot

/** Puts in the rest of a turn once its beginning is painted, at once in a tab that paints nothing; `settle` when it is whole. */
export function finishLater(shown: HTMLElement, finish: () => void, settle: () => void): void {
  shown.ariaBusy = 'true'
  const act = () => {
    finish()
    shown.ariaBusy = null
    settle()
  }
  if (document.hidden) act()
  else requestAnimationFrame(() => setTimeout(act))
}
