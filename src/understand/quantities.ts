/** Years, distances, opening words, rates, orders and levels said in a question: what needs a pattern rather than a vocabulary. */
import type { SlotName } from '../slots'
import type { Entity } from '../types'

type Pattern = {
  readonly slot: SlotName
  readonly pattern: RegExp
  readonly value: (match: RegExpExecArray) => Entity['value'] | undefined
}

/**
 * Reads the quantities in the words of a normalised text, left to right; several years may be said, other slots once.
 *
 *     « ... dans un rayon de 30 km »  →  radiusKm = 30
 */
export function quantities(words: readonly string[]): readonly Entity[] {
  const text = ` ${words.join(' ')} `
  const found: Entity[] = []
  for (const { slot, pattern, value } of patterns) {
    if (!severalOf.has(slot) && found.some((entity) => entity.slot === slot)) continue
    for (const match of text.matchAll(pattern)) {
      const read = value(match)
      if (read === undefined) continue
      const start = wordAt(text, match.index + (/^ /.test(match[0]) ? 1 : 0))
      found.push({ slot, value: read, start, end: start + match[0].trim().split(' ').length })
      if (slot !== 'year') break
    }
  }
  return found.filter((entity) => !found.some((other) => contains(other, entity))).sort((left, right) => left.start - right.start)
}

const severalOf: ReadonlySet<SlotName> = new Set(['year', 'situation'])

/** « moins de » inside « à moins de 20 km » is no order. */
const contains = (outer: Entity, inner: Entity): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start

/** Index of the word that begins at this character of the padded text. */
const wordAt = (text: string, character: number): number => text.slice(0, character).split(' ').length - 2

const units = '(?:euros?|eur|€|hab\\w*|inhabitants|people|personnes|patients?|km|kms|m|metres?|kilometres?|places|lits)'
const inhabitants = '(?:hab|habs|habitants?|inhabitants?|people|personnes|residents)'
const hundredThousand = '(?:1000|10000|100000|1000000|mille|dix mille|cent mille|100 mille|million d)'
const spelledNumbers: Readonly<Record<string, number>> = {
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  ten: 10,
  twenty: 20,
  thirty: 30,
  fifty: 50,
}
const number = `(\\d{1,3}|${Object.keys(spelledNumbers).join('|')})`
const around =
  '(?:(?:dans|a|within|in) )?(?:(?:un |a )?(?:rayon|perimetre|radius|distance|moins|maximum|max) (?:de |d |of )?|a )?'

const kilometres = ([, said = '']: RegExpExecArray, factor = 1): number | undefined => {
  const km = Math.round((spelledNumbers[said] ?? Number(said)) * factor)
  return km >= 1 && km <= 200 ? km : undefined
}

/** Level words: in the singular only after « quel », « par »… or before « le plus »; in the plural alone, but « communauté de communes » is a name. */
const levelWords = {
  epci: [
    'epci|interco|intercommunalite|agglo|agglomeration|communaute de communes',
    'epcis?|intercos?|intercommunalites|agglos|agglomerations|communautes de communes',
  ],
  commune: ['commune|ville|village|town|city|municipality', 'communes|villes|villages|towns|cities|municipalities'],
  departement: ['departement|dept|dpt|department|county', 'departements|depts|departments|counties'],
  region: ['region', 'regions'],
} as const
const asking = '(?:quel|quelle|kel|kelle|par|chaque|which|what|by|per|each)'
const ranking = '(?:le|la|the) (?:plus|moins|mieux|most|least|fewest) '
const having = '(?:avec|qui|ki|ou|ayant|with|that|has)(?: il)?(?: y)?(?: a| ont)? '
const within = '(?:du|des|d|de la|de l|en|dans (?:le|la|les|l)|in(?: the)?) (?:[a-z]+ ){1,4}?'
/** « région avec le plus de… », « commune la moins dotée », « agglo du Lot qui a le plus de… »: ranked without being asked. */
const superlative = `(?:(?:${within})?${having})?${ranking}`

const levelPatterns = Object.entries(levelWords).map(
  ([level, [singular, plural]]): Pattern => ({
    slot: 'level',
    pattern: new RegExp(
      `(?<= )(?:${asking} (?:${singular})|(?:${singular})(?= ${superlative})|(?<!communautes? de )(?<!politique de )(?:(?:quels|quelles|kels|kelles) )?(?:${plural}))(?= )`,
      'g',
    ),
    value: () => level,
  }),
)

/** A year we shall never hold a figure for is one all the same, when it is said as a year: « en 2040 », « depuis 1950 ». */
const saidAsYear = '(?:en|depuis|entre|vers|avant|apres|horizon|annees?|an|in|since|from|by|before|after|year)'
const dated = new RegExp(`(?<= )(199\\d|20[0-2]\\d|203[0-5]|(?<= ${saidAsYear} )(?:1[89]|20)\\d\\d)(?= )(?! ${units} )`, 'g')
const roughly = '(?:que |environ |moins de |about |only |less than )?'
/** Below this, in euros a month, an income said in a question about rights is about free complementary cover (C2S). */
const modestIncome = 1800
const income = new RegExp(
  `(?<= )(?:gagn\\w*|touch\\w*|percoi\\w*|(?:revenus?|salaire|pension|retraite) de|avec|earn\\w*|income of|live on) ${roughly}(\\d{3,4}) (?:euros?|€|eur)(?: (?:par|de|a|per) (?:mois|month)| (?:de )?(?:retraite|pension|revenus?)|(?= $))`,
  'g',
)
const openingTime =
  '(?:maintenant|actuellement|en ce moment|tout de suite|ce soir|cette nuit|la nuit|le nuit|de nuit|tard|24h|24 h|24h 24|aujourd hui|(?:(?:le|ce|les) )?(?:samedis?|dimanches?|week end|weekend)|(?:un |les |le )?jours? feries?|a cette heure)'

/** « 62 ans », of the person: not « depuis 30 ans », nor « un contrat de 5 ans ». */
const whoseAge =
  '(?:j ai|jai|agee?|age|medecin|generaliste|specialiste|infirmiere?|idel|kine|dentiste|orthophoniste|ortho|femme|moi|i am|im)'
const aged = (years: string) => new RegExp(`(?<= ${whoseAge} (?:de )?)${years} (?:ans|years old)(?= )`, 'g')
/** « installée depuis 6 ans »; who moves, or opens elsewhere, tells nothing of where they go. */
const elsewhere = 'demenag\\w*|chang\\w*|quitt\\w*|aller|partir|ouvrir|reprend\\w*|deuxieme|second|2e|2eme|nouve\\w+'
const settledFor = new RegExp(
  `(?<=^(?!.* (?:${elsewhere}) ).* (?:installee?s?|exerce|en place|liberale?) (?:\\w+ ){0,3})depuis (?:plus de )?(?:[2-9]|[1-4]\\d) ans(?= )`,
  'g',
)

const patterns: readonly Pattern[] = [
  { slot: 'situation', pattern: settledFor, value: () => 'installe-plus-un-an:yes' },
  { slot: 'situation', pattern: aged('(?:6\\d|7\\d)'), value: () => 'soixante-ans:yes' },
  { slot: 'situation', pattern: aged('(?:[2-5]\\d)'), value: () => 'soixante-ans:no' },
  { slot: 'year', pattern: dated, value: ([, year]) => Number(year) },
  { slot: 'topic', pattern: income, value: ([, euros]) => (Number(euros) <= modestIncome ? 'c2s' : undefined) },
  {
    slot: 'radiusKm',
    pattern: new RegExp(`(?<= )${around}${number} ?(?:km|kms|kilometres?|kilometers?|bornes)(?= )`, 'g'),
    value: (match) => kilometres(match),
  },
  {
    slot: 'radiusKm',
    pattern: new RegExp(
      `(?<= )(?:elargi\\w*|etend\\w*|pousse\\w*|rayon|perimetre|widen|extend)(?: \\w+)?? (?:a|de|to) ${number}(?= $)`,
      'g',
    ),
    value: (match) => kilometres(match),
  },
  {
    slot: 'radiusKm',
    pattern: new RegExp(`(?<= )${around}${number} miles?(?= )`, 'g'),
    value: (match) => kilometres(match, 1.609),
  },
  {
    slot: 'openNow',
    pattern: new RegExp(
      `(?<= )(?:ouvert|ouverte|ouverts|ouvertes|ouvre|ouvrent|ouver) (?:encore |aussi )?${openingTime}(?= )`,
      'g',
    ),
    value: () => true,
  },
  { slot: 'openNow', pattern: /(?<= )(?:encore ouvert(?:e|s|es)?|ce soir|cette nuit)(?= )/g, value: () => true },
  {
    slot: 'openNow',
    pattern:
      /(?<= )(?:(?:still )?open (?:right now|now|today|tonight|late|at night|24h|24 7|(?:on )?(?:sundays?|saturdays?|weekends?))|still open|tonight)(?= )/g,
    value: () => true,
  },
  {
    slot: 'perCapita',
    pattern: new RegExp(
      `(?<= )(?:pour|pr|per|par|sur|les) ${hundredThousand}(?: d| of)?(?: ${inhabitants})?(?= )(?! ${units.replace('hab\\w*|', '')})`,
      'g',
    ),
    value: () => true,
  },
  {
    slot: 'perCapita',
    pattern: new RegExp(`(?<= )(?<!(?:de|d|a|avec|commune|ville|village|of) )100?000 ${inhabitants}(?= )`, 'g'),
    value: () => true,
  },
  {
    slot: 'perCapita',
    pattern:
      /(?<= )(?:par (?:tete|habitant|hab)(?: d habitants?)?|(?:rapporte|ramene|compare)e?s? (?:a la|a sa|au nombre d) (?:population|habitants)|proportionnellement|en proportion|per (?:capita|head|person|inhabitant)|relative to (?:the )?population)(?= )/g,
    value: () => true,
  },
  { slot: 'perCapita', pattern: /(?<= )(?:densites?|density|densities)(?= )/g, value: () => true },
  // « de la mieux à la moins bien pourvue »: said from the top.
  { slot: 'order', pattern: /(?<= )(?:du|de la|des) (?:plus|mieux) .{0,20}\b(?:au|a la|aux) moins(?= )/g, value: () => 'most' },
  {
    slot: 'order',
    pattern:
      /(?<= )(?:(?:(?:le|la|les) )?moins(?: bien)? (?:de|d|bien|dote\w*|eleve\w*|pourvu\w*|nombreu\w*|grand\w*|bon\w*|fournie?s?)|(?:le|la|les) moins|(?:le|la|les)? ?plus (?:faibles?|bas|basses?|petite?s?|pauvres?|demunie?s?|depourvue?s?|mal (?:dote\w*|loti\w*|pourvu\w*|servi\w*))|pires?|(?:manque\w*|manquent) le plus|minimum|en queue|derniers? (?:du|de la|des)|fewest|least|lowest|worst)(?= )(?!(?:de )?\d)/g,
    value: () => 'least',
  },
  {
    slot: 'order',
    pattern:
      /(?<= )(?:(?:le|la|les) plus(?! (?:proches?|pres|vite|tot|rapide\w*|simples?|souvent|court\w*|loin|possible|recent\w*|facile\w*))|(?<!\b(?:on|nous|n|y) )(?:a|ont|a t il) plus (?:de|d)|(?<=\bou (?:il )?)y a plus (?:de|d)|top(?: \d+)?|record|maximum|en tete|plus (?:grand|grande|fort|forte|haut|haute) (?:nombre|taux|densite|part)|plus gros(?:se)?s?|most populated|plus peuplee?s?|mieux (?:dote\w*|loti\w*|pourvu\w*|servi\w*|equipe\w*)|most|highest|largest|best)(?= )/g,
    value: () => 'most',
  },
  // Two places held one against the other: « Brest vs Quimper », « more pharmacies in Gers or Landes? ».
  { slot: 'order', pattern: /(?<= )(?:fewer|less)(?= .* or )/g, value: () => 'least' },
  { slot: 'order', pattern: /(?<= )(?:vs|versus|more(?= .* or )|(?<=^ )plus (?:de|d)(?= .* ou ))(?= )/g, value: () => 'most' },
  // A ranking begins with the most, unless something else is asked.
  { slot: 'order', pattern: /(?<= )(?:classements?|classe[rz]?|palmares|ranking|rank|rankings)(?= )/g, value: () => 'most' },
  ...levelPatterns,
]
