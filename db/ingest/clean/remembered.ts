/** The same few thousand words, streets and names come back all along a file: what was made of them is kept a while. */

/** Results kept at a time, some MB of them: a file of any size is read in constant memory. */
const most = 20_000

/** `work`, done once for a text as long as it is remembered. The same text must always give the same result. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = work(text)
    if (known.size === most) known.clear()
    known.set(text, result)
    return result
  }
}
