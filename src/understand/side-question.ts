/** What may be asked of a list of aids just given: of all of them at once, in a few words that name none. */
import type { SideQuestion } from '../sides'

/** Over normalised text; the first that matches. « combien de temps » is no sum, « rester jusqu’à quand » is no deadline. */
const patterns: readonly (readonly [SideQuestion, RegExp])[] = [
  ['print', /\b(imprim\w*|pdf|papier|print\w*)\b/],
  [
    'commitment',
    /\b(rester|reste combien|engag\w*|combien de temps|comb?ien d annees|quelle duree|partir avant|how long|stay|commit\w*)\b/,
  ],
  ['until', /\b(jusqu ?a quand|jusque? quand|date limite|avant quand|echeances?|until when|deadlines?)\b/],
  [
    'contact',
    /\b(qui (j |je |dois je |on )?(appel\w*|contact\w*)|j appelle qui|a qui (je )?(m )?adress\w*|who (do|should) i (call|contact))\b/,
  ],
  [
    'together',
    /\b(en tout|au total|total|(c est|ca se|se|peut) cumul\w*|cumulables?|additionn\w*|altogether|combine( them)?|how much)\b|^(et )?(ca |c est |ca fait )?(combien|cb)( (je touche|ca fait|par mois|d argent))?$/,
  ],
  [
    'later',
    /\b(attend\w*|janvier|l an prochain|annee prochaine|plus tard|next year|wait)\b|^(et )?en 20\d\d$|^(and )?in 20\d\d$/,
  ],
]

/** Longer, it is a question of its own. */
const mostWords = 8

/** Undefined when the words, normalised, are no side question. */
export function sideQuestion(words: readonly string[]): SideQuestion | undefined {
  const text = words.join(' ')
  return words.length > mostWords ? undefined : patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
