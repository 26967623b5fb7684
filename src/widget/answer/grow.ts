/** A long answer is read from its beginning while the rest is made: a tree whose first elements stand at once. */
import type { Tree } from '../../render/tree'
import { alone } from '../dom'

/** An element, or its beginning: `finish` puts in the rest when there is some. */
export type Growth = { readonly shown: HTMLElement; readonly finish?: () => void }

/** What an element weighs in characters, to lay out. */
const elementWeight = 10

/** The tree up to about `first` characters, in reading order. */
export function grow(tree: Tree, first: number): Growth {
  const ground = document.createDocumentFragment()
  const steps = growing(tree, ground, undefined)
  let weight = 0
  let step = steps.next()
  while (!step.done && weight < first) {
    weight += step.value
    step = steps.next()
  }
  const shown = ground.firstElementChild as HTMLElement // a turn is HTML
  return step.done ? { shown } : { shown, finish: () => [...steps] }
}

/** Each step puts in an element or a text, and tells what it weighs. */
function* growing(tree: Tree, parent: ParentNode, namespace: string | undefined): Generator<number, void> {
  const [made, own] = alone(tree, namespace)
  parent.append(made)
  yield elementWeight
  for (const child of tree.children) {
    if (typeof child === 'string') {
      made.append(child)
      yield child.length
    } else yield* growing(child, made, own)
  }
}
