/** Who else is on duty (« une sage-femme de garde »): no list of ours says; whom to call, the nearest to ask, and who keeps the list. */
import type { Nearby } from '../../db/queries'
import { capitalised } from '../formats'
import type { Context } from '../intent'
import { inPlace } from '../place-words'
import type { Answer, Place, Words } from '../types'
import { askedFrom } from './asked-from'
import { directorySection, type Helping } from './care-beside'
import { found, text } from './found'
import { helplineSection } from './helpline-item'
import { samu } from './helplines'
import { placeItem } from './items'
import { kindLabel } from './kind-label'
import { isTerritory } from './territory'

/** Care that a doctor on call, or the 15, stands for; pharmacies have a duty of their own. */
const servedByDoctor: ReadonlySet<string> = new Set([
  ...['generaliste', 'maison-medicale-de-garde', 'urgences', 'hopital', 'clinique', 'medicobus'],
  ...['msp', 'centre-de-sante', 'psla', 'cpts', 'cabinet', 'pharmacie', 'pharmacie-de-garde'],
])

/** A dentist, a midwife: not whom the doctor on call stands for. */
export const isDutyElsewhere = (care: string | undefined): care is string => care !== undefined && !servedByDoctor.has(care)

/** Said where nothing can be near: no town is known. */
export const askTown: Words = {
  fr: 'Dites-moi la commune : je donnerai ce qui est le plus proche.',
  en: 'Tell me the town and I will give what is nearest.',
}

/** `near`: those of the kind, on duty or not. */
export function dutyElsewhere(
  { care, place, near }: { readonly care: string; readonly place: Place | undefined; readonly near: Nearby },
  known: Pick<Helping, 'directories' | 'postcodes'>,
  context: Context,
): Answer {
  const { lang } = context
  const fr = lang === 'fr'
  const label = kindLabel(care, lang)
  const where = place ? ` ${inPlace(place, lang)}` : ''
  return found({
    title: fr ? `${label} de garde${where} : je n’ai pas cette liste` : `${label} on duty${where}: I do not hold this list`,
    from: [samu],
    sections: (cite) => [
      text(
        fr
          ? 'Je ne sais pas qui est de garde. Si cela ne peut pas attendre, appelez le 15.'
          : 'I do not know who is on duty. If it cannot wait, call 15.',
      ),
      helplineSection([samu], cite, lang),
      ...(near.items.length > 0
        ? [
            {
              kind: 'places' as const,
              title: fr
                ? 'Les plus proches, de garde ou non : appelez avant de partir'
                : 'The nearest, on duty or not: call before you go',
              items: near.items.map((record) => placeItem(record, cite, context)),
              ...askedFrom(place, near, lang),
            },
          ]
        : []),
      ...(place && !isTerritory(place) ? [] : [text(askTown[lang])]),
      ...(place ? directorySection({ care, place }, { ...known, beside: near, guidance: [] }, cite, context) : []),
    ],
    followUps: [
      { label: capitalised(`${label}${where}`), text: `${label}${where}` },
      fr
        ? { label: 'Médecin de garde', text: `Médecin de garde${where}` }
        : { label: 'Duty doctor', text: `Duty doctor${where}` },
    ],
  })
}
