/** Tree → HTML text, for pages written by the server. */
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Tree } from './tree'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The trees as markup, every text and attribute escaped: ready to stand in an `html` template. */
export const markup = (...trees: readonly Tree[]): Html => raw(trees.map(written).join('\n'))

function written({ tag, attributes, children }: Tree): string {
  const opening = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('')
  if (emptyTags.has(tag)) return `<${tag}${opening}>`
  return `<${tag}${opening}>${children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('')}</${tag}>`
}

/** Elements that HTML never closes (HTML, 13.1.2) and that our views use. */
const emptyTags: ReadonlySet<string> = new Set(['br', 'img', 'input', 'link', 'meta'])

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
