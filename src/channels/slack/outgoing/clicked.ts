/** Where a button was clicked, and where its answer may go. */
import * as z from 'zod'
import type { Lang } from '../../../types'
import { byResponseUrl, type Client, inPlace, inPlaceOf, type Place, toPerson, type Way, whispered } from './sending'

const clickSchema = z.object({
  user: z.object({ id: z.string() }),
  response_url: z.string().optional(),
  container: z.object({
    channel_id: z.string().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
})

/** What the button carries; undefined for an element that is not a button. */
export const carriedBy = (action: object): unknown => ('value' in action ? action.value : undefined)

/** The language a button or a form carries; French when it says none. */
export const langIn = (carried: unknown): Lang => (carried === 'en' ? 'en' : 'fr')

/** For the person who clicked alone: under the message, in its channel, else in the direct message; App Home has only the last. */
export function waysToPerson(body: unknown, client: Client): readonly Way[] {
  const { user, response_url: url, container } = clickSchema.parse(body)
  const { channel_id: channel } = container
  return [
    ...(url ? [byResponseUrl(url, 'ephemeral')] : []),
    ...(channel ? [whispered(client, channel, user.id)] : []),
    toPerson(client, user.id),
  ]
}

/** The conversation a button is in; undefined when one person sees it, and in App Home. */
export function placeOfButton(body: unknown): Place | undefined {
  const { channel_id: channel, message_ts: ts, thread_ts: thread, is_ephemeral: isEphemeral } = clickSchema.parse(body).container
  if (!channel || isEphemeral) return undefined
  // A direct message (`D…`) needs no thread.
  return { channel, thread: thread ?? (channel.startsWith('D') ? undefined : ts) }
}

/** True when one person reads what a button gives. */
export const isReadAlone = (body: unknown): boolean => placeOfButton(body)?.channel.startsWith('D') ?? true

/** Where the button is, and, should it be closed to us, for the person alone. */
export function waysFromButton(body: unknown, client: Client): readonly Way[] {
  const place = placeOfButton(body)
  return [...(place ? [inPlace(client, place)] : []), ...waysToPerson(body, client)]
}

/** Who acts, as an interaction tells it (https://docs.slack.dev/reference/interaction-payloads). */
type Acting = {
  readonly team: { readonly id: string } | null
  readonly user: { readonly id: string; readonly team_id?: string }
  readonly enterprise?: { readonly id: string } | null
  readonly view?: { readonly app_installed_team_id?: string }
}

/**
 * The workspace whose token answers; an installation of a whole organisation names it with the person. A form that somebody of another
 * workspace sends from a shared channel names theirs, and ours aside (https://github.com/slackapi/bolt-js/issues/1614).
 */
export const teamOf = ({ team, user, view }: Acting): string => view?.app_installed_team_id ?? team?.id ?? user.team_id ?? ''

/**
 * The same, for what a workspace keeps to its own people: empty, hence no inbox, no journal and no right, for a person of another
 * organisation, who presses what is in a shared channel. Within an organisation a person may be of several workspaces: rights tell.
 */
export function ownTeamOf(body: Acting): string {
  const team = teamOf(body)
  const home = body.user.team_id ?? team
  const isAway = (home !== team && !body.enterprise) || (body.team !== null && body.team.id !== team)
  return isAway ? '' : team
}

/** The message a button is in, for one of a kind; undefined in App Home. */
export function messageOfButton(body: unknown): { readonly channel: string; readonly ts: string } | undefined {
  const { channel_id: channel, message_ts: ts } = clickSchema.parse(body).container
  return channel && ts ? { channel, ts } : undefined
}

/** In the place of the message the button is in; one that a single person sees is replaced by its response_url alone. */
export function wayToReplace(body: unknown, client: Client): Way {
  const { response_url: url, container } = clickSchema.parse(body)
  const { channel_id: channel, message_ts: ts, is_ephemeral: isEphemeral } = container
  return channel && ts && !isEphemeral ? inPlaceOf(client, { channel, ts }) : byResponseUrl(url ?? '', 'ephemeral', true)
}

/** For the whole channel of the button, else for the person. */
export function waysToChannel(body: unknown, client: Client): readonly Way[] {
  const { response_url: url } = clickSchema.parse(body)
  return [...(url ? [byResponseUrl(url, 'in_channel')] : []), ...waysToPerson(body, client)]
}
