/** How a normalised word sounds: what makes « jinekologue » a gynécologue. */

/** Spellings that sound alike in French, applied in this order to a normalised word (no accents left). */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ps[yi](?:ch|k|c(?![ei]))/g, 'psik'],
  [/sch|ch/g, 'S'],
  [/gn/g, 'N'],
  [/gu(?=[eiy])/g, 'G'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/qu?|ck|cc?/g, 'k'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/ou/g, 'U'],
  [/oi/g, 'W'],
  [/(?:ai|ei|e|y|i)[nm](?=$|[^aeiouyUWnm])(?<=(?:ai|ei|y|i)[nm])/g, '5'],
  [/(?:e|a)[nm](?=$|[^aeiouyUWnm])/g, '2'],
  [/o[nm](?=$|[^aeiouyUWnm])/g, '3'],
  [/ai|ei|ay|ey/g, 'e'],
  [/y/g, 'i'],
  [/G/g, 'g'],
  [/(?<=.{3})(?:es|er|ez|et|ent|ts|ds|e|s|t|x|d)$/, ''],
]

/**
 * How a word sounds, roughly; two spellings of one French word share their key.
 *
 *     phoneticKey('jinekologue') === phoneticKey('gynécologue' without accents)
 */
export const phoneticKey = (word: string): string => sounds.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word)
