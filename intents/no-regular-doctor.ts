import type { GuidanceRecord } from '../db/knowledge'
import { contactsFor, guidanceOn, placesNear } from '../db/queries'
import { askedFrom } from '../src/answer/asked-from'
import { found, freshFirst, nonEmpty, notFound, text } from '../src/answer/found'
import { contactItem, guidanceItem, placeItem } from '../src/answer/items'
import { originOf, regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

/** Someone turned away fourteen times reads five lines, not twelve. */
const mostShown = 5
const mostPlaces = 3
/** Kilometres: farther is no regular doctor. */
const nearKm = 30

export const noRegularDoctor = defineIntent({
  id: 'no-regular-doctor',
  title: { fr: 'Je n’ai pas de médecin traitant', en: 'I have no regular doctor' },
  required: [],
  optional: ['place'],
  missing: {},
  async resolve({ place }, context) {
    const { lang, knowledge } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const read = await knowledge.read({
      guidance: guidanceOn({ situations: ['no-regular-doctor'], region }),
      contacts: contactsFor({ organisations: ['cpam', 'sante-fr'], territories: ['FR'] }),
      near: placesNear(['msp', 'centre-de-sante'], originOf(place, context), mostPlaces),
    })
    const teams = read.near.items.filter(({ distanceKm = nearKm + 1 }) => distanceKm <= nearKm)
    const guidance = stepsFirst(
      freshFirst(read.guidance.filter(({ regions }) => regions.length === 0 || region !== undefined)),
    ).slice(0, mostShown)
    const records = nonEmpty([...guidance, ...teams, ...read.contacts])
    const title = fr
      ? 'Sans médecin traitant : une organisation locale d’abord, votre CPAM ensuite'
      : 'No regular doctor: a local care network first, then your health insurance office'
    const near = place && place.kind === 'commune' ? ` ${fr ? 'à' : 'in'} ${place.name}` : ''
    const followUps = [
      fr
        ? { label: 'Centres de santé', text: `Un centre de santé${near}` }
        : { label: 'Health centres', text: `A health centre${near}` },
      fr
        ? { label: 'Maisons de santé', text: `Une maison de santé${near}` }
        : { label: 'Group practices', text: `A maison de santé${near}` },
      fr
        ? { label: 'Remboursement sans médecin traitant', text: 'Quel remboursement sans médecin traitant ?' }
        : { label: 'Reimbursement', text: 'What reimbursement without a regular doctor?' },
    ] as const
    if (!records)
      return notFound(
        title,
        [text(fr ? 'Votre caisse d’assurance maladie peut vous aider.' : 'Your health insurance office can help.')],
        followUps,
      )
    return found({
      title,
      from: records,
      sections: (cite) => [
        { kind: 'list', items: guidance.map((record) => guidanceItem(record, cite, lang)) },
        ...(teams.length > 0
          ? [
              {
                kind: 'places' as const,
                title: fr ? 'Équipes de soins proches, à appeler d’abord' : 'Care teams nearby, to call first',
                items: teams.map((record) =>
                  placeItem(record, cite, context, { from: read.near.from.approximate ? 'estimated' : 'exact' }),
                ),
                ...askedFrom(place, read.near, lang),
              },
            ]
          : []),
        { kind: 'contacts', items: read.contacts.map((record) => contactItem(record, cite, lang)) },
      ],
      followUps,
    })
  },
})

/** What to do comes before what exists. */
const stepsFirst = (records: readonly GuidanceRecord[]): readonly GuidanceRecord[] =>
  [...records].sort((one, other) => Number(other.kind === 'step') - Number(one.kind === 'step'))
