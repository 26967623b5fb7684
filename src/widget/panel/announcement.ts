/**
 * What is announced of an answer: an announcement can neither be paused nor walked through, and the next key cuts it short. So enough
 * to know whether to go and read: the title, the first sentence, how many results, what is asked back. In danger, everything that
 * says whom to call. The whole answer stands in the transcript, under its heading.
 */
import { askedBack } from '../../render/asked-back'
import type { Section } from '../../types'
import type { Shown } from './reply'
import { strings } from './strings'

/** One text; without its title where the focus goes to the title, which is read then. */
export function announcement({ answer, lang }: Shown, withTitle: boolean): string {
  const { sections, question } = askedBack(answer)
  const [told] = sections.flatMap((section) => (section.kind === 'text' || section.kind === 'notice' ? [section.text] : []))
  const parts = [
    withTitle ? answer.title : '',
    told === undefined ? '' : answer.kind === 'emergency' ? told : firstSentence(told),
    counted(sections, lang),
    question ?? '',
    (question !== undefined || answer.kind === 'clarify') && answer.followUps.length > 0
      ? strings[lang].choices(answer.followUps.length)
      : '',
  ]
  return parts
    .filter((part) => part !== '')
    .map(ended)
    .join(' ')
}

/** « Appelez le 15. Si… » → « Appelez le 15. »; an ellipsis or « 1 200 € » ends nothing. */
const firstSentence = (text: string): string => /^[\s\S]*?[.!?…](?=\s+\p{Lu}|\s*$)/u.exec(text)?.[0] ?? text

/** « 5 lieux, 2 contacts » */
function counted(sections: readonly Section[], lang: Shown['lang']): string {
  const { counts } = strings[lang]
  return (['places', 'aids', 'contacts', 'figures'] as const)
    .flatMap((kind) => {
      const items = sections.flatMap((section) =>
        section.kind === kind && 'items' in section ? section.items.map(() => kind) : [],
      )
      return items.length > 0 ? [counts[kind](items.length)] : []
    })
    .join(', ')
}

/** A stop makes the reader breathe. */
const ended = (part: string): string => (/[.!?…:]$/.test(part) ? part : `${part}.`)
