/** What the lines of the danger tables are made of, and the vocabulary they share. They read text opened by plain-words.ts. */
import type { DangerKind } from '../../types'

/** One line of a table: every pattern of `all` must be there, `unless` must not. */
export type DangerSign = {
  readonly kind: DangerKind
  /** What was heard, for `--explain`. */
  readonly because: string
  readonly all: readonly RegExp[]
  readonly unless?: RegExp
  /** True when the words say a present fact by themselves, so that a past illness told in the same breath does not weaken them. */
  readonly present?: true
}
export type Lines = readonly Omit<DangerSign, 'kind'>[]

/** Alternatives of a pattern, written over several lines: line breaks and indentation are left out. */
export const words = (texts: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw(texts, ...values).replace(/\s*\n\s*/g, '')

/** A pattern that finds any of the alternatives as whole words. */
export const says = (texts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${words(texts, ...values)})\\b`)

/** Both ideas within so many characters of each other, in either order. */
export const close = (one: string, other: string, characters = 45): RegExp =>
  new RegExp(`\\b(?:${one})\\b.{0,${characters}}?\\b(?:${other})\\b|\\b(?:${other})\\b.{0,${characters}}?\\b(?:${one})\\b`)

export const no = words`
  (?:plus|pas|plu|jamais|aucun\w*|not|no longer|never|isn t|won t|doesn t|don t|can t|cannot|cant|stopped)
`
export const sudden = words`
  (?:d un coup|d un seul coup|tout a coup|soudain\w*|subitement|brusquement|brutalement|depuis (?:ce matin|tout a l heure|
  tantot|cette nuit|(?:\d+|une|deux|trois|cinq|dix|quinze|vingt|trente|quelques) (?:min\w*|mn|h|heures?|secondes?)|
  une? (?:demi|petite) heure)|il y a (?:\d+|cinq|dix|quinze|vingt|trente) ?(?:min\w*|mn)|a l instant|vient de|viens de|
  la maintenant|maintenant|suddenly|all of a sudden|just now|since this morning|for \d+ min\w*)
`
export const child = words`
  (?:bebe|nourrisson|nouveau ne|fils|fille|petit|petite|enfants?|gamine?s?|gosses?|ado|baby|newborn|infant|toddler|son|
  daughter|child|kid)
`
export const face = words`(?:visages?|bouche|levres?|sourire|figure|face|joue|mouth|smile|lips?)`
export const blood = words`(?:sang|saign\w*|hemorragie\w*|blood|bleed\w*)`
export const fever = words`
  (?:fievre|febrile|temperature|(?:38|39|40|41|42)(?:,\d| de fievre| \d)?(?! (?:rue|avenue|boulevard|place|impasse|euros?|ans|
  chemin|route|km|€))|brulante?|fever|burning up)
`
