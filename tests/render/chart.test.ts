import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markup } from '../../src/render/markup'
import { answerView } from '../../src/render/view/answer'
import { barsOf, lineView, ticksUpTo } from '../../src/render/view/chart'
import type { FigureItem, NonEmpty, Section } from '../../src/types'
import { aFoundAnswer } from '../support/replies'

const viewing = { lang: 'fr', origin: '', ids: '', scripted: false, fields: [] } as const
const aFigure = (value: number, more: Partial<FigureItem> = {}): FigureItem => ({
  ...{ indicator: 'msp', label: 'maisons de santé', territory: { kind: 'region', code: '28', name: 'Normandie' } },
  ...{ value, unit: 'MSP', year: 2020, source: 0 },
  ...more,
})
const shown = (sections: NonEmpty<Section>) => String(markup(answerView(aFoundAnswer(sections), viewing)))
const widths = (items: readonly FigureItem[]) =>
  barsOf(items)?.map((bar) => [...String(markup(bar)).matchAll(/width="([^"]+)"/g)].map(([, width]) => width).join())

describe('bars', () => {
  it('are each their share of the greatest, from zero', () => {
    expect(widths([aFigure(200), aFigure(50), aFigure(0)])).toEqual(['100%', '25%', '0%'])
  })

  it.each([
    ['values below zero', [aFigure(2), aFigure(-1)]],
    ['other units', [aFigure(2), aFigure(1, { unit: '%' })]],
    ['other things counted', [aFigure(2), aFigure(1, { label: 'projets de maisons' })]],
    ['nothing at all', [aFigure(0), aFigure(0)]],
  ])('are not drawn for %s', (_, items) => {
    expect(barsOf(items)).toBeUndefined()
  })

  it('stand in the rows of their table, whose words say it all; the country’s is another colour', () => {
    const france = aFigure(100, { territory: { kind: 'country', code: 'FR', name: 'France' } })
    const html = shown([{ kind: 'chart', shape: 'bar', items: [aFigure(200), france] }])
    expect(html).toContain('<tr class="reference"><th scope="row">France<svg class="bar" aria-hidden="true">')
    expect(html).toContain('200')
  })
})

describe('figures and the chart of the same figures', () => {
  const items = [aFigure(3), aFigure(2), aFigure(1)]

  it('are one table', () => {
    const html = shown([
      { kind: 'figures', title: 'Compté', items },
      { kind: 'chart', shape: 'bar', items },
    ])
    expect(html.match(/<table/g)).toHaveLength(1)
    expect(html).toContain('Compté')
    expect(html.match(/class="bar"/g)).toHaveLength(3)
  })

  it('are two when they differ', () => {
    const html = shown([
      { kind: 'figures', items },
      { kind: 'chart', shape: 'bar', items: items.slice(1) },
    ])
    expect(html.match(/<table/g)).toHaveLength(2)
  })
})

describe('a line', () => {
  const years = [aFigure(60, { year: 2010 }), aFigure(50, { year: 2012 }), aFigure(40, { year: 2020 })]
  const drawn = (items: readonly FigureItem[]) => {
    const line = lineView(items, viewing)
    return line && String(markup(line))
  }

  it('says in a sentence what it shows, above its table', () => {
    const html = shown([{ kind: 'chart', shape: 'line', items: years }])
    expect(html).toContain('role="img" aria-label="Courbe : de 60 MSP (2010) à 40 (2020), en baisse."')
    expect(html.indexOf('<table')).toBeGreaterThan(html.indexOf('</svg>'))
  })

  it('keeps the true distance between years', () => {
    expect([...(drawn(years) ?? '').matchAll(/<circle cx="([^"]+)"/g)].map(([, x]) => x)).toEqual(['0%', '20%', '100%'])
  })

  it('reads the day of a date', () => {
    const days = [aFigure(1, { asOf: '2024-01-01' }), aFigure(2, { asOf: '2025-01-01' }), aFigure(3, { asOf: '2026-01-01' })]
    expect(drawn(days)).toContain('<circle cx="50%"')
  })

  it('does not join what counts other things', () => {
    const html = drawn([
      aFigure(60, { year: 2010 }),
      aFigure(50, { year: 2012, label: 'projets' }),
      aFigure(40, { year: 2020, label: 'projets' }),
    ])
    expect(html?.match(/class="trend"/g)).toHaveLength(1)
  })

  it.each([
    ['one date', [aFigure(1), aFigure(2)]],
    ['dates that are unknown', [aFigure(1, { asOf: 'n.d.', year: undefined } as object), aFigure(2)]],
    ['other units', [aFigure(1, { year: 2010 }), aFigure(2, { unit: '%' })]],
    ['values below zero', [aFigure(1, { year: 2010 }), aFigure(-2)]],
  ])('is not drawn for %s', (_, items) => {
    expect(lineView(items, viewing)).toBeUndefined()
  })
})

it('ticks are round, from zero to the first that covers the greatest value, six at most', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (greatest) => {
      const ticks = ticksUpTo(greatest)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
  expect(ticksUpTo(160)).toEqual([0, 50, 100, 150, 200])
})
