/** A long answer is read from its beginning while the rest is made: a tree whose first elements stand at once. */
import type { Tree } from '../../render/tree'
import { alone } from '../dom'

/** An element whose beginning is there; `finish` puts in the rest. */
export type Growth = { readonly shown: HTMLElement; readonly finish: () => void }

/** The tree with its `first` elements, in reading order. */
export function grow(tree: Tree, first: number): Growth {
  const ground = document.createDocumentFragment()
  const elements = growing(tree, ground, undefined)
  for (let count = 0; count < first; count++) elements.next()
  return { shown: ground.firstElementChild as HTMLElement, finish: () => [...elements] } // a turn is HTML
}

function* growing(tree: Tree, parent: ParentNode, namespace: string | undefined): Generator<Element> {
  const [made, own] = alone(tree, namespace)
  parent.append(made)
  yield made
  for (const child of tree.children) {
    if (typeof child === 'string') made.append(child)
    else yield* growing(child, made, own)
  }
}
