/**
 * The one way to lower an alarm: the button under it, which asks the same question after words of ours.
 * Said elsewhere than there, those words change nothing: « ce n’est pas une urgence mais il ne respire plus » alarms.
 */
import { type Lang, longestText, type Words } from '../types'

/** What the button's text begins with; the question follows. */
const prefixes: Words = { fr: 'Ce n’est pas une urgence : ', en: 'It is not an emergency: ' }
/** Typed by hand, it may lack the curly apostrophe, the capital or the spaces. */
const denials = /^(?:\s*(?:ce\s+n\s?['’]\s?est\s+pas\s+une\s+urgence|it\s+is\s+not\s+an\s+emergency)\s*:)+/iu

/** The button's text, the question cut where every door would refuse it. */
export const denying = (question: string, lang: Lang): string =>
  // A surrogate left alone by the cut is half a character.
  `${prefixes[lang]}${question}`.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '')

/** The question without the words that deny the alarm, said once or more; undefined where they are not, or stand alone. */
export function afterDenial(text: string): string | undefined {
  const question = text.replace(denials, '').trim()
  return denials.test(text) && question !== '' ? question : undefined
}
