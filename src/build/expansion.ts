/** From the phrases people wrote to the readings the model learns: templates filled, and said the way people say things. */

import type { ModelLabel } from '../understand/classify'
import { placeToken } from '../understand/features'
import type { Lexicon } from '../understand/lexicon'
import { normalise, wordsOf } from '../understand/normalise'
import type { PlaceMention } from '../understand/places'
import type { Reader, Reading } from '../understand/reading'
import { otherThings } from './other-things'

/** Fills a template's slots with values of the lexicon, drawn with `random`. */
export type Filler = (template: string, random: () => number) => string

/** Makes the filler of a lexicon; throws on a slot that has no value, which is a slip in a phrases file. */
export function createFiller(lexicon: Lexicon): Filler {
  const names = new Map<string, (readonly string[])[]>()
  for (const { slot, phrases } of lexicon) names.set(slot, [...(names.get(slot) ?? []), phrases])
  return (template, random) =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'place') return random() < unknownPlaceShare ? pick(unknownPlaces, random) : placeToken
      if (slot === 'year') return String(2008 + Math.floor(random() * 19))
      if (slot === 'other') return pick(otherThings, random)
      const values = names.get(slot)
      if (!values) throw new Error(`No value for {${slot}} in « ${template} »`)
      const phrases = pick(values, random)
      return random() < 0.5 ? (phrases[0] ?? '') : pick(phrases, random)
    })
}

/** Now and then a place stays plain words, as when the gazetteer does not know it. */
const unknownPlaceShare = 0.06
const unknownPlaces = [
  'mon village',
  'chez nous',
  'le hameau du bas',
  'la vallee',
  'ma ville',
  'notre secteur',
  'trifouillis les oies',
  'le canton',
]

/** How many times a template with slots is filled, and one without is said; danger twice as often, for whoever types it shakes. */
const fillings = 4
const sayings = 2

/** Every reading one phrase teaches: as written, then with the fillers, slips and short forms of ordinary typing. */
export function expansions(
  phrase: string,
  meant: ModelLabel,
  fill: Filler,
  reader: Reader,
  random: () => number,
): readonly Reading[] {
  const times = (/\{(?!place)/.test(phrase) ? fillings : sayings) * (meant === 'emergency' ? 2 : 1)
  return Array.from({ length: times }, (_, turn) => expansion(phrase, meant, turn === 0, fill, reader, random))
}

/** One reading of a phrase, as written or as people may type it. */
export function expansion(
  phrase: string,
  meant: ModelLabel,
  asWritten: boolean,
  fill: Filler,
  reader: Reader,
  random: () => number,
): Reading {
  const filled = normalise(fill(phrase, random))
  return readTemplate(asWritten ? filled : typed(wrapped(filled, meant, random), random), reader)
}

/** A filled template as the pipeline would have read it: the place token stands for a mention of any commune. */
export function readTemplate(text: string, { correct, isKnown, recognise }: Reader): Reading {
  const typed = normalise(text)
  const asTyped = wordsOf(typed)
  const words = correct(asTyped, {
    isInPlace: (index) => asTyped[index] === placeToken,
    nearPlace: () => undefined,
    isAcronym: () => false,
  })
  const places = words.flatMap((word, index): PlaceMention[] =>
    word === placeToken
      ? [{ start: index, end: index + 1, candidates: [anywhere], ambiguous: false, score: 1, announced: true }]
      : [],
  )
  return { typed, text: words.join(' '), words, unknown: words.map((word) => !isKnown(word)), entities: recognise(words), places }
}

const anywhere = { kind: 'commune', code: '00000', name: placeToken } as const

const chat: ReadonlySet<ModelLabel> = new Set(['greeting', 'thanks', 'goodbye'])
const openings = [
  'bonjour',
  'bonjour',
  'bonsoir',
  'salut',
  'bjr',
  'svp',
  'bonjour madame',
  'dites moi',
  'excusez moi',
  'hello',
  'alors voila',
  'question',
]
const closings = [
  'svp',
  'stp',
  's il vous plait',
  'merci',
  'merci d avance',
  'merci beaucoup',
  'please',
  'thanks',
  'cordialement',
]
const stories = [
  'je viens de demenager avec ma famille',
  'je suis a la retraite depuis deux ans',
  'j ai 34 ans et deux enfants',
  'c est pour ma mere',
  'c est pour mon fils de six ans',
  'ma belle mere a 78 ans',
  'mon papi vit seul',
  'ma petite fille est chez moi',
  'mon mari est malade et',
  'on m a dit de voir avec vous',
  'je me permets de vous ecrire car',
  'voila ma situation',
  'je ne sais pas si je suis au bon endroit mais',
  'ma voisine m a parle de votre service',
  'j ai cherche partout sur internet sans trouver',
  'je travaille la semaine et',
  'nous habitons a zplacez',
  'je suis en vacances a zplacez et',
  'depuis plusieurs mois',
  'c est un peu complique a expliquer',
  'je reviens vers vous',
  'we just arrived in france',
  'au conseil municipal on se demande',
  'mon mari est artisan',
  'je n y connais rien',
  'je prends mes fonctions le mois prochain',
  'notre conseil municipal se reunit demain',
  'je prepare une note pour ma direction',
  'je finis mes etudes cet ete',
  'apres dix ans a l hopital',
  'avec ma compagne on hesite encore',
  'la banque me demande un plan de financement',
  'je suis deleguee syndicale',
  'mon grand pere ne conduit plus',
  'on a pas de voiture',
  'bon je vous explique',
  'i am visiting my parents',
  'we have just bought a house here',
  'sorry my french is bad',
  'i work for the town hall',
]

/** People greet, thank, and tell their life before asking: the model must learn that these say nothing of the intent. */
function wrapped(text: string, meant: ModelLabel, random: () => number): string {
  if (chat.has(meant)) return text
  const before = random() < 0.12 ? `${pick(stories, random)} ` : random() < 0.2 ? `${pick(openings, random)} ` : ''
  const after = random() < 0.15 ? ` ${pick(closings, random)}` : ''
  return before + text + after
}

/** Half of the time, the short forms of a text message; one time in three, a slip or two. */
function typed(text: string, random: () => number): string {
  const short = random() < 0.35
  const slips = random() < 0.35
  return wordsOf(text)
    .map((word) => {
      if (word === placeToken) return word
      const shortened = short ? (shortForms[word] ?? word) : word
      return slips && word.length > 3 && random() < 0.3 ? slip(shortened, random) : shortened
    })
    .join(' ')
}

/** What French text messages do to ordinary words. */
export const shortForms: Readonly<Record<string, string>> = {
  combien: 'cb',
  pour: 'pr',
  dans: 'ds',
  quel: 'kel',
  quelle: 'kel',
  quels: 'kel',
  quelles: 'kel',
  qui: 'ki',
  quoi: 'koi',
  que: 'ke',
  vous: 'vs',
  nous: 'ns',
  beaucoup: 'bcp',
  toujours: 'tjrs',
  tout: 'tt',
  avec: 'ac',
  est: 'c',
  comment: 'cmt',
  pourquoi: 'pk',
  quand: 'kan',
  quelque: 'qq',
  plus: '+',
  nombre: 'nb',
  rendez: 'rdv',
  maintenant: 'mtn',
  medecin: 'med',
  faut: 'fo',
  bonjour: 'bjr',
  bonsoir: 'bsr',
  merci: 'mrc',
  problem: 'pb',
  suis: 'chui',
  sais: 'c',
  jamais: 'jms',
  tous: 'ts',
  fait: 'fé',
  mon: 'mn',
  et: 'é',
  aussi: 'ossi',
  cherche: 'cherch',
  mais: 'ms',
  chez: 'ché',
  trop: 'tro',
}

/** One letter lost, doubled, replaced or swapped with the next. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1))
  const kind = Math.floor(random() * 4)
  const letter = word[at] ?? ''
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at)
  if (kind === 2) return word.slice(0, at) + pick([...'aeiourstnl'], random) + word.slice(at + 1)
  return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T
}
