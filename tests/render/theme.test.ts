import { describe, expect, it } from 'vitest'
import { themeOf } from '../../src/render/theme'

const [light = '', dark = ''] = themeOf(':root').split('@media')

/** Relative luminance of `#rgb` or `#rrggbb`, and the ratio of two: WCAG 2.2, « contrast ratio ». */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const channel = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second)
  return (lighter + 0.05) / (darker + 0.05)
}
/** The colour of that name: a host’s own comes first in a `var()`, ours is what it falls back to. */
const colourOf = (scheme: string, name: string): string =>
  new RegExp(`--${name}:[^;]*?(#[0-9a-f]{3,6})\\)*;`).exec(scheme)?.[1] ?? `no --${name}`

/** What is written on what: text (1.4.3). */
const texts = [
  ['ink', ['ground', 'surface', 'tint', 'warm-ground', 'alert-ground']],
  ['quiet', ['ground', 'surface', 'alert-ground']],
  ['accent', ['ground', 'surface', 'tint', 'warm-ground', 'alert-ground']],
  ['on-accent', ['accent']],
  ['alert', ['alert-ground', 'surface']],
  ['surface', ['alert']],
  ['warm', ['warm-ground']],
] as const
/** The edges of what can be acted on, and what marks a note or a map (1.4.11). */
const edges = [
  ['accent', ['ground', 'surface', 'alert-ground', 'tint']],
  ['quiet', ['ground', 'surface', 'tint']],
  ['alert', ['alert-ground', 'surface', 'ground']],
  ['warm', ['warm-ground', 'ground']],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, scheme) => {
  const pairs = (of: typeof texts | typeof edges) =>
    of.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))

  it.each(pairs(texts))('keeps text %s on %s at 4.5 : 1', (front, ground) => {
    expect(contrast(colourOf(scheme, front), colourOf(scheme, ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(edges))('keeps the edge %s on %s at 3 : 1', (front, ground) => {
    expect(contrast(colourOf(scheme, front), colourOf(scheme, ground))).toBeGreaterThanOrEqual(3)
  })
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5)
  expect(contrast('#777', '#ffffff')).toBeCloseTo(4.48, 2)
})
