/** What a person chose once for all, and the places it is chosen among. */
import type { Preferences, TeamBook } from '../../../../db/teams'
import type { Usual } from '../../../conversation'
import { preciseName } from '../../../place-words'
import type { Place } from '../../../types'
import { normalise, wordsOf } from '../../../understand/normalise'
import type { Gazetteer } from '../../../understand/places'
import { reasonOf, type SlackLog } from '../log'
import { within } from '../within'

/** Milliseconds what was read is trusted: as long as a choice made through another isolate may go unnoticed here. */
const trusted = 60_000
/** People remembered at most, oldest forgotten first: under 1 MB. */
const mostPeople = 5000
/** Milliseconds: knowing somebody must not delay the answer. */
const longestLookup = 800

/** What an isolate remembers: plain data, never a promise. */
export type PreferenceMemory = Map<string, { readonly preferences: Preferences; readonly readAt: number }>

export type PreferencePorts = {
  readonly teams: Pick<TeamBook, 'preferences' | 'prefer'>
  readonly preferenceMemory: PreferenceMemory
  readonly gazetteer: Gazetteer
  readonly now: Date
  readonly log: SlackLog
}

export type Person = { readonly team: string; readonly user: string }

/** None when the base does not tell in time. Never rejects. */
export async function preferencesOf(person: Person, ports: PreferencePorts): Promise<Preferences> {
  const { teams, preferenceMemory: memory, now, log } = ports
  const known = memory.get(keyOf(person))
  if (known && now.getTime() - known.readAt < trusted) return known.preferences
  const read = teams.preferences(person.team, person.user).catch((error: unknown) => {
    log('warn', 'preferences not read', reasonOf(error))
    return undefined
  })
  const preferences = await within(longestLookup, read)
  if (preferences) remember(person, preferences, ports)
  return preferences ?? known?.preferences ?? {}
}

/** Kept, and known here at once. @throws what the base throws */
export async function prefer(person: Person, preferences: Preferences, ports: PreferencePorts): Promise<void> {
  await ports.teams.prefer(person.team, person.user, preferences)
  remember(person, preferences, ports)
}

/** Changes one of them, or forgets it: what the base holds counts, not what is remembered. @throws what the base throws */
export async function changePreference(person: Person, change: Preferences, ports: PreferencePorts): Promise<void> {
  await prefer(person, { ...(await ports.teams.preferences(person.team, person.user)), ...change }, ports)
}

function remember(person: Person, preferences: Preferences, { preferenceMemory: memory, now }: PreferencePorts): void {
  memory.delete(keyOf(person)) // so that the map stays in order of reading
  memory.set(keyOf(person), { preferences, readAt: now.getTime() })
  const [oldest] = memory.keys()
  if (memory.size > mostPeople && oldest !== undefined) memory.delete(oldest)
}

const keyOf = ({ team, user }: Person) => `${team}:${user}`

/** As a question takes them; undefined when nothing was chosen. The place only where one person reads the answer: others may be elsewhere. */
export async function usualOf(person: Person, isAlone: boolean, ports: PreferencePorts): Promise<Usual | undefined> {
  const { lang, place: key } = await preferencesOf(person, ports)
  const place = isAlone ? placeOfKey(key, ports.gazetteer) : undefined
  return lang || place ? { ...(lang ? { lang } : {}), ...(place ? { place } : {}) } : undefined
}

/** `commune:80021`, or `commune:75113` for an arrondissement. */
export const placeKey = ({ kind, code, arrondissementCode }: Place): string => `${kind}:${arrondissementCode ?? code}`

const kinds = ['commune', 'departement', 'region', 'epci'] as const

/** Undefined for what is no key, and for a place that is no more. */
export function placeOfKey(key: string | undefined, gazetteer: Gazetteer): Place | undefined {
  const [, name, code] = /^(\w+):(\w+)$/.exec(key ?? '') ?? []
  const kind = kinds.find((one) => one === name)
  return kind && code !== undefined ? gazetteer.place(kind, code) : undefined
}

/** Every place that a text may name, the likeliest first; none when it names none. One alone when nobody would hesitate. */
export function placesNamed(text: string, gazetteer: Gazetteer): readonly Place[] {
  // A name alone may be an ordinary word: « à Ham » is a town.
  for (const words of [normalise(text), `a ${normalise(text)}`].map(wordsOf)) {
    const [mention, ...others] = gazetteer.mentions(words, [])
    if (!mention || others.length > 0) continue
    const candidates = mention.candidates.filter(({ kind }) => kinds.some((one) => one === kind))
    if (candidates.length > 0) return mention.ambiguous ? candidates : candidates.slice(0, 1)
  }
  return []
}

/** « Amiens (80) », « Somme ». */
export function placeTitle(place: Place, gazetteer: Gazetteer): string {
  const departement = place.kind === 'commune' ? gazetteer.departementOf(place) : undefined
  return departement ? `${preciseName(place)} (${departement})` : place.name
}
