/** A site with an emergency department or a SMUR, whichever file tells of it. */
export type Site = {
  readonly finess: string
  readonly name: string
  /** Authorised to run an emergency department; otherwise only the mobile team is there. */
  readonly emergency: boolean
  readonly general: boolean
  readonly paediatric: boolean
  readonly smur: boolean
  readonly samu: boolean
  readonly number: string
  readonly streetType: string
  readonly street: string
  /** May be a CEDEX. */
  readonly postcode: string
  /** As written: an overseas code of FINESS, or a former one. */
  readonly communeCode: string
  readonly phone: string
  /** The site's own point, when the file has it. */
  readonly point?: { readonly lat: number; readonly lon: number }
}

/** The sites of a survey, and its year. */
export type Survey = { readonly sites: readonly Site[]; readonly year: number }

/** Flags are 0, 1 or empty. */
export const isYes = (flag: string): boolean => flag.trim() === '1'
