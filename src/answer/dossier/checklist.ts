/** What to have confirmed before signing: the zoning, the rules nobody could settle, then what every contract deserves. */

import type { Judged } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import type { Reason } from '../../eligibility/reasons'
import { capitalised } from '../../formats'
import { ofPlace, preciseName } from '../../place-words'
import type { Lang } from '../../types'
import { shortName } from '../items'

/** Empty when there is nothing to sign. */
export function toConfirm(judged: readonly Judged[], { place }: Person, lang: Lang): readonly string[] {
  const fr = lang === 'fr'
  const possible = judged.filter(({ verdict }) => verdict !== 'no')
  if (possible.length === 0) return []
  const where = place ? (fr ? ` ${ofPlace(preciseName(place))}` : ` of ${preciseName(place)}`) : ''
  const zoned = possible.filter(({ because }) => because.some(isOfZone))
  return [
    ...(zoned.length > 0
      ? [
          `${fr ? `Le zonage${where} à l’adresse exacte, le jour de la signature` : `The zoning${where} at the exact address, on the day you sign`} (${named(zoned, lang)})`,
        ]
      : []),
    ...unsettled(possible, lang),
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
            ? 'Quelles aides s’ajoutent : aucune addition n’est sûre sans un texte qui le dise'
            : 'Which aids can be added: no sum is sure without a text that says so',
        ]
      : []),
  ]
}

const isOfZone = ({ rule }: Reason) => rule === 'zoning'
/** Who one is and what one does: nobody else can confirm it. */
const isOnesOwn = ({ rule }: Reason) => rule === 'profession' || rule === 'stage' || rule === 'structure'

/** One line a rule, with the aids that wait for it: « Réservée à une première installation (CAPII, CAII) ». */
function unsettled(judged: readonly Judged[], lang: Lang): readonly string[] {
  const waiting = new Map<string, readonly Judged[]>()
  for (const one of judged)
    for (const reason of one.because)
      if (reason.met === 'unknown' && !isOfZone(reason) && !isOnesOwn(reason))
        waiting.set(reason.explain, [...(waiting.get(reason.explain) ?? []), one])
  return [...waiting].map(([rule, aids]) => `${capitalised(rule)} (${named(aids, lang)})`)
}

const named = (judged: readonly Judged[], lang: Lang) => judged.map(({ aid }) => shortName(aid, lang)).join(', ')
