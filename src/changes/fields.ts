/** What staff may change of each kind of record: a closed list, in the order a form shows it. */
import { aidStatuses, type Lang, type Words } from '../types'
import type { ChangeKind } from './change'

/** `day` may be as imprecise as its source (`2026`, `2026-06`); `hours` are those of src/opening-hours/parse.ts. */
export type ChangeField = {
  readonly id: string
  readonly label: Words
  readonly kind: 'text' | 'phone' | 'email' | 'url' | 'day' | 'number' | 'choice' | 'hours'
  /** Characters. */
  readonly longest: number
  readonly isRequired: boolean
  readonly choices?: readonly { readonly id: string; readonly label: Words }[]
  /** How it is typed, where nothing tells. */
  readonly hint?: Words
}

/** Characters: the longest of the base are half as long. */
const line = 300
const paragraph = 1_000

const phone: ChangeField = {
  ...{ id: 'phone', label: { fr: 'Téléphone', en: 'Phone' }, kind: 'phone', longest: 30, isRequired: false },
  hint: { fr: 'Par exemple 03 22 00 00 00, 0 800 00 00 00 ou 3646.', en: 'For instance 03 22 00 00 00, 0 800 00 00 00 or 3646.' },
}
const url: ChangeField = {
  ...{ id: 'url', label: { fr: 'Page web', en: 'Web page' }, kind: 'url', longest: paragraph, isRequired: false },
}
const text = (id: string, label: Words, isRequired: boolean, longest = line): ChangeField => ({
  ...{ id, label, kind: 'text', longest, isRequired },
})
const day = (id: string, label: Words): ChangeField => ({
  ...{ id, label, kind: 'day', longest: 10, isRequired: false },
  hint: { fr: 'Par exemple 2026-12-31, ou 2026-12, ou 2026.', en: 'For instance 2026-12-31, or 2026-12, or 2026.' },
})

/** In the words of a form: those of an answer depend on the dates. */
const statusWords: Readonly<Record<(typeof aidStatuses)[number], Words>> = {
  open: { fr: 'Ouverte', en: 'Open' },
  transitional: { fr: 'En transition', en: 'Transitional' },
  announced: { fr: 'Annoncée', en: 'Announced' },
  'to-check': { fr: 'À vérifier', en: 'To be checked' },
  ended: { fr: 'Terminée', en: 'Ended' },
}

export const changeFields: Readonly<Record<ChangeKind, readonly ChangeField[]>> = {
  place: [
    text('name', { fr: 'Nom', en: 'Name' }, true),
    text('address', { fr: 'Adresse', en: 'Address' }, false),
    phone,
    {
      ...{ id: 'hours', label: { fr: 'Horaires', en: 'Opening hours' }, kind: 'hours', longest: paragraph, isRequired: false },
      hint: {
        fr: 'Par exemple Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00; PH off. Mo lundi, Tu mardi, We mercredi, Th jeudi, Fr vendredi, Sa samedi, Su dimanche, PH jours fériés, off fermé.',
        en: 'For instance Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00; PH off. PH is public holidays, off is closed.',
      },
    },
    url,
  ],
  contact: [
    text('name', { fr: 'Nom', en: 'Name' }, true),
    text('role', { fr: 'Rôle', en: 'Role' }, false),
    text('address', { fr: 'Adresse', en: 'Address' }, false),
    phone,
    { ...{ id: 'email', label: { fr: 'Courriel', en: 'Email' }, kind: 'email', longest: line, isRequired: false } },
    url,
  ],
  figure: [
    { ...{ id: 'value', label: { fr: 'Valeur', en: 'Value' }, kind: 'number', longest: 20, isRequired: true } },
    {
      ...text('asOf', { fr: 'Date du chiffre', en: 'Date of the figure' }, true, 100),
      hint: { fr: 'Par exemple 1er janvier 2026, ou 2026.', en: 'In French, for instance 1er janvier 2026, or 2026.' },
    },
  ],
  aid: [
    {
      ...{ id: 'status', label: { fr: 'État', en: 'Status' }, kind: 'choice', longest: 20, isRequired: true },
      choices: aidStatuses.map((id) => ({ id, label: statusWords[id] })),
    },
    day('validFrom', { fr: 'Depuis', en: 'Since' }),
    day('validTo', { fr: 'Jusqu’au', en: 'Until' }),
    day('signBy', { fr: 'À signer au plus tard le', en: 'To be signed by' }),
    text('amount', { fr: 'Montant', en: 'Amount' }, false, paragraph),
  ],
}

/** The field of this id; undefined when nobody may change it here. */
export const changeField = (kind: ChangeKind, id: string): ChangeField | undefined =>
  changeFields[kind].find((field) => field.id === id)

/** The value as people read it: a choice in words; nothing for none. */
export const shownValue = (kind: ChangeKind, id: string, value: string | null, lang: Lang): string | undefined =>
  value === null ? undefined : (changeField(kind, id)?.choices?.find((choice) => choice.id === value)?.label[lang] ?? value)
