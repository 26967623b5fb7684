/** A place's card: what it is, how far, whether it is open, how to call and to get there. */
import type { PlaceItem } from '../../types'
import { addressLine, answerWords, distanceLabel, openingLine } from '../answer-words'
import { routeHref } from '../links'
import { element, type Tree } from '../tree'
import { mark, note, outwards, phoneView, quiet, unseen } from './inline'
import type { Viewing } from './viewing'

export function placeView(item: PlaceItem, viewing: Viewing): Tree {
  const words = answerWords[viewing.lang]
  const opening = openingLine(item, viewing.lang)
  const { lat, lon } = item
  const route =
    lat !== undefined &&
    lon !== undefined &&
    outwards(routeHref(lat, lon), 'action', words.route, unseen(` ${words.routeTo} ${item.name}`))
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, item.name, mark(item.source, viewing)),
    item.distanceKm !== undefined && quiet(distanceLabel(item.distanceKm, viewing.lang)),
    element('p', {}, addressLine(item)),
    opening && element('p', {}, opening),
    note(item.note),
    element('p', { class: 'actions' }, phoneView(item.phone, viewing), route),
  )
}
