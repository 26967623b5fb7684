/** App Home of one person: published when it is opened, and when something it shows was just chosen. */
import { deadlines } from '../../../../db/deadlines'
import { inboxGroups } from '../../../../db/inbox'
import { everySource, loadsInUse } from '../../../../db/queries'
import { noSettings, type TeamSettings } from '../../../../db/teams'
import { parisDay } from '../../../eligibility/clock'
import { type HomeData, homeView } from '../../../render/slack/people/home'
import type { HomeWork } from '../../../render/slack/staff/home-work'
import type { Lang } from '../../../types'
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import type { Client } from '../outgoing/sending'
import { type Rights, rightsOf } from '../staff/rights'
import { examples } from '../words'
import { placeOfKey, placeTitle } from './preferences'

/** `lang`: when it was just chosen. Never rejects. */
export async function publishHome(
  client: Client,
  { team, user, lang: chosen }: { readonly team: string; readonly user: string; readonly lang?: Lang },
  ports: ListenerPorts,
): Promise<void> {
  const orNothing = nothingFor(ports)
  const [data, kept = {}, settings = noSettings(team)] = await Promise.all([
    orNothing('its data', ports.knowledge.read({ sources: everySource(), loads: loadsInUse() })),
    orNothing('its preferences', ports.teams.preferences(team, user)),
    orNothing('its settings', ports.teams.settings(team)),
  ])
  const rights = await rightsOf(user, settings, { ...ports, client })
  const lang = chosen ?? kept.lang ?? 'fr'
  const place = placeOfKey(kept.place, ports.gazetteer)
  const home = {
    ...{ examples: examples[lang], data, origin: ports.origin, today: parisDay(ports.now) },
    preferences: { isKept: Object.keys(kept).length > 0, place: place && placeTitle(place, ports.gazetteer) },
    staff: {
      work: rights.canEdit ? await workFor(settings, data, ports) : undefined,
      canConfigure: rights.canConfigure,
      channel: isMember(rights) ? settings.staffChannel : undefined,
    },
  }
  await client.views
    .publish({ user_id: user, view: homeView(home, lang) })
    .catch((error: unknown) => ports.log('error', 'home not published', reasonOf(error)))
}

const isMember = ({ canEdit, canApprove, canConfigure }: Rights) => canEdit || canApprove || canConfigure

/** What waits for staff; what cannot be read is left out. */
async function workFor({ team }: TeamSettings, data: HomeData | undefined, ports: ListenerPorts): Promise<HomeWork> {
  const orNothing = nothingFor(ports)
  const isStaff = ports.isStaffTeam(team)
  const today = parisDay(ports.now)
  const ofBase = isStaff
    ? Promise.all([
        orNothing('what waits', ports.changes.pending(team)),
        orNothing('what is overtaken', ports.changes.overtaken(team)),
        orNothing('its deadlines', ports.knowledge.read({ ends: deadlines(ports.now) })),
      ])
    : Promise.resolve([])
  const [inbox, [waiting = [], overtaken = [], { ends } = { ends: [] }]] = await Promise.all([
    orNothing('its inbox', ports.knowledge.read({ groups: inboxGroups({ team, isStaff }, today) })),
    ofBase,
  ])
  return {
    inbox: inbox?.groups.length ?? 0,
    waiting: waiting.length,
    overtaken: overtaken.length,
    stale: isStaff ? (data?.loads ?? []).filter(({ staleFrom }) => staleFrom <= today).length : 0,
    ends,
  }
}

/** A part of App Home that cannot be read is not shown. */
const nothingFor =
  ({ log }: ListenerPorts) =>
  <Part>(name: string, part: Promise<Part>): Promise<Part | undefined> =>
    part.catch((error: unknown) => {
      log('warn', `home without ${name}`, reasonOf(error))
      return undefined
    })
