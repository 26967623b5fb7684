/** A fixed-seed typist: one or two slips in a third of the words, lost accents and apostrophes. For `npm run eval -- --noise`. */
import { seeded } from '../../src/build/random'

const neighbours: Readonly<Record<string, string>> = {
  a: 'zqse',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'zrds',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'uojk',
  j: 'huikn',
  k: 'jiol',
  l: 'kopm',
  m: 'lpn',
  n: 'bhjm',
  o: 'iplk',
  p: 'oml',
  q: 'asw',
  r: 'etdf',
  s: 'qzedxw',
  t: 'rygf',
  u: 'yihj',
  v: 'cfgb',
  w: 'xsq',
  x: 'wsdc',
  y: 'tugh',
  z: 'aes',
}

/** Seeds of the typists whose runs are averaged: one alone moves the figures by a point. */
export const typists = [1, 2, 3, 4, 5] as const

/** A typist who makes the same slips for the same seed and sentences. */
export function createTypist(seed: number): (text: string) => string {
  const random = seeded(seed)
  return (text) =>
    text
      .split(' ')
      .map((word) => {
        if (random() >= 0.3 || word.length < 3) return word
        const bare = word
          .normalize('NFD')
          .replace(/\p{M}+/gu, '')
          .replace(/['’]/g, '')
        return slip(random() < 0.3 ? slip(bare, random) : bare, random)
      })
      .join(' ')
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  const letter = word[at] ?? ''
  const near = neighbours[letter.toLowerCase()] ?? letter
  const kind = Math.floor(random() * 4)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at)
  if (kind === 2) return word.slice(0, at) + (near[Math.floor(random() * near.length)] ?? letter) + word.slice(at + 1)
  return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)
}
