/** A change told in one line. */
import { colon, semicolon } from '../formats'
import type { Lang, Words } from '../types'
import type { Patch, Proposal } from './change'
import { changeField, shownValue } from './fields'

const none: Words = { fr: '(rien)', en: '(nothing)' }

/** « Téléphone : 03 22 00 00 00 → 03 22 11 11 11 » */
export function patchText({ kind }: Pick<Proposal, 'kind'>, { field, before, after }: Patch, lang: Lang): string {
  const [from, to] = [before, after].map((value) => shownValue(kind, field, value, lang) ?? none[lang])
  return `${changeField(kind, field)?.label[lang] ?? field}${colon(lang)} ${from} → ${to}`
}

/** « Pharmacie du Marché, Ham (80). Téléphone : 03 22 00 00 00 → 03 22 11 11 11 ; Adresse : (rien) → 2 place du Marché » */
export const changeText = (change: Pick<Proposal, 'kind' | 'name' | 'patches'>, lang: Lang): string =>
  `${change.name}. ${change.patches.map((patch) => patchText(change, patch, lang)).join(`${semicolon(lang)} `)}`
