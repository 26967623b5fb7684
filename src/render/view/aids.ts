/** Aids as cards: what was decided, why, what it pays; what it takes unfolds. Those that are not for the person are one folded list. */
import { colon, semicolon } from '../../formats'
import type { AidItem, Because } from '../../types'
import { aidName, badgeOf, isRefused, reasonsOf, refusalsOf, refusedLabel, statusBeside, termsOf, truthSign } from '../aid-words'
import { answerWords, truthWord } from '../answer-words'
import { element, type Tree } from '../tree'
import { french, mark, note, spoken, unseen } from './inline'
import type { Viewing } from './viewing'

export function aidsView(items: readonly AidItem[], viewing: Viewing): Tree {
  if (items.every(isRefused)) return refusedView(items, viewing)
  return element('ul', { class: 'cards' }, ...items.map((item) => aidView(item, items.length === 1, viewing)))
}

function aidView(item: AidItem, isAlone: boolean, viewing: Viewing): Tree {
  const { lang } = viewing
  const badge = badgeOf(item, lang)
  const terms = termsOf(item, lang)
  const [signBy, folded] = [terms.filter(isDay), terms.filter((one) => !isDay(one))]
  const { telling, met } = reasonsOf(item)
  const reasons = [...telling.slice(1), ...met]
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, aidName(item), mark(item.source, viewing)),
    element(
      'p',
      { class: 'quiet' },
      element('span', { class: `badge badge-${badge.name}` }, badge.label),
      ' ',
      statusBeside(item, lang),
    ),
    item.amount && element('p', { class: 'amount' }, french(item.amount.replaceAll(' ; ', '\n'), viewing)),
    telling.length > 0 && reasonsView(telling.slice(0, 1), viewing),
    signBy.length > 0 && termsView(signBy, viewing),
    note(item.note),
    reasons.length + folded.length > 0 &&
      element(
        'details',
        { class: 'more', open: isAlone || undefined },
        element('summary', {}, answerWords[lang].terms, unseen(', ', aidName(item))),
        reasons.length > 0 && reasonsView(reasons, viewing),
        folded.length > 0 && termsView(folded, viewing),
      ),
  )
}

/** A day is ours to word; the rest is the source's. */
const isDay = ({ term }: ReturnType<typeof termsOf>[number]) => term === 'signBy'

export const termsView = (terms: ReturnType<typeof termsOf>, viewing: Viewing): Tree =>
  element(
    'dl',
    { class: 'terms' },
    ...terms.map((one) =>
      element('div', {}, element('dt', {}, one.label), element('dd', {}, isDay(one) ? one.text : french(one.text, viewing))),
    ),
  )

/** « 12 aides ne vous concernent pas : pourquoi », a line each. */
function refusedView(items: readonly AidItem[], viewing: Viewing): Tree {
  const lines = items.map((item) => {
    const said = refusalsOf(item).map((reason, index) => [
      index > 0 && `${semicolon(viewing.lang)} `,
      spoken(reason.explain, reason),
      mark(reason.source, viewing),
    ])
    return element('li', {}, element('strong', {}, aidName(item)), mark(item.source, viewing), `${colon(viewing.lang)} `, said)
  })
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, refusedLabel(items.length, viewing.lang)),
    element('ul', { class: 'lines' }, ...lines),
  )
}

export const reasonsView = (reasons: readonly Because[], viewing: Viewing): Tree =>
  element('ul', { class: 'reasons' }, ...reasons.map((reason) => reasonView(reason, viewing)))

/** The sign is for the eye; the word says the same to whoever does not see it. */
function reasonView(reason: Because, viewing: Viewing): Tree {
  const { met, explain, source } = reason
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, truthSign(met))
  const word = unseen(`${truthWord(met, viewing.lang)}${colon(viewing.lang)} `)
  return element('li', {}, sign, element('span', {}, word, spoken(explain, reason), mark(source, viewing)))
}
