/**
 * The nouns of Proxisoin; those of an answer are in answer-types.ts, and imported from here like the others. Everything is readonly:
 * a question flows one way and nobody edits it on the way.
 */
import type { Answer } from './answer-types'
import type { Side } from './sides'
import type { Slots } from './slots'

export * from './answer-types'

export type Lang = 'fr' | 'en'
/** A visible text in both languages of the product. */
export type Words = { readonly fr: string; readonly en: string }
export type NonEmpty<T> = readonly [T, ...T[]]

/** WGS84 decimal degrees. */
export type Position = { readonly lat: number; readonly lon: number }

/** Characters; longer texts are letters, not questions: every door refuses them. */
export const longestText = 500

export type Channel = 'web' | 'slack' | 'api' | 'terminal'

export type Question = {
  readonly text: string
  readonly channel: Channel
  readonly lang: Lang
  /** The request's clock: aids and dates are judged against it, never against the machine's. */
  readonly askedAt: Date
  readonly position?: Position
  readonly previous?: Turn
}

/** What the state token remembers of a turn: ids and slots only, never what the person typed. */
export type Turn = {
  readonly intent: IntentId
  readonly slots: Slots
  /** The slot we asked for and are waiting to be told. */
  readonly asked?: keyof Slots
  /** The questions on the person's situation asked so far: never the same twice, three at most. */
  readonly questioned?: readonly string[]
  /** The one of them that waits for its reply: « oui ». */
  readonly asking?: string
  /** Kilometres: how far the places listed went, which « plus loin » goes beyond; absent when none was listed. */
  readonly reachKm?: number
  /** The homonyms we offered: « celle de l’Oise » chooses among them. */
  readonly among?: readonly Place[]
  /** The language of the conversation, for a next question too short to tell: « Albi ». */
  readonly lang?: Lang
}

export const intentIds = [
  'find-care',
  'on-call-care',
  'emergency',
  'no-regular-doctor',
  'care-rights',
  'explain-term',
  'find-aids',
  'aid-details',
  'zone-status',
  'start-structure',
  'training',
  'programme-info',
  'contact',
  'figure',
  'figure-ranking',
  'figure-trend',
  'medical-advice',
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'about',
  'human',
  'out-of-scope',
] as const
export type IntentId = (typeof intentIds)[number]

export type PlaceKind = 'commune' | 'departement' | 'region' | 'epci' | 'position' | 'country'
/** A territory: `code` is the INSEE code, the SIREN of an EPCI, `FR`, or empty for the person's own position. */
export type Place = {
  readonly kind: PlaceKind
  readonly code: string
  readonly name: string
  readonly arrondissementCode?: string | undefined
}

/** Something recognised in the text. `start` and `end` are indexes of words in the normalised text, end excluded. */
export type Entity = {
  readonly slot: keyof Slots
  readonly value: string | number | boolean
  readonly start: number
  readonly end: number
  /** Told as what one comes for (« mal de dos ») rather than looks for (« kiné »). */
  readonly reason?: true
  /** INSEE code of the région that must be named too for the words to mean this. */
  readonly within?: string
}

/** Each kind has its own numbers to call first. */
export type DangerKind = 'physical' | 'mental' | 'violence' | 'child' | 'poisoning'

export type Candidate = { readonly intent: IntentId; readonly confidence: number }

export type Matched = {
  readonly kind: 'matched'
  readonly intent: IntentId
  /** 0 to 1. */
  readonly confidence: number
  readonly by: 'match' | 'follow-up' | 'safety'
  readonly slots: Slots
  readonly candidates: readonly Candidate[]
  /** Communes that share the name said; the answer asks which one. */
  readonly placeCandidates?: NonEmpty<Place>
  /** The side of the subject that is asked; the whole when absent. */
  readonly side?: Side
  /** Ids of the facts to tell first, in a question by ids. */
  readonly first?: readonly string[]
  /** Set when the safety recogniser spoke: which kind of danger. */
  readonly danger?: DangerKind
  /** A place was said but no place of that name is known. */
  readonly unknownPlace?: true
  /** Who and where the person says they are in small talk, where in an emergency: a later question may need it. */
  readonly aside?: Slots
  /** Which words made which slot, for `--explain`. */
  readonly because: readonly string[]
}
export type Understanding = {
  /** A danger too faint for an alarm: the answer begins with the number to call, in case. */
  readonly worry?: DangerKind
} & (
  | Matched
  | {
      readonly kind: 'ambiguous'
      readonly candidates: readonly [Candidate, Candidate, ...Candidate[]]
      readonly slots: Slots
      readonly because: readonly string[]
    }
  | {
      readonly kind: 'unknown'
      readonly candidates: readonly Candidate[]
      /** Where the person says they are, even so. */
      readonly aside?: Slots
      readonly because: readonly string[]
    }
)

/** What one question gives: what was understood, what to say, and what the channel must remember for the next turn. */
export type Reply = { readonly understood: Understanding; readonly answer: Answer; readonly turn?: Turn }
