/** What fingers do to words, and how likely each slip is next to the others. */

/** What a slip costs, in edits: hands double letters and swap neighbours more often than they strike a far key. */
export const slips = {
  doubled: 0.7,
  swapped: 0.9,
  nearKey: 0.9,
  dropped: 1,
  added: 1.1,
  farKey: 1.4,
  /** People look at the first letter. */
  firstLetter: 0.2,
  /** The word as it sounds. */
  sameSound: 0.6,
  missingSpace: 0.8,
} as const

/** The slips that turn `meant` into `typed`, weighed (optimal string alignment). */
export function slipCost(typed: string, meant: string): number {
  const stride = meant.length + 1
  const costs = new Float64Array((typed.length + 1) * stride)
  const cost = (row: number, column: number) => costs[row * stride + column] as number
  for (let row = 0; row <= typed.length; row++)
    for (let column = 0; column <= meant.length; column++) {
      if (row + column === 0) continue
      const letter = typed[row - 1]
      const wanted = meant[column - 1]
      let least = Number.POSITIVE_INFINITY
      if (row > 0)
        least = cost(row - 1, column) + (letter === typed[row - 2] || letter === typed[row] ? slips.doubled : slips.added)
      if (column > 0)
        least = Math.min(least, cost(row, column - 1) + (wanted === meant[column - 2] ? slips.doubled : slips.dropped))
      if (row > 0 && column > 0) least = Math.min(least, cost(row - 1, column - 1) + substitution(letter, wanted))
      if (row > 1 && column > 1 && letter === meant[column - 2] && typed[row - 2] === wanted)
        least = Math.min(least, cost(row - 2, column - 2) + slips.swapped)
      costs[row * stride + column] = least
    }
  return cost(typed.length, meant.length) + (typed[0] === meant[0] ? 0 : slips.firstLetter)
}

const substitution = (letter = '', wanted = ''): number =>
  letter === wanted ? 0 : isNextTo(letter, wanted) ? slips.nearKey : slips.farKey

/** The rows of a French keyboard: a finger slips to the keys around. */
const keyboard = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'] as const
const keyAt = new Map(keyboard.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y / 4, y }] as const)))

function isNextTo(one: string, other: string): boolean {
  const left = keyAt.get(one)
  const right = keyAt.get(other)
  return left !== undefined && right !== undefined && Math.abs(left.x - right.x) <= 1.25 && Math.abs(left.y - right.y) <= 1
}
