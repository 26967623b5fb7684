/** What the person does in the conversation, heard once for all on the shadow root: what is slotted passes through it as well. */
import type { Question } from './queue'

export type Gestures = {
  /** `isTyped` when the words come from the field. */
  readonly ask: (question: Question, isTyped: boolean) => void
  /** The field was sent without a word. */
  readonly empty: () => void
  /** A chip was taken back; `path` asks the same without it. */
  readonly takeBack: (slot: string, label: string, path: string) => void
  /** A tool, or an opinion: the value of its button. */
  readonly use: (tool: string, turn: HTMLElement) => void
  readonly mark: (mark: HTMLElement | SVGElement) => void
  readonly act: (action: string) => void
  readonly typed: () => string
}

export function hear(root: ShadowRoot, gestures: Gestures): void {
  root.addEventListener('submit', (event) => onSubmit(event, gestures))
  root.addEventListener('keydown', sendOnEnter)
  root.addEventListener('click', (event) => onClick(event, gestures))
}

function onSubmit(event: Event, gestures: Gestures): void {
  const pressed = event instanceof SubmitEvent && event.submitter instanceof HTMLButtonElement ? event.submitter : undefined
  const rated = pressed?.closest<HTMLElement>('.feedback') ? pressed.closest<HTMLElement>('.turn') : undefined
  if (rated && rated.getRootNode() !== event.currentTarget) return // an opinion of the page's own turn is posted, as pages do
  event.preventDefault()
  if (rated && pressed) gestures.use(pressed.value, rated)
  else askWith(pressed, gestures)
}

function askWith(pressed: HTMLButtonElement | undefined, { ask, empty, typed }: Gestures): void {
  const isTyped = pressed?.name !== 'text'
  const text = (isTyped ? typed() : pressed.value).trim()
  if (text === '') empty()
  else ask({ label: isTyped ? text : (pressed.textContent ?? text), asks: { kind: 'text', text } }, isTyped)
}

function onClick(event: Event, gestures: Gestures): void {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return
  const target = event.target.closest<HTMLElement | SVGElement>('[data-do], [data-tool], [data-slot], .mark a, .pin, button')
  if (!target) return
  // The second click of a double click: the first may have been answered already, and something else lie under the pointer.
  const isAgain = event.detail > 1
  const done = !opensElsewhere(event) && (isAgain || isHeard(target, event.currentTarget, gestures))
  if (done) event.preventDefault()
}

/** True when the click was for us: on a button of the panel, a chip, a tool, a mark or a pin of a turn of ours. */
function isHeard(target: HTMLElement | SVGElement, root: EventTarget | null, gestures: Gestures): boolean {
  const { do: action, tool, slot } = target.dataset
  const turn = target.closest<HTMLElement>('.turn')
  const isLink = target instanceof HTMLAnchorElement
  if (action !== undefined) gestures.act(action)
  else if (slot !== undefined && isLink) gestures.takeBack(slot, labelOf(target), pathOf(target))
  else if (!turn || target.getRootNode() !== root)
    return false // the page's own turn does as pages do
  else if (tool !== undefined) gestures.use(tool, turn)
  else if (isLink || target instanceof SVGElement) gestures.mark(target)
  else return false
  return true
}

/** A link opened in another tab on purpose stays a link. */
const opensElsewhere = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey

/** The chip's own words: neither what only a screen reader hears, nor the cross. */
const labelOf = (chip: Element): string => [...chip.childNodes].find((child) => child instanceof Text)?.data.trim() ?? ''

const pathOf = ({ pathname, search }: HTMLAnchorElement): string => pathname + search

/** Enter sends, Shift + Enter starts a line; the Enter that ends a composed character, or is held down, does neither. */
function sendOnEnter(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  if (!(event.target instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  if (!event.repeat) event.target.form?.requestSubmit()
}
