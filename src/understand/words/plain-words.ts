/** Opens SMS spellings, so that the table of signs stays readable. */

import { wordsOf } from '../normalise'

/**
 * A normalised text with its shorthand opened.
 *
 *     openShorthand('jarrive pu a respire')  →  'j arrive plus a respire'
 */
export const openShorthand = (normalised: string): string => wordsOf(normalised).map(open).join(' ')

export const shorthand: Readonly<Record<string, string>> = {
  g: 'j ai',
  jvx: 'je veux',
  jveu: 'je veux',
  jveux: 'je veux',
  jai: 'j ai',
  cest: 'c est',
  fe: 'fait',
  fai: 'fait',
  ki: 'qui',
  ke: 'que',
  k: 'que',
  koi: 'quoi',
  pu: 'plus',
  plu: 'plus',
  pa: 'pas',
  ds: 'dans',
  tlm: 'tout le monde',
  bcp: 'beaucoup',
  bocou: 'beaucoup',
  boucoup: 'beaucoup',
  ya: 'il y a',
  i: 'il',
  ske: 'ce que',
  ms: 'mais',
  pr: 'pour',
  mtn: 'maintenant',
  mnt: 'maintenant',
  kan: 'quand',
  qd: 'quand',
  tt: 'tout',
  bb: 'bebe',
  envi: 'envie',
  anvie: 'envie',
  mouri: 'mourir',
  vivr: 'vivre',
  narrive: 'n arrive',
  jen: 'j en',
  peu: 'peux',
  pe: 'peux',
  tro: 'trop',
  fo: 'faut',
  qqun: 'quelqu un',
  qqn: 'quelqu un',
  cmt: 'comment',
  im: 'i m',
  ive: 'i ve',
  cant: 'can t',
  dont: 'don t',
  doesnt: 'doesn t',
  isnt: 'isn t',
  wont: 'won t',
  shes: 'she s',
  hes: 'he s',
  u: 'you',
}

/** « jveux », « jsuis », « mfrappe »: a pronoun glued to its verb. */
const glued =
  /^j(?=(?:arriv|veu|veut|ve$|peu|pe$|sui|croi|pens|me$|fai|sen|respir|mour|saign|etouf|aval|vien|pren|pleur|tomb|comprend|attend|compte|craque|vai|voi|fait))/

function open(word: string): string {
  const known = shorthand[word]
  if (known !== undefined) return known
  const apart = word.replace(glued, 'j ')
  if (apart === 'j sui' || apart === 'j suis') return 'je suis'
  return apart.replace(/ ve$/, ' veux').replace(/ veu$/, ' veux').replace(/ pe$/, ' peux').replace(/ peu$/, ' peux')
}
