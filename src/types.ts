/** The nouns of Proxisoin. Everything is readonly: a question flows one way and nobody edits it on the way. */
import type { Side } from './sides'
import type { Slots } from './slots'

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
  /** Who and where the person says they are in small talk: a later question may need it. */
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
  | { readonly kind: 'unknown'; readonly candidates: readonly Candidate[]; readonly because: readonly string[] }
)

/** Where a fact comes from. Dates are ISO 8601, possibly only `2025` or `2025-06`; `n.d.` when the page bears none. */
export type Source = {
  readonly publisher: string
  readonly title: string
  readonly url: string
  readonly date: string
  readonly checkedOn: string
}
export type Cited = { readonly source: Source }

/**
 * Facts are kept in the language of their sources: `quotes` are the parts of an English text that are in French, exactly as they stand
 * in it, so that a voice reads them as French (WCAG 3.1.2). Absent where nothing is, and from French answers.
 */
export type Quoting = { readonly quotes?: readonly string[] }

/** How far a fact may be trusted; each served level is worded differently, `unverified` facts are never loaded. */
export type Reliability = 'verified' | 'secondary' | 'outdated' | 'inferred'

/** How one gets into an emergency department: freely, after a call to the 15, or not at all for now. */
export const accessRegimes = ['open', 'regulated', 'suspended'] as const
export type AccessRegime = (typeof accessRegimes)[number]

/** Name, address and practice are in French in any language; `quotes` are of the note. */
export type PlaceItem = Quoting & {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** The kind in words: « service d’urgences ». */
  readonly kindName?: string
  readonly address: string
  readonly postcode: string
  readonly commune: string
  readonly communeCode: string
  readonly phone?: string
  readonly lat?: number
  readonly lon?: number
  /** Kilometres, great circle. */
  readonly distanceKm?: number
  readonly hours?: string
  readonly openNow?: 'open' | 'closed' | 'unknown'
  /** Of a professional: the speciality as published, the kind of practice and its name. */
  readonly speciality?: string
  readonly sector?: string
  readonly structure?: string
  readonly note?: string
  readonly source: number
}

/** The point that distances are counted from: a town's centre, or where the person said to be, to 100 m. */
export type Origin = Position & { readonly label: string }

export const aidStatuses = ['open', 'transitional', 'announced', 'to-check', 'ended'] as const
export type AidStatus = (typeof aidStatuses)[number]
/** `source`: index of the source that says so, where the reason is a fact of its own (a commune's zoning). */
export type Because = Quoting & {
  readonly rule: string
  readonly met: Truth
  readonly explain: string
  readonly source?: number
}
/** `unknown` is neither: it never becomes `false`. */
export type Truth = true | false | 'unknown'
/** Whether someone can have an aid, by what is known of them. */
export type Verdict = 'yes' | 'no' | 'depends'
/** Amount, conditions, commitment and contact are in French in any language. */
export type AidItem = {
  readonly id: string
  readonly name: string
  readonly acronym?: string
  readonly amount?: string
  readonly status: AidStatus
  readonly validFrom?: string
  readonly validTo?: string
  /** Absent where nobody's case is judged: the page of one aid. */
  readonly verdict?: Verdict
  readonly because?: readonly Because[]
  /** What else must be met, and what one promises. */
  readonly conditions?: string
  readonly commitment?: string
  readonly contact?: string
  /** The last day to sign. */
  readonly signBy?: string
  readonly note?: string
  readonly source: number
}

/** The address is in French in any language; `quotes` are of the other words. */
export type ContactItem = Quoting & {
  readonly id: string
  readonly organisation: string
  readonly role?: string
  readonly territory?: string
  readonly phone?: string
  readonly email?: string
  readonly url?: string
  readonly address?: string
  readonly note?: string
  readonly source: number
}

export type FigureItem = Quoting & {
  readonly indicator: string
  readonly label: string
  readonly territory: { readonly kind: string; readonly code: string; readonly name: string }
  readonly year?: number
  readonly asOf?: string
  readonly value: number
  readonly unit: string
  readonly note?: string
  readonly source: number
}

/**
 * An item of a list; `source` is the index of the source that says so, absent for our own words. `lead` is how the text begins, when
 * that names what it is about; what a text says besides is on lines of its own.
 */
export type ListItem = Quoting & { readonly text: string; readonly lead?: string; readonly source?: number }

/** `verdict` colours what the text says already. */
export type TableCell = ListItem & { readonly verdict?: Verdict }
/** One line of a table: its header, then a cell for each column after the first. */
export type TableRow = Quoting & { readonly header: string; readonly cells: readonly TableCell[] }

/** `quotes` are of the title, the text and the columns. */
export type Section = Quoting & { readonly title?: string } & (
    | { readonly kind: 'text'; readonly text: string; readonly source?: number }
    | { readonly kind: 'notice'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly ListItem[] }
    | { readonly kind: 'places'; readonly items: readonly PlaceItem[]; readonly origin?: Origin }
    | { readonly kind: 'aids'; readonly items: readonly AidItem[] }
    | { readonly kind: 'contacts'; readonly items: readonly ContactItem[] }
    | { readonly kind: 'figures'; readonly items: readonly FigureItem[] }
    /** `columns` names the headers' column first. */
    | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly TableRow[] }
    | { readonly kind: 'chart'; readonly shape: 'bar' | 'line'; readonly items: readonly FigureItem[] }
  )

/** A button is just another question. */
export type FollowUp = Quoting & { readonly label: string; readonly text: string }

/** Another form of the answer, at a path of ours: `/dossier?…`. */
export type AnswerLink = { readonly label: string; readonly href: string }

/** `quotes` are of the title. */
export type Answer = Quoting & {
  readonly title: string
  readonly followUps: readonly FollowUp[]
  /** Key of the question the answer ends with (db/seed/vocabulary/situation.json, or `zoning`): « oui » replies to it. */
  readonly asks?: string
  readonly links?: readonly AnswerLink[]
  /** Ids of the facts that the question's words brought first: a link that asks the same carries them. */
  readonly first?: NonEmpty<string>
} & (
    | { readonly kind: 'found'; readonly sections: NonEmpty<Section>; readonly sources: NonEmpty<Source> }
    | {
        readonly kind: 'clarify'
        readonly sections: readonly Section[]
        readonly sources: readonly Source[]
      }
    | {
        readonly kind: 'not-found'
        readonly sections: readonly Section[]
        readonly sources: readonly Source[]
        readonly followUps: NonEmpty<FollowUp>
      }
    | { readonly kind: 'chat'; readonly sections: NonEmpty<Section>; readonly sources: readonly [] }
    | { readonly kind: 'emergency'; readonly sections: NonEmpty<Section>; readonly sources: readonly Source[] }
  )

/** What one question gives: what was understood, what to say, and what the channel must remember for the next turn. */
export type Reply = { readonly understood: Understanding; readonly answer: Answer; readonly turn?: Turn }
