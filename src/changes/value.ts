/** A value as someone types it → as the base writes it, or why not. */
import * as z from 'zod'
import { parseOpeningHours } from '../opening-hours/parse'
import { openingHoursText } from '../opening-hours/write'
import type { Words } from '../types'
import type { ChangeField } from './fields'

/** `value` is null for an empty field. */
export type Checked = { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly reason: Words }

/**
 *     0322.00-00 00  →  03 22 00 00 00        0800595959  →  0 800 59 59 59        116117  →  116 117
 *     1 250,50       →  1250,5                31/12/2026  →  2026-12-31
 */
export function checkedValue(field: ChangeField, typed: string): Checked {
  const text = tidy(typed)
  if (text === '')
    return field.isRequired ? refused('Ce champ ne peut pas être vide.', 'This field cannot be empty.') : kept(null)
  if (text.length > field.longest) return refused(`${field.longest} caractères au plus.`, `${field.longest} characters at most.`)
  return checks[field.kind](text, field)
}

/** On one line, without the invisible characters that come with a pasted text or would disguise it (direction marks). */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const kept = (value: string | null): Checked => ({ ok: true, value })
const refused = (fr: string, en: string): Checked => ({ ok: false, reason: { fr, en } })

const checks: Readonly<Record<ChangeField['kind'], (text: string, field: ChangeField) => Checked>> = {
  text: kept,
  phone: (text) => {
    const phone = phoneOf(text)
    return phone === undefined
      ? refused(
          'Ce n’est pas un numéro français : 03 22 00 00 00, 0 800 00 00 00, 3646…',
          'Not a French number: 03 22 00 00 00, 0 800 00 00 00, 3646…',
        )
      : kept(phone)
  },
  email: (text) =>
    z.email().safeParse(text).success ? kept(text) : refused('Ce n’est pas une adresse de courriel.', 'Not an email address.'),
  url: (text) =>
    isPage(text) ? kept(text) : refused('Écrivez l’adresse entière : https://…', 'Write the whole address: https://…'),
  day: (text) => {
    const day = dayOf(text)
    return isDay(day) ? kept(day) : refused('Écrivez 2026-12-31, 2026-12 ou 2026.', 'Write 2026-12-31, 2026-12 or 2026.')
  },
  number: (text) => {
    const figures = text.replace(/[\s\u202f]/g, '').replace('.', ',')
    return /^-?\d{1,15}(,\d{1,6})?$/.test(figures)
      ? kept(numberText(Number(figures.replace(',', '.'))))
      : refused('Écrivez un nombre seul : 1250 ou 12,5.', 'Write a number alone: 1250 or 12,5.')
  },
  choice: (text, { choices = [] }) =>
    choices.some(({ id }) => id === text) ? kept(text) : refused('Choisissez dans la liste.', 'Choose from the list.'),
  hours: (text) => {
    try {
      // The time zone changes nothing to what can be read.
      return kept(openingHoursText(parseOpeningHours(text, { timezone: 'UTC' })))
    } catch {
      return refused(
        'Je ne sais pas lire ces horaires : Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00; PH off',
        'I cannot read these hours: Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00; PH off',
      )
    }
  },
}

/** `4.5` → « 4,5 » */
export const numberText = (value: number): string => String(value).replace('.', ',')
/** « 4,5 » → `4.5` */
export const numberOf = (text: string): number => Number(text.replace(',', '.'))

/**
 * As the base writes French numbers: by twos, by threes after a free or shared-cost prefix, short ones as they are dialled
 * (Arcep, plan national de numérotation, https://www.arcep.fr/la-regulation/grands-dossiers-thematiques-transverses/la-numerotation.html).
 */
function phoneOf(text: string): string | undefined {
  const figures = text.replace(/[\s.()/-]/g, '').replace(/^(\+|00)(33|590|594|596|262|269)0?/, '0')
  if (/^0[1-79]\d{8}$/.test(figures)) return figures.replace(/(\d\d)(?=\d)/g, '$1 ')
  if (/^08\d{8}$/.test(figures)) return figures.replace(/^0(\d{3})(\d\d)(\d\d)(\d\d)$/, '0 $1 $2 $3 $4')
  if (/^11[68]\d{3}$/.test(figures)) return figures.replace(/^(11[68])(\d{3})$/, '$1 $2')
  return /^(1\d|11\d|[13]\d{3})$/.test(figures) ? figures : undefined
}

const isPage = (text: string) =>
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(text).success && isPublicName(new URL(text))

/** A page that anybody can open: https, a public name, no password, nothing that would end a link early. */
export const isPublicPage = (text: string): boolean => /^https:\/\/[^\s<>|"`]+$/.test(text) && isPage(text)

/** No password, and no name kept for a network of one's own (RFC 6761, 6762 and 8375; ICANN’s `.internal`). */
const isPublicName = ({ hostname, username, password }: URL) => username + password === '' && !privateName.test(hostname)
const privateName = /\.(?:arpa|corp|home|internal|intranet|invalid|lan|local|localhost|onion|test)$/

/** « 31/12/2026 » → `2026-12-31`, « 12/2026 » → `2026-12`; anything else as it is. */
export const dayOf = (text: string): string =>
  text.replace(/^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/, (_, day, month, year) =>
    [year, pad(month), ...(day ? [pad(day)] : [])].join('-'),
  )

/** A day, a month or a year of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const day = `${text}-01-01`.slice(0, 10)
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const pad = (figures: string) => figures.padStart(2, '0')
