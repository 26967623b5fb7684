/** One word, spelled as it should be. */
import { accented, bare, restored } from './accents'
import { namesWithTh } from './known-spellings'
import { remembered } from './remembered'
import { commonWords } from './word-lists'

/** Damaged forms by the name they were: « BEREELOT » → « Berthelot ». */
const withoutTh = new Map(namesWithTh.map((name) => [bare(name).replaceAll('TH', 'E'), name.toLowerCase()]))

/** The word in lower case, with the accents it lost; those it kept are trusted. */
export const spelled = remembered((word) => {
  const lower = word.toLowerCase()
  const key = bare(word)
  const whole = withoutTh.get(key) ?? accented(key)
  const agrees = [...lower].every((letter, index) => letter <= 'z' || letter === whole?.[index])
  return agrees ? (whole ?? lower) : lower
})

/** A word that lost letters: one of health, one whose lost letters are an « e », the only one that fits; else with an « e ». */
export function mended(word: string): string {
  if (!word.includes('\uFFFD')) return word
  const withE = bare(word.replaceAll('\uFFFD', 'e'))
  const shape = new RegExp(`^${bare(word).replaceAll('\uFFFD', '[AEIOUC]')}$`)
  const ofHealth = [...commonWords].find((common) => shape.test(common))
  const whole = accented(ofHealth ?? withE) ?? restored(word) ?? withE.toLowerCase()
  const isCapital = /^(\p{Lu}|\uFFFD\P{Ll})/u.test(word)
  return /\p{Ll}/u.test(word) ? (isCapital ? capital(whole) : whole) : whole.toUpperCase()
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
