/** What to have confirmed before signing: the rules nobody could settle, then what every contract deserves. */
import type { Judged } from '../eligibility/judge'
import type { Person } from '../eligibility/person'
import type { Lang } from '../types'
import { aidName } from './aid-name'
import { capitalised } from './found'
import { ofPlace, preciseName } from './territory'

/** Empty when there is nothing to sign. */
export function toConfirm(judged: readonly Judged[], { place }: Person, lang: Lang): readonly string[] {
  const fr = lang === 'fr'
  const possible = judged.filter(({ verdict }) => verdict !== 'no')
  if (possible.length === 0) return []
  const where = place ? (fr ? ` ${ofPlace(preciseName(place))}` : ` of ${preciseName(place)}`) : ''
  return [
    ...unsettled(possible, lang),
    ...(possible.some(({ offers: [offer] }) => offer.zonings.length > 0)
      ? [
          fr
            ? `Le zonage${where} pour votre profession, à l’adresse exacte, le jour de la signature`
            : `The zoning${where} for your profession, at the exact address, on the day you sign`,
        ]
      : []),
    fr ? 'Le montant, et quand il est versé' : 'The amount, and when it is paid',
    ...(possible.some(({ offers: [offer] }) => offer.commitment)
      ? [
          fr
            ? 'Ce à quoi vous vous engagez, et ce qu’il faut rendre si vous partez avant la fin'
            : 'What you commit to, and what is to be paid back if you leave before the end',
        ]
      : []),
    ...(possible.length > 1
      ? [
          fr
            ? 'Quelles aides peuvent s’ajouter : aucune addition n’est sûre sans un texte qui le dise'
            : 'Which aids can be added: no sum is sure without a text that says so',
        ]
      : []),
  ]
}

/** One line a rule, with the aids that wait for it: « Réservée à une première installation (CAPII, CAII) ». */
function unsettled(judged: readonly Judged[], lang: Lang): readonly string[] {
  const waiting = new Map<string, readonly string[]>()
  for (const { aid, because } of judged)
    for (const { met, explain } of because)
      if (met === 'unknown') waiting.set(explain, [...(waiting.get(explain) ?? []), aidName(aid, lang)])
  return [...waiting].map(([rule, names]) => `${capitalised(rule)} (${names.join(', ')})`)
}
