/** Opens SMS spellings and puts the words of danger back in their right spelling, so that the table of signs stays readable. */

import { wordsOf } from '../normalise'
import { lookalikeWords } from './lookalike-words'
import { createSpeller } from './speller'

/**
 * A normalised text with its shorthand opened.
 *
 *     openShorthand('jarrive pu a respire')  →  'j arrive plus a respire'
 */
export const openShorthand = (normalised: string): string => wordsOf(normalised).map(open).join(' ')

/**
 * The text with every word that is nearly a word of danger changed into it. It may change innocent words too:
 * look at the text as it was typed first.
 *
 *     withDangerWords('il est inconssient')  →  'il est inconscient'
 */
export function withDangerWords(plain: string): string {
  const words = wordsOf(plain)
  return words.map((word, index) => correct(words, word, index)).join(' ')
}

const shorthand: Readonly<Record<string, string>> = {
  g: 'j ai',
  jvx: 'je veux',
  jveu: 'je veux',
  jveux: 'je veux',
  jai: 'j ai',
  cest: 'c est',
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

/** The spellings the table of signs is written in. */
const dangerWords: ReadonlySet<string> = new Set(
  `respire respirer respiration inconscient inconsciente connaissance conscient evanoui evanouie convulse convulsion convulsions saigne saigner
  saignement hemorragie suicide suicider suicidaire suicidaires poitrine machoire paralyse paralysee paralysie etouffe etouffer etrangle asthme
  ventoline levres bleues violette gonfle gonflee gonfler allergie allergique malaise infarctus overdose medicaments medicament comprimes cachets
  frappe frapper violence violences violee menace menacee conjoint enceinte contractions bouche bizarre bizarrement engourdi engourdie tremble
  poignets scarifie scarifier mutile vivre mourir sauter champignons javel avale avaler empoisonne noyade chaudiere monoxyde brulure brule
  echelle jambes vomit vomir nourrisson reveille reveiller repond reagit parler comprend beaucoup tombe maltraite maltraitee poumons douleur
  epilepsie travers effondre secours ambulance disparaitre accouche accoucher bouillante cacahuetes guepe visage langue gorge fievre amorphe
  hypoglycemie chute voiture accident poignarde couteau agressee agression sexuelle breathing unconscious bleeding overdosed suicidal choking
  seizure swallowed bleach poisoned stroke chest heart breathe threatened raped beaten`.split(/\s+/),
)
const speller = createSpeller(dangerWords, lookalikeWords)

/** Two spellings of one word are almost as long as each other; « cache » and « cachets » only sound alike. */
const longestShift = 1

function correct(words: readonly string[], word: string, index: number): string {
  if (word.length < 5 || dangerWords.has(word)) return word
  const [best] = speller(words, index)
  return best?.words === 1 && Math.abs(best.token.length - word.length) <= longestShift ? best.token : word
}
