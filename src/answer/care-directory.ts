/** No list of that kind is held here: says so, whom to call when it cannot wait, what is near and can help, and who keeps the list. */
import type { Context } from '../intent'
import { inPlace } from '../place-words'
import type { Answer, FollowUp, Lang, NonEmpty, Place } from '../types'
import { type Asked, before, type Known } from './care'
import { besidePlaces, directorySection, officeSection } from './care-beside'
import { found, freshFirst, nonEmpty, notFound, text } from './found'
import { guidanceItem } from './items'
import { kindLabel } from './kind-label'

/** The health insurance office helps to find a practitioner, not these. */
const foundWithoutOffice: readonly string[] = [
  'urgences',
  'hopital',
  'maternite',
  'pharmacie',
  'pharmacie-de-garde',
  'laboratoire',
]
const mostGuidance = 2

export function careDirectory(asked: Asked, known: Known, context: Context): Answer {
  const { care, place } = asked
  const { lang } = context
  const fr = lang === 'fr'
  const label = kindLabel(care, lang)
  // A list of the whole country that has none within reach says so.
  const isHeld = known.held.some(({ national }) => national)
  const title = fr
    ? `${label} ${inPlace(place, lang)} : ${isHeld ? 'aucun lieu recensé' : 'je n’ai pas cette liste'}`
    : `${label} ${inPlace(place, lang)}: ${isHeld ? 'none recorded' : 'I do not hold this list'}`
  // Typed by hand, these are known even where no list is.
  const local = known.near.items.filter(({ id }) => id.startsWith('local-'))
  const helping = { ...known, beside: { ...known.beside, items: [...local, ...known.beside.items] } }
  const records = nonEmpty([...known.directories, ...known.guidance])
  const cannotWait = text(fr ? 'Si cela ne peut pas attendre, appelez le 15.' : 'If it cannot wait, call 15.')
  if (!records) return notFound(title, [cannotWait], medicalWayOn(fr))
  return found({
    title,
    from: records,
    sections: (cite) => [
      ...before(care, known.held, lang),
      text(
        fr
          ? 'Cherchez sur Santé.fr, le service public, ouvert à cet endroit :'
          : 'Search on Santé.fr, the public service, opened there:',
      ),
      ...directorySection(asked, helping, cite, context),
      ...besidePlaces(asked, helping, cite, context),
      ...(known.guidance.length > 0
        ? [
            {
              kind: 'list' as const,
              title: fr ? 'Bon à savoir' : 'Good to know',
              items: freshFirst(known.guidance)
                .slice(0, mostGuidance)
                .map((record) => guidanceItem(record, cite, lang)),
            },
          ]
        : []),
      ...(foundWithoutOffice.includes(care) ? [] : officeSection(helping, cite, context)),
    ],
    followUps: [
      ...(care === 'urgences' ? [] : [emergencyButton(place, lang)]),
      fr
        ? { label: 'Médecin de garde', text: `Médecin de garde ${inPlace(place, lang)}` }
        : { label: 'Duty doctor', text: `Duty doctor ${inPlace(place, lang)}` },
    ],
  })
}

const emergencyButton = (place: Place, lang: Lang): FollowUp =>
  lang === 'fr'
    ? { label: 'Urgences proches', text: `Les urgences ${inPlace(place, lang)}` }
    : { label: 'Emergency nearby', text: `Emergency department ${inPlace(place, lang)}` }

const medicalWayOn = (fr: boolean): NonEmpty<FollowUp> => [
  fr ? { label: 'Médecin de garde', text: 'Médecin de garde' } : { label: 'Duty doctor', text: 'Duty doctor' },
]
