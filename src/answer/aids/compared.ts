/** One aid seen from every side of a comparison: its row of the table, and what sets the sides apart. */
import { type Judged, ofVerdict } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import { pairsOf, together } from '../../eligibility/sum'
import { colon, euroLabel, listed, semicolon } from '../../formats'
import type { Lang, TableCell, TableRow, Verdict } from '../../types'
import type { Cite } from '../found'
import { shortName } from '../items'
import { quoting } from '../quoting'
import { isZoned } from '../zones/rows'
import { decisive, shortReason } from './short-reason'

/** A column: its header, how a sentence says it (« à Ham »), and the aids judged for it. */
export type Compared = {
  readonly label: string
  readonly where: string
  readonly person: Person
  readonly judged: readonly Judged[]
}

export type ComparedAid = {
  readonly name: string
  /** What it pays on every side that may have it; absent when the sides differ. */
  readonly amount?: string
  readonly cells: readonly (Pick<Compared, 'where' | 'person'> & {
    readonly judged: Judged | undefined
    readonly said: string
    readonly paid?: string
  })[]
  readonly best: Verdict
  readonly differs: boolean
  /** The lower, the more useful. */
  readonly rank: number
}

const verdictOrder: readonly Verdict[] = ['yes', 'depends', 'no']
const verdictWords = {
  fr: { yes: 'oui', depends: 'dépend', no: 'non' },
  en: { yes: 'yes', depends: 'depends', no: 'no' },
} as const satisfies Record<Lang, Record<Verdict, string>>

/** The aid of that id, which one column at least has judged. */
export function rowOf(id: string, columns: readonly Compared[], lang: Lang): ComparedAid {
  const each = columns.map(({ judged }) => judged.find(({ aid }) => aid.id === id))
  const amounts = each.map((one) => (one && one.verdict !== 'no' ? amountOf(one, lang) : undefined))
  const paid = [...new Set(amounts.filter((amount) => amount !== undefined))]
  const verdicts = each.map((one) => one?.verdict ?? 'no')
  const best = verdictOrder.find((verdict) => verdicts.includes(verdict)) ?? 'no'
  const differs = new Set(verdicts).size > 1 || paid.length > 1
  const places = columns.map(({ judged }) => judged.findIndex(({ aid }) => aid.id === id)).filter((place) => place >= 0)
  const aid = each.find((one) => one !== undefined)?.aid
  const [amount] = paid
  return {
    name: aid ? shortName(aid, lang) : id,
    ...(paid.length === 1 && amount !== undefined ? { amount } : {}),
    cells: columns.map(({ where, person }, index) => {
      const word = verdictWords[lang][verdicts[index] ?? 'no']
      const own = paid.length > 1 ? amounts[index] : undefined
      return {
        where,
        person,
        judged: each[index],
        ...(own === undefined ? { said: word } : { said: `${word}, ${own}`, paid: own }),
      }
    }),
    best,
    differs,
    rank: verdictOrder.indexOf(best) * 1e6 + (differs ? 0 : 1e3) + Math.min(...places),
  }
}

/** As the source says it, without the schedule in brackets that ends it; all of them when several offers may suit. */
export function amountOf({ offers }: Judged, lang: Lang): string | undefined {
  const each = offers.flatMap(({ amount }) => amount?.replace(/ \([^()]{5,}\)$/, '') ?? [])
  return [...new Set(each)].join(lang === 'fr' ? ' ou ' : ' or ') || undefined
}

/** The table's rows: each cell is the verdict and the one reason that decides, from the source that says so. */
export const aidRows = (rows: readonly ComparedAid[], cite: Cite, lang: Lang): readonly TableRow[] =>
  rows.map(({ name, amount, cells }) => ({
    header: paidName(name, amount),
    ...quoting(lang, isShort(amount) ? amount : undefined),
    cells: cells.map((cell) => aidCell(cell, cite, lang)),
  }))

function aidCell({ judged, said, paid, person }: ComparedAid['cells'][number], cite: Cite, lang: Lang): TableCell {
  if (!judged) return { text: said, verdict: 'no' }
  const reason = decisive(judged)
  const why = reason ? `${colon(lang)} ${shortReason(reason, judged, person, lang)}` : ''
  return {
    text: said + why,
    verdict: judged.verdict,
    ...quoting(lang, paid, ...(reason?.quotes ?? [])),
    source: cite(reason?.from ?? judged.offers[0]),
  }
}

/** In characters: longer amounts are explanations, left to the page of the aid. */
const longestAmount = 60
const isShort = (amount: string | undefined): amount is string => amount !== undefined && amount.length <= longestAmount
const paidName = (name: string, amount: string | undefined): string => (isShort(amount) ? `${name} – ${amount}` : name)

/** What each side adds up to: its aids counted, those under the table included, and summed where a source says they go together. */
export const totalRow = (columns: readonly Compared[], now: Date, cite: Cite, lang: Lang): TableRow => ({
  header: lang === 'fr' ? 'En tout' : 'In all',
  cells: columns.map(({ judged, person }) => {
    const sum = together(judged, pairsOf(judged, person, now))
    if (!sum) return { text: countText(judged, lang) }
    const names = sum.aids.map(({ aid }) => shortName(aid, lang)).join(' + ')
    const [source] = sum.says.map(cite)
    const text = `${countText(judged, lang)}${semicolon(lang)} ${lang === 'fr' ? 'ensemble' : 'together'} ${euroLabel(sum.euros, lang)} (${names})`
    return { text, ...(source === undefined ? {} : { source }) }
  }),
})

function countText(judged: readonly Judged[], lang: Lang): string {
  const [yes, depends] = [ofVerdict(judged, 'yes').length, ofVerdict(judged, 'depends').length]
  return lang === 'fr'
    ? `${yes} ouverte${yes > 1 ? 's' : ''}, ${depends} qui dépend${depends > 1 ? 'ent' : ''}`
    : `${yes} open, ${depends} that depend${depends > 1 ? '' : 's'}`
}

/** Differences told in a sentence; the table has them all. */
const mostTold = 2

/**
 * « CACCMK – 49 000 € au plus sur 5 ans : oui à Ham, non à Péronne. » What a zoning not known to us may change is never told as the same on both sides.
 */
export function differenceText(rows: readonly ComparedAid[], columns: readonly Compared[], lang: Lang): string {
  const fr = lang === 'fr'
  const zonings = fr ? 'Le zonage, à vérifier, peut tout changer.' : 'The zoning, to be checked, may change everything.'
  const isSure = columns.every(({ person }) => isZoned(person))
  return [...knownText(rows, columns, lang), ...(isSure || rows.every(({ best }) => best === 'yes') ? [] : [zonings])].join(' ')
}

function knownText(rows: readonly ComparedAid[], columns: readonly Compared[], lang: Lang): readonly string[] {
  const fr = lang === 'fr'
  const differing = rows.filter(({ differs }) => differs)
  const more = differing.length - mostTold
  const many = more > 1 ? 's' : ''
  const rest = fr ? `Et ${more} autre${many} différence${many}.` : `And ${more} more.`
  if (differing.length > 0) return [...differing.slice(0, mostTold).map((row) => toldRow(row, lang)), ...(more > 0 ? [rest] : [])]
  const sides = and(
    columns.map(({ where }) => where),
    lang,
  )
  if (rows.every(({ best }) => best === 'yes'))
    return [fr ? `Mêmes aides ouvertes ${sides}.` : `The same aids are open ${sides}.`]
  return [
    fr
      ? `Rien ne les départage dans nos sources : mêmes aides ${sides}.`
      : `Nothing in our sources sets them apart: the same aids ${sides}.`,
  ]
}

/** « oui à Ham et à Roye, non à Péronne ». */
function toldRow({ name, amount, cells }: ComparedAid, lang: Lang): string {
  const told = [...new Set(cells.map(({ said }) => said))].map((said) => {
    const sides = cells.filter((cell) => cell.said === said).map(({ where }) => where)
    return `${said} ${and(sides, lang)}`
  })
  return `${paidName(name, amount)}${colon(lang)} ${told.join(', ')}.`
}

const and = (sides: readonly string[], lang: Lang) => listed(sides, lang, lang === 'fr' ? 'et' : 'and')
