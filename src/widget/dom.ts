/** Tree → nodes of the document: text reaches it as text nodes only. */
import type { Tree } from '../render/tree'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** The tree's element. What is inside an `svg` is of its namespace. */
export function node(tree: Tree): HTMLElement {
  // An element of ours is HTML unless it is a picture's; both can be appended, which is all a caller does.
  return whole(tree, undefined) as HTMLElement
}

function whole(tree: Tree, namespace: string | undefined): Element {
  const [made, own] = alone(tree, namespace)
  made.append(...tree.children.map((child) => (typeof child === 'string' ? child : whole(child, own))))
  return made
}

/** The element without its children, and the namespace of those. */
export function alone({ tag, attributes }: Tree, namespace: string | undefined): readonly [Element, string | undefined] {
  const own = tag === 'svg' ? svgNamespace : namespace
  const made = own ? document.createElementNS(own, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value === true ? '' : String(value))
  return [made, own]
}
