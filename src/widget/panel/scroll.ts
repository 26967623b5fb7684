/** Moving through the transcript: to a new turn, to a source and back. */
import { element } from '../../render/tree'
import { node } from '../dom'

/** Brings `target` to the top, gently where motion is welcome (WCAG 2.3.3). */
export function reveal(target: Element, block: ScrollLogicalPosition = 'start'): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  target.scrollIntoView({ block, behavior })
}

/** Focuses what is not a control: a heading, a source. The scroll is `reveal`'s. */
export function focusOn(target: HTMLElement): void {
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** Fragments lead nowhere inside a shadow root: goes to the source or the place a mark names, and leaves there a way back. */
export function followMark(mark: HTMLElement | SVGElement, root: ShadowRoot, backLabel: string): boolean {
  const target = root.getElementById(mark.getAttribute('href')?.slice(1) ?? '')
  if (!target) return false
  root.querySelector('.back')?.remove()
  const folded = target.closest('details')
  if (folded) folded.open = true
  const back = node(element('button', { class: 'back tool', type: 'button' }, `↩ ${backLabel}`))
  back.addEventListener('click', () => {
    back.remove()
    mark.focus({ preventScroll: true })
    reveal(mark, 'center')
  })
  target.append(' ', back)
  focusOn(target)
  reveal(target, target.clientHeight > innerHeight ? 'start' : 'center') // taller than the screen, it is read from its top
  return true
}
