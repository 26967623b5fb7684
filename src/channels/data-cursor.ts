/** Where a page ended, as an opaque word that fits in an address. */

export const cursorOf = (mark: unknown): string =>
  btoa(JSON.stringify(mark)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** What a cursor holds, to be checked: anyone may have written it. Undefined when it is none of ours. */
export function opened(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined // neither base 64 nor JSON: refused as any other mark
  }
}
