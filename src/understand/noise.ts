/**
 * What comes with a question and is no word of it: tags pasted from a page, addresses, numbers to call back, characters nobody sees.
 * Taken out in one place, before anything is read; danger is listened for in what is taken out too (index.ts).
 */

type Noise = readonly [noise: RegExp, instead: string]

/** Inside words. */
const within: readonly Noise[] = [
  // what shows nothing: zero-width spaces and joiners, marks of direction, byte order marks; soft hyphens; variants of a sign
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/🆘/gu, ' SOS '],
  // « aaaaaa » is none, « médeciiiin » is one: no word has a letter four times in a row
  [/(?<!\p{L})(\p{L})\1{3,}(?!\p{L})/giu, ' '],
  [/(\p{L})\1{3,}/giu, '$1'],
]

/** Beside words, in order: addresses are whole before their parts are looked at. */
const beside: readonly Noise[] = [
  [/<(script|style)\b[^>]*>.*?<\/\1>/gisu, ' '],
  [/<\/?[a-z][^<>]*>|<!--.*?-->/gisu, ' '],
  [/&([a-z])(?:acute|grave|circ|uml|cedil);/giu, '$1'],
  [/&(?:[a-z]{2,8}|#x?[\da-f]{2,6});/giu, ' '],
  [/\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu, ' '],
  [/\b(?:[\p{L}\d-]+\.)+(?:com|eu|fr|info|io|net|org)\/[^\s<>"')\]]*/giu, ' '],
  [/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, ' '],
  // telephone numbers, and what is too long for one
  [/(?<![\d+])(?:\+33 ?|00 ?33 ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)|\d{10,}/gu, ' '],
  // a digit in a box
  [/[\d#*]\u20e3/gu, ' '],
  // the longest word of a French dictionary has 25 letters
  [/[\p{L}\p{N}]{31,}/gu, ' '],
]

const without = (noises: readonly Noise[], text: string): string =>
  noises.reduce((left, [noise, instead]) => left.replace(noise, instead), text)

/** The text with its words as they look: `mé<zero-width space>decin` is « médecin », and so is « médeciiiin ». */
export const asItLooks = (text: string): string => without(within, text)

/**
 * The text without its noise; the very same when there is none.
 *
 *     withoutNoise('<b>médecin</b> Vire')  →  ' médecin  Vire'
 */
export const withoutNoise = (text: string): string => without(beside, asItLooks(text))
