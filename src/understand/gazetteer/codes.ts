/** Codes of territories as numbers, and the groups that the first figures of a commune's code make: the départements, mostly. */
import { stepOf, writtenStep } from './steps'

/** `'2A004'` → 120004: Corsica's letters become numbers no other département has, so that codes sort and search as numbers. */
export const codeNumber = (code: string): number => (code === 'FR' ? 0 : Number(code.replace(/^2A/, '120').replace(/^2B/, '121')))

/** The code back from its number, padded to the length its kind has. */
export function codeText(number: number, digits: number): string {
  const text = String(number)
  if (text.length <= digits) return text.padStart(digits, '0')
  return text.startsWith('120') ? `2A${text.slice(3)}` : text.startsWith('121') ? `2B${text.slice(3)}` : text
}

/** How the code of a commune begins, as the number of a département: 80021 → 80, 97411 → 974. */
export const groupOf = (code: number): number => Math.floor(code / (code >= 97_000 && code < 99_000 ? 100 : 1000))

/** The number all codes of the group begin at: 80 → 80000, 974 → 97400. */
export const firstCode = (group: number): number => group * (group >= 970 ? 100 : 1000)

/** Steps from each code of a group to the next, the first from the number all begin at. */
export const codeSteps = (codes: readonly number[]): readonly number[] =>
  codes.map((code, index) => writtenStep(code - (codes[index - 1] ?? firstCode(groupOf(code)))))

/** The codes of a group back from their steps. */
export function codesFrom(steps: Uint16Array, group: number): Uint32Array {
  let code = firstCode(group)
  return Uint32Array.from(steps, (step) => {
    code += stepOf(step)
    return code
  })
}

/** The number the postcodes of the group begin at; Corsica has one for both its départements. */
export const firstPostcode = (group: number): number => (group === 120 || group === 121 ? 20_000 : firstCode(group))

/** Where runs of these lengths begin, the first at `from`, and where the last ends. */
export function startsOf(lengths: ArrayLike<number>, from = 0): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  starts[0] = from
  for (let index = 0; index < lengths.length; index++) starts[index + 1] = (starts[index] ?? 0) + (lengths[index] ?? 0)
  return starts
}
