/** The vocabulary the recogniser looks for; compiled at build time by src/build/lexicon.ts. */
import type { SlotName } from '../slots'

/** One value of a slot and every normalised phrase that says it. One phrase may say values of several slots. */
export type LexiconEntry = {
  readonly slot: SlotName
  readonly id: string
  readonly phrases: readonly string[]
  /** The phrases tell what one comes for, not what one looks for: « mal de dos » rather than « kiné ». */
  readonly reason?: true
  /** INSEE code of the région the text must name elsewhere: « le dispositif des zones prioritaires, en Occitanie, … ». */
  readonly within?: string
}
export type Lexicon = readonly LexiconEntry[]
