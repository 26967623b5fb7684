/** What waits in the inbox of a workspace, in words. */
import type { InboxOf } from '../../../../db/asked'
import { type InboxGroup, inboxGroups } from '../../../../db/inbox'
import { intentById } from '../../../../intents'
import { askedAddress, takesSlot } from '../../../asked'
import { parisDay } from '../../../eligibility/clock'
import { preciseName } from '../../../place-words'
import type { Inbox, ShownGroup } from '../../../render/slack/staff/inbox'
import type { Lang, Place } from '../../../types'
import type { Gazetteer } from '../../../understand/places'
import type { ListenerPorts } from '../listeners/ports'
import { placeAt } from './place-at'

/** Whose inbox it is. */
export const ofTeam = (team: string, { isStaffTeam }: Pick<ListenerPorts, 'isStaffTeam'>): InboxOf => ({
  team,
  isStaff: isStaffTeam(team),
})

/** @throws KnowledgeUnavailable as `read` does */
export async function inboxOf(team: string, lang: Lang, ports: ListenerPorts): Promise<Inbox> {
  const of = ofTeam(team, ports)
  const { groups } = await ports.knowledge.read({ groups: inboxGroups(of, parisDay(ports.now)) })
  return { groups: groups.map((group) => inWords(group, lang, ports.gazetteer)), isStaff: of.isStaff, lang }
}

/** Places named at most: those that come back. */
const mostPlaces = 3

function inWords({ places, ...group }: InboxGroup, lang: Lang, gazetteer: Gazetteer): ShownGroup {
  const named = places.slice(0, mostPlaces).flatMap(({ key }) => placeAt(key, gazetteer) ?? [])
  return {
    ...group,
    places: named.map((place) => nameOf(place, gazetteer)),
    asked: isAboutRecords.has(group.kind) ? recordsAsked(group, named[0], lang) : undefined,
  }
}

/** Something was found, and may be put right. */
const isAboutRecords: ReadonlySet<InboxGroup['kind']> = new Set(['wrong', 'incomplete', 'outdated'])

/** Undefined where a place is not enough to ask: the question says more, and `/soins corriger` takes it. */
function recordsAsked({ intent }: Pick<InboxGroup, 'intent'>, place: Place | undefined, lang: Lang): string | undefined {
  if (!intent) return undefined
  const slots = place && takesSlot(intent, 'place') ? { place } : {}
  return intentById(intent).firstMissing(slots) === undefined ? askedAddress({ intent, slots, lang }) : undefined
}

/** « Ham (80) », « Somme » */
function nameOf(place: Place, gazetteer: Gazetteer): string {
  const departement = gazetteer.departementOf(place)
  const isWithin = departement !== undefined && place.kind !== 'departement'
  return isWithin ? `${preciseName(place)} (${departement})` : preciseName(place)
}
