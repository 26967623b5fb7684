/**
 * Puts mistyped words right, before anything is looked for in them. A known word is left alone, and so is what may be a
 * place; any other word becomes the known word it most probably stands for (the noisy channel of Kernighan, Church and
 * Gale, COLING 1990): the cheaper the slips, the commoner the word and the better it sits between its neighbours, the likelier.
 *
 *     « ou trover un ohtalmo »  →  « ou trouver un ophtalmo »
 *     « jcherche linfirmiere »  →  « j cherche l infirmiere »
 */
import type { KnownWords } from './known-words'
import { phoneticKey } from './spelling'

/**
 * The words as they were most probably meant. `placeDistance` tells how many edits the nearest name of a place is from the
 * word at an index: 0 when it is in one, infinity when no place is likely there.
 */
export type Corrector = (typed: readonly string[], placeDistance: (index: number) => number) => readonly string[]

/** What a slip costs, in edits: hands double letters and swap neighbours more often than they strike a far key. */
const slips = {
  doubled: 0.7,
  swapped: 0.9,
  nearKey: 0.9,
  dropped: 1,
  added: 1.1,
  farKey: 1.4,
  firstLetter: 0.2,
  sameSound: 0.6,
  missingSpace: 0.8,
}
/** Nats an edit costs, next to the rarity of words; and nats a pair of words seen together is worth. */
const weights = { edit: 4, pair: 2 }
/** A guess that costs more than this, in nats, is worse than the word as typed. */
const leaveAbove = 17.5
/** Edits forgiven by length: shorter words have too many neighbours. */
const forgiven = (letters: number): 0 | 1 | 2 => (letters >= 4 ? 2 : letters >= 2 ? 1 : 0)
/** A word that is heard as another is at least this long. */
const shortestHeard = 4

/** Prepares the corrector of a list; `names` are the words of the vocabulary, recognised by ear too. */
export function createCorrector(known: KnownWords, names: ReadonlySet<string>): Corrector {
  // Sounds cost the most to prepare and only a mistyped word needs them: they wait for the first one.
  let sounds: ReadonlyMap<string, readonly string[]> | undefined
  const heardAs = (word: string) => {
    sounds ??= bySound(names)
    return sounds.get(phoneticKey(word)) ?? []
  }

  function corrected(
    word: string,
    before: string | undefined,
    after: string | undefined,
    placeDistance: number,
  ): readonly string[] {
    let best: readonly string[] = [word]
    let least = leaveAbove
    const consider = (words: readonly string[], edits: number, rarity: number) => {
      const first = words[0] ?? ''
      const last = words.at(-1) ?? ''
      const together =
        Number(before !== undefined && known.pair(before, first)) + Number(after !== undefined && known.pair(last, after))
      const cost = weights.edit * edits + rarity - weights.pair * together
      if (edits < placeDistance && cost < least) {
        best = words
        least = cost
      }
    }
    for (const near of known.near(word, forgiven(word.length))) consider([near.word], slipCost(word, near.word), near.rarity)
    if (word.length >= shortestHeard)
      for (const name of heardAs(word)) consider([name], slips.sameSound, known.rarity(name) ?? leaveAbove)
    for (const [left, right] of splits(word)) {
      const rarity = known.rarity(right)
      if (rarity !== undefined && known.rarity(left) !== undefined) consider([left, right], slips.missingSpace, rarity)
    }
    return best
  }

  return (typed, placeDistance) => {
    const words: string[] = []
    typed.forEach((word, index) => {
      if (!/^[a-z]{2,30}$/.test(word) || known.rarity(word) !== undefined) return words.push(word)
      const distance = placeDistance(index)
      return words.push(...(distance === 0 ? [word] : corrected(word, words.at(-1), typed[index + 1], distance)))
    })
    return words
  }
}

function bySound(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, string[]>()
  for (const name of names) {
    if (name.length < shortestHeard) continue
    const key = phoneticKey(name)
    const list = sounds.get(key)
    if (list) list.push(name)
    else sounds.set(key, [name])
  }
  return sounds
}

/** Where a space may be missing: after an elided pronoun or article (« jcherche », « linfirmiere »). */
function* splits(word: string): Generator<readonly [string, string]> {
  const elided = /^(?:[cdjlmnst]|qu)(?=[a-z]{3})/.exec(word)?.[0]
  if (elided) yield [elided, word.slice(elided.length)]
}

/** Slips that turn `meant` into `typed`, weighed (optimal string alignment). */
function slipCost(typed: string, meant: string): number {
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
      if (row > 0 && column > 0)
        least = Math.min(
          least,
          cost(row - 1, column - 1) + (letter === wanted ? 0 : isNextTo(letter, wanted) ? slips.nearKey : slips.farKey),
        )
      if (row > 1 && column > 1 && letter === meant[column - 2] && typed[row - 2] === wanted)
        least = Math.min(least, cost(row - 2, column - 2) + slips.swapped)
      costs[row * stride + column] = least
    }
  return cost(typed.length, meant.length) + (typed[0] === meant[0] ? 0 : slips.firstLetter)
}

/** The rows of a French keyboard: a finger slips to the keys around. */
const keyboard = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'] as const
const keyAt = new Map(keyboard.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y / 4, y }] as const)))

function isNextTo(one = '', other = ''): boolean {
  const left = keyAt.get(one)
  const right = keyAt.get(other)
  return left !== undefined && right !== undefined && Math.abs(left.x - right.x) <= 1.25 && Math.abs(left.y - right.y) <= 1
}
