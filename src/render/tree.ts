/** Elements as plain values: what an answer looks like is written once, then becomes markup (markup.ts) or a document's nodes (widget/dom.ts). */
import { unbroken } from './typography'

/** `true` is an attribute without value; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>
export type Tree = { readonly tag: string; readonly attributes: Attributes; readonly children: readonly (Tree | string)[] }
export type Child = Tree | string | undefined | false | readonly Child[]

/** `element('p', { class: 'quiet' }, 'Bonjour')`. Text is shown as text wherever the tree goes; children that are nothing are left out. */
export const element = (tag: string, attributes: Attributes, ...children: readonly Child[]): Tree => ({
  tag,
  attributes,
  children: children.flatMap(flattened),
})

function flattened(child: Child): readonly (Tree | string)[] {
  if (child === undefined || child === false || child === '') return []
  if (typeof child === 'string') return [unbroken(child)]
  return 'tag' in child ? [child] : child.flatMap(flattened)
}
