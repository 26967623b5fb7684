/** Answers no one would write: live mentions, disguised links, blanks, half characters, texts of thousands of characters. */
import fc from 'fast-check'
import type { Answer } from '../../src/types'

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u200b',
    '\u0000',
    '\ud800',
    '<!channel>',
    '<@U123>',
    '<https://evil.example|votre banque>',
    '&amp;',
    '*gras*',
    '_`~',
    '|',
    '>citation',
    '@here',
    '🧑‍⚕️',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom('a', 'é ', '&', '<', '👩', 'mot\n', '\n', ' '),
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 300 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }) },
      ),
    )
    .map(([piece, times]) => piece.repeat(times)),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const index = fc.integer({ min: 0, max: 40 })
const date = fc.constantFrom('2026-06-01', '2025-06', '2024', 'n.d.')
const number = fc.oneof(fc.double(), fc.integer())
const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/contact',
    'javascript:alert(1)',
    'https://a.fr/ <!here>',
    `https://a.fr/${'x'.repeat(4000)}`,
  ),
  fc.webUrl({ withQueryParameters: true }),
)
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 12 })
const contactUrl = fc.constantFrom(
  'https://example.org/contact',
  'javascript:alert(1)',
  'https://a.fr/ <!here>',
  'https://example.org/\u202econtact',
)

/** Removes absent keys: an optional field is absent, never undefined. */
const compact = <Item extends object>(item: fc.Arbitrary<Item>) =>
  item.map((value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)))

const texts = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, hostileText]))
const optionalTexts = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, maybe(hostileText)]))
const figureItem = compact(
  fc.record({
    ...texts('indicator', 'label', 'unit'),
    ...optionalTexts('asOf', 'note'),
    territory: fc.record(texts('kind', 'code', 'name')),
    year: maybe(fc.integer()),
    value: number,
    source: index,
  }),
)
const items = {
  list: compact(
    fc.record({
      text: hostileText,
      lead: maybe(hostileText),
      quotes: maybe(fc.array(hostileText, { maxLength: 3 })),
      source: maybe(index),
    }),
  ),
  places: compact(
    fc.record({
      ...texts('id', 'name', 'kind', 'address', 'postcode', 'commune', 'communeCode'),
      ...optionalTexts('phone', 'hours', 'note'),
      distanceKm: maybe(number),
      openNow: maybe(fc.constantFrom('open', 'closed', 'unknown')),
      source: index,
    }),
  ),
  aids: compact(
    fc.record({
      ...texts('id', 'name'),
      ...optionalTexts('acronym', 'amount', 'conditions', 'commitment', 'contact', 'note'),
      verdict: maybe(fc.constantFrom('yes', 'no', 'depends')),
      signBy: maybe(date),
      status: fc.constantFrom('open', 'transitional', 'announced', 'to-check', 'ended'),
      validFrom: maybe(date),
      validTo: maybe(date),
      because: maybe(
        list(
          compact(
            fc.record({
              rule: hostileText,
              met: fc.constantFrom(true, false, 'unknown'),
              explain: hostileText,
              source: maybe(index),
            }),
          ),
        ),
      ),
      source: index,
    }),
  ),
  contacts: compact(
    fc.record({
      ...texts('id', 'organisation'),
      ...optionalTexts('role', 'territory', 'phone', 'email', 'address', 'note'),
      url: maybe(contactUrl),
      source: index,
    }),
  ),
  figures: figureItem,
  chart: figureItem,
}
const titled = (record: Record<string, fc.Arbitrary<unknown>>) => compact(fc.record({ title: maybe(hostileText), ...record }))
/** Rows may hold more cells than there are columns, or fewer. */
const hostileTable = titled({
  kind: fc.constant('table'),
  columns: fc.oneof(
    { weight: 9, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 25 }) },
  ),
  rows: list(fc.record({ header: hostileText, cells: fc.array(items.list, { maxLength: 4 }) })),
})
const hostileSection = fc.oneof(
  hostileTable,
  titled({ kind: fc.constant('text'), text: hostileText, source: maybe(index) }),
  titled({ kind: fc.constant('notice'), text: hostileText }),
  ...Object.entries(items).map(([kind, item]) =>
    titled({
      kind: fc.constant(kind),
      shape: fc.constant('bar'),
      items: fc.oneof(
        { weight: 19, arbitrary: list(item) },
        { weight: 1, arbitrary: fc.array(item, { minLength: 95, maxLength: 110 }) },
      ),
    }),
  ),
)
/** Answers of every kind of section, as odd and as long as a knowledge base could hold them. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc
  .record({
    kind: fc.constantFrom('found', 'clarify', 'not-found', 'emergency'),
    title: hostileText,
    sections: fc.array(hostileSection, { minLength: 1, maxLength: 5 }),
    sources: fc.array(fc.record({ publisher: hostileText, title: hostileText, url, date, checkedOn: date }), {
      minLength: 1,
      maxLength: 30,
    }),
    asks: maybe(fc.constant('zoning')),
    links: maybe(
      fc.array(
        fc.record({
          label: hostileText,
          href: fc.constantFrom(
            '/dossier?place=commune:80410&stage=a',
            '//evil.example',
            '/\\\\evil.example',
            'javascript:alert(1)',
          ),
        }),
        { maxLength: 4 },
      ),
    ),
    followUps: fc.array(fc.record({ label: hostileText, text: hostileText }), { minLength: 1, maxLength: 8 }),
  })
  // The parts are generated by kind; only their assembly escapes the compiler.
  .map((answer) => Object.fromEntries(Object.entries(answer).filter(([, part]) => part !== undefined)) as unknown as Answer)
