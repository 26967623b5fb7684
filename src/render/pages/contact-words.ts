/** How to reach who publishes this deployment, or that nobody has been named. */
import type { Publisher } from '../../publisher'
import type { Lang } from '../../types'

/** « Écrivez à … », as words of an article; plain about a deployment that gives no address. */
export function contactWords({ name, contact }: Publisher, lang: Lang): string {
  if (contact)
    return lang === 'fr' ? `Écrivez à [${contact.label}](${contact.href}).` : `Write to [${contact.label}](${contact.href}).`
  if (name)
    return lang === 'fr'
      ? `Adressez-vous à l’éditeur, ${name} : il n’a pas indiqué ici d’adresse électronique.`
      : `Contact the publisher, ${name}: no electronic address is given here.`
  return lang === 'fr'
    ? 'Cette installation n’a pas indiqué qui la publie. Adressez-vous à l’organisme qui vous a donné l’adresse de ce site.'
    : 'This deployment does not say who publishes it. Contact the organisation that gave you the address of this site.'
}
