/** The map of an answer's places: land, the point asked from, and a numbered pin for each place, which leads to its card. */
import { numberLabel } from '../../formats'
import type { Origin, PlaceItem, Section } from '../../types'
import { frame, type Point } from '../map/frame'
import { landOf } from '../map/land'
import { type Drawing, drawingOf } from '../map/map'
import { distance, type Marker, markerSize } from '../map/markers'
import type { Outline } from '../map/outlines'
import { mapCaption, pinName } from '../picture-words'
import { type Child, element, type Tree } from '../tree'
import type { Viewing } from './viewing'

export type Mapped = { readonly places: readonly PlaceItem[]; readonly origin?: Origin; readonly drawing: Drawing }

/** One map for all places of an answer, numbered from one list to the next; undefined when it would show nothing. */
export function mapped(sections: readonly Section[]): Mapped | undefined {
  const lists = sections.filter((section) => section.kind === 'places')
  const places = lists.flatMap(({ items }) => items)
  const origin = lists.find((list) => list.origin)?.origin
  const drawing = drawingOf(places, origin)
  return drawing && { places, ...(origin ? { origin } : {}), drawing }
}

/** The list that follows says the same as the picture; the pins are shortcuts to it (RGAA 1.6, WCAG 1.1.1). */
export function mapView({ places, origin, drawing }: Mapped, viewing: Viewing): Tree {
  const { lang, ids, outlines } = viewing
  const { markers, names, scale } = drawing
  const drawn = markers.flatMap(({ ranks }) => ranks).flatMap((rank) => places[rank] ?? [])
  const label = `${numberLabel(scale.km < 1 ? scale.km * 1000 : scale.km, lang)} ${scale.km < 1 ? 'm' : 'km'}`
  const bar = { y1: '96%', y2: '96%', x1: across(6), x2: across(6 + scale.length) }
  const caption = `${ids}map`
  return element(
    'figure',
    { class: 'map' },
    element(
      'svg',
      { role: 'group', 'aria-labelledby': caption },
      groundView(drawing, outlines?.() ?? []),
      element(
        'g',
        { 'aria-hidden': 'true' },
        element('line', { class: 'scale', ...bar }),
        element('text', { x: across(6), y: '96%', dy: -5 }, label),
        ...markers.flatMap(leadView),
        drawing.origin && element('circle', { class: 'origin', ...centre(drawing.origin), r: 5 }),
        ...names.map(({ text, ...at }) => element('text', { class: 'town', ...place(at) }, text)),
      ),
      ...markers.map((marker) => pinView(marker, places, viewing)),
    ),
    element('figcaption', { class: 'quiet', id: caption }, mapCaption(drawn, origin, lang)),
  )
}

/** The part that stretches with the map: the land, once its outlines are there, and circles of one and two scales around the origin. */
export function groundView({ view, origin, scale }: Drawing, outlines: readonly Outline[]): Tree {
  const circle = (radius: number): Child =>
    origin && element('circle', { class: 'ring', cx: tenth(origin.x), cy: tenth(origin.y), r: tenth(radius) })
  return element(
    'svg',
    { class: 'ground', viewBox: `0 0 ${frame.width} ${frame.height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...landOf(view, outlines).map((d) => element('path', { d })),
    circle(scale.length),
    circle(2 * scale.length),
  )
}

/** A pin moved aside keeps a line to its place. */
const leadView = (marker: Marker): readonly Tree[] =>
  distance(marker, marker.at) < 1
    ? []
    : [
        element('line', {
          class: 'lead',
          x1: across(marker.x),
          y1: down(marker.y),
          x2: across(marker.at.x),
          y2: down(marker.at.y),
        }),
        element('circle', { class: 'spot', ...centre(marker.at), r: 3 }),
      ]

function pinView(marker: Marker, places: readonly PlaceItem[], { ids, lang }: Viewing): Tree {
  const [first, ...others] = marker.ranks
  const name = pinName([first + 1, ...others.map((rank) => rank + 1)], places[first]?.name ?? '', lang)
  return element(
    'a',
    { class: 'pin', href: `#${ids}place-${first + 1}`, 'aria-label': name },
    element('circle', { ...centre(marker), r: markerSize / 2 }),
    element('text', { ...place(marker), dy: '.35em' }, `${first + 1}${others.length > 0 ? '+' : ''}`),
  )
}

const tenth = (value: number) => Math.round(value * 10) / 10
const percent = (share: number) => `${tenth(share * 100)}%`
const across = (x: number) => percent(x / frame.width)
const down = (y: number) => percent(y / frame.height)
const place = ({ x, y }: Point) => ({ x: across(x), y: down(y) })
const centre = ({ x, y }: Point) => ({ cx: across(x), cy: down(y) })
