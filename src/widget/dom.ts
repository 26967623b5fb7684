/** Elements without markup: text reaches the document as text nodes only. */
import { unbroken } from '../render/typography'

type Child = Node | string | undefined | false

/** `element('p', { class: 'quiet' }, 'Bonjour')`; an undefined attribute or child is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value)
  for (const child of children) if (child) made.append(typeof child === 'string' ? unbroken(child) : child)
  return made
}
