/** Enough of HTML to judge our own pages: attributes always quoted, text always escaped. */

export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** Never closed (HTML, 13.1.2). */
const empty: ReadonlySet<string> = new Set(['br', 'img', 'input', 'link', 'meta', 'path', 'circle'])

/** The opening tags in order. @throws when one is left open, closed twice or closed in the wrong order, or text holds a bare sign */
export function tagsOf(html: string): readonly Tag[] {
  const open: string[] = []
  const tags: Tag[] = []
  const rest = html
    .replace(/^<!doctype html>\n/, '')
    .replace(/<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*>/g, (_, slash, name, given) => {
      if (slash) {
        const last = open.pop()
        if (last !== name) throw new Error(`</${name}> closes <${last}>`)
      } else {
        const attributes = [...String(given).matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(
          ([, key = '', value = '']) => [key, value] as const,
        )
        if (new Set(attributes.map(([key]) => key)).size < attributes.length)
          throw new Error(`<${name}${given}> repeats an attribute`)
        tags.push({ name, attributes: Object.fromEntries(attributes) })
        if (!empty.has(name)) open.push(name)
      }
      return ''
    })
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is left open`)
  const bare = /[<>]|&(?!#?\w+;)/.exec(rest)
  if (bare) throw new Error(`a bare ${bare[0]} near « ${rest.slice(bare.index, bare.index + 40)} »`)
  return tags
}
