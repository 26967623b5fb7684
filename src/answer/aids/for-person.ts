/** The aids for one person: read in one round trip, then judged. The answer in the conversation and the dossier both begin here. */
import { aidsFor, contactsFor, zoningsOf } from '../../../db/queries'
import { statusOn } from '../../eligibility/clock'
import { isGivenBy, judged } from '../../eligibility/judge'
import type { Context } from '../../intent'
import type { Slots } from '../../slots'
import { regionAndCountry, regionCode, territoryKeys } from '../territory'
import { mapsOf, zoningAsked } from '../zones/asked'
import type { AidsFound } from './answer'
import { inTraining, personOf, zonedCodes } from './person'

/** Throws `KnowledgeUnavailable` when the base is out of reach. */
export async function aidsForPerson(told: Slots & { readonly profession: string }, context: Context): Promise<AidsFound> {
  const { question, lang, knowledge, gazetteer } = context
  const slots = inTraining(told)
  const { profession, place, stage } = slots
  const region = regionCode(place, context)
  const { aids, zonings, contacts } = await knowledge.read({
    aids: aidsFor({ professions: [profession], territories: place && territoryKeys(place, gazetteer) }),
    zonings: zoningsOf(zonedCodes(place)),
    contacts: contactsFor({
      organisations: [...mapsOf(zoningAsked({ profession })), 'paps', 'referent-installation'],
      territories: regionAndCountry(region),
    }),
  })
  const given = aids.filter(
    (aid) =>
      isGivenBy(aid, profession) &&
      statusOn(aid, question.askedAt) !== 'ended' &&
      (stage === undefined || aid.stages.length === 0 || aid.stages.includes(stage)),
  )
  // « aider un étudiant » says whom a council helps, not at what stage it is.
  const person = personOf(given.length > 0 ? { ...slots, stage: undefined } : slots, zonings, context)
  return { person, profession, judged: judged(aids, person, question.askedAt, lang), given, contacts }
}
