/** Tree → nodes of the document: text reaches it as text nodes only. */
import type { Tree } from '../render/tree'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** The tree's element. What is inside an `svg` is of its namespace. */
export function node(tree: Tree): HTMLElement {
  // An element of ours is HTML unless it is a picture's; both can be appended, which is all a caller does.
  return made(tree, undefined) as HTMLElement
}

function made({ tag, attributes, children }: Tree, namespace: string | undefined): Element {
  const own = tag === 'svg' ? svgNamespace : namespace
  const element = own ? document.createElementNS(own, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value === true ? '' : String(value))
  element.append(...children.map((child) => (typeof child === 'string' ? child : made(child, own))))
  return element
}
