/** The map of an answer's places: land, the point asked from, and a numbered pin for each place, which leads to its card. */
import { numberLabel } from '../../formats'
import type { PlaceItem, Section } from '../../types'
import { distance, markerSize, type Point } from '../map/frame'
import type { Drawing } from '../map/map'
import type { Marker } from '../map/markers'
import type { Name } from '../map/names'
import { placedIn } from '../map/places'
import { mapCaption, pinName } from '../picture-words'
import { type Attributes, element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/**
 * The list that follows says the same as the picture; the pins are shortcuts to it (RGAA 1.6, WCAG 1.1.1). Land and positions stretch
 * with the width, being in percents; pins and words keep their size in pixels.
 */
export function mapView(drawing: Drawing, sections: readonly Section[], viewing: Viewing): Tree {
  const { width, height, land, markers, names, origin, scale } = drawing
  const { lang, ids } = viewing
  const { places, origin: asked } = placedIn(sections)
  const shown = markers.flatMap(({ ranks }) => ranks).flatMap((rank) => places[rank] ?? [])
  const caption = `${ids}map`
  const at = placing(drawing)
  const from = { x: 8, y: height - 7 }
  return element(
    'figure',
    { class: 'map' },
    element(
      'svg',
      { role: 'group', 'aria-labelledby': caption },
      element(
        'svg',
        { class: 'land', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        ...land.map((d) => element('path', { d })),
        ...[1, 2].map((times) => origin && element('circle', { cx: origin.x, cy: origin.y, r: times * scale.length })),
      ),
      element(
        'g',
        { 'aria-hidden': 'true', lang: 'fr' },
        element('line', { class: 'scale', ...at.line(from, { ...from, x: from.x + scale.length }) }),
        element('text', { ...at.text(from), dy: -5 }, distanceText(scale.km, viewing)),
        ...markers
          .filter((marker) => distance(marker, marker.at) >= 1)
          .flatMap((marker) => [
            element('line', { class: 'lead', ...at.line(marker, marker.at) }),
            element('circle', { class: 'spot', ...at.circle(marker.at), r: 3 }),
          ]),
        origin && element('circle', { class: 'origin', ...at.circle(origin), r: 5 }),
        ...names.map((name) => townView(name, at.text(name))),
      ),
      ...markers.map((marker) =>
        element(
          'a',
          {
            class: 'pin',
            href: `#${ids}place-${marker.ranks[0] + 1}`,
            'aria-label': pinName(numbersOf(marker), nameOf(marker, places), lang),
          },
          element('circle', { ...at.circle(marker), r: markerSize / 2 }),
          element('text', { ...at.text(marker), dy: '.35em' }, `${marker.ranks[0] + 1}${marker.ranks.length > 1 ? '+' : ''}`),
        ),
      ),
    ),
    element('figcaption', { class: 'quiet', id: caption }, mapCaption(shown, asked, lang)),
  )
}

const townView = ({ text, dx, dy, anchor }: Name, at: Attributes): Tree =>
  element('text', { class: 'town', ...at, dx, dy, 'text-anchor': anchor }, text)

const numbersOf = ({ ranks }: Marker): readonly number[] => ranks.map((rank) => rank + 1)
const nameOf = ({ ranks: [first] }: Marker, places: readonly PlaceItem[]) => places[first]?.name ?? ''

/** « 5 km », « 500 m » */
const distanceText = (km: number, { lang }: Viewing) =>
  km < 1 ? `${numberLabel(km * 1000, lang)} m` : `${numberLabel(km, lang)} km`

/** Points of the drawing as attributes of what stands there. */
function placing({ width, height }: Drawing) {
  const across = (x: number) => `${Math.round((x / width) * 1e4) / 100}%`
  const down = (y: number) => `${Math.round((y / height) * 1e4) / 100}%`
  return {
    text: ({ x, y }: Point) => ({ x: across(x), y: down(y) }),
    circle: ({ x, y }: Point) => ({ cx: across(x), cy: down(y) }),
    line: (from: Point, to: Point) => ({ x1: across(from.x), y1: down(from.y), x2: across(to.x), y2: down(to.y) }),
  }
}
