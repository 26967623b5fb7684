/**
 * The only normaliser. Everything that compares words (lexicon, gazetteer, model, safety) reads text through it,
 * so that what is compiled and what is typed always look alike.
 */

/** Longest text looked at, in characters; the doors refuse more, this only bounds the work. */
const longest = 600

/**
 * Lower case, no accents, `œ` and `æ` opened, apostrophes, hyphens and punctuation as single spaces, emoji dropped.
 *
 *     normalise('Où est l’hôpital de Saint-Étienne ?')  →  'ou est l hopital de saint etienne'
 *     normalise('Châlons s/Marne')                      →  'chalons sur marne'
 *     normalise('l’aide FRR+')                         →  'l aide frr plus'
 *     normalise('+2,5 % à 10 000€')                     →  '2,5 % a 10000 €'
 */
export function normalise(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\ba ?& ?e\b/g, 'a and e')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/(?<=[a-z])\s?\/\s?s\s?\/\s?(?=[a-z])|(?<=[a-z])\s?\bs\/\s?(?=[a-z])/g, ' sur ')
    .replace(
      /(?<![\d,.])(\d{1,3})((?:[ .\u202f\u00a0]\d{3})+)(?![\d])/g,
      (_, head: string, rest: string) => head + rest.replace(/\D/g, ''),
    )
    .replace(/(?<=\d)[.,](?=\d)/g, ',')
    .replace(/(?<=[a-z])\+(?!\w)/g, ' plus')
    .replace(/[%€]/g, ' $& ')
    .replace(/[^\p{L}\p{N},%€]+|,(?!\d)|(?<!\d),/gu, ' ')
    .trim()
    .replace(/ +/g, ' ')
}

/** The words of a normalised text; `[]` for an empty one. */
export const wordsOf = (normalised: string): readonly string[] => (normalised === '' ? [] : normalised.split(' '))
