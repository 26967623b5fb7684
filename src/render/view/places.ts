/** A place's card: what it is, how far, whether it is open, how to call and to get there. */
import type { PlaceItem } from '../../types'
import { addressLine, answerWords, distanceLabel, openingOf } from '../answer-words'
import { routeHref } from '../links'
import { type Child, element, type Tree } from '../tree'
import { actionsView, french, mark, note, outwards, phoneView, spoken, unseen } from './inline'
import type { Viewing } from './viewing'

/** `number`: its rank in the answer, which is its number on the map. */
export function placeView(item: PlaceItem, number: number, viewing: Viewing): Tree {
  const words = answerWords[viewing.lang]
  const name = french(item.name, viewing)
  const { lat, lon } = item
  const isSituated = lat !== undefined && lon !== undefined
  const route = isSituated && outwards(routeHref(lat, lon), 'action', words.route, unseen(` ${words.routeTo} `, name))
  return element(
    'li',
    { class: 'card', id: `${viewing.ids}place-${number}` },
    element(
      'p',
      { class: 'name' },
      element('span', { class: 'pin-number' }, String(number)),
      ' ',
      name,
      mark(item.source, viewing),
    ),
    note(factsOf(item, viewing)),
    openingView(item, viewing),
    element('p', { class: 'address' }, french(addressLine(item), viewing)),
    note(item.note && spoken(item.note, item)),
    actionsView(phoneView(item.phone, name, viewing), route),
  )
}

/** « service d’urgences · à 27,4 km »: the distances of a list are measured alike, which need not be seen on each card. */
function factsOf({ kindName, distanceKm }: PlaceItem, { lang }: Viewing): Child {
  if (distanceKm === undefined) return kindName
  return [kindName, kindName && ' · ', distanceLabel(distanceKm, lang), unseen(` ${answerWords[lang].crow}`)]
}

/** Whether it is open in colour and in words, then the usual week. */
function openingView(item: PlaceItem, { lang }: Viewing): Tree | undefined {
  const { state, week } = openingOf(item, lang)
  return state === undefined
    ? undefined
    : element('p', {}, element('span', { class: `state state-${item.openNow}` }, state), week && ` ${week}`)
}
