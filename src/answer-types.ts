/** The nouns of an answer: what is said, in which sections, from which sources. */
import type { NonEmpty, Position } from './types'

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
