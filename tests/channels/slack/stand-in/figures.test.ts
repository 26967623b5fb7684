import { describe, expect, it } from 'vitest'
import { type BlocksOptions, refusalOf } from '../../../support/slack/block-schema'
import { newerLimits } from '../../../support/slack/blocks/limits'
import {
  bars,
  captioned,
  cell,
  chart,
  dataTable,
  many,
  pie,
  rich,
  section,
  table,
  words,
} from '../../../support/slack/blocks/samples'

/** [what, accepted blocks, refused blocks]: the two differ by one thing. */
const limits: [string, object[], object[]][] = [
  ['100 rows', [table(many(100, [cell('a')]))], [table(many(101, [cell('a')]))]],
  ['20 columns', [table([many(20, cell('a'))])], [table([many(21, cell('a'))])]],
  ['cells with words', [table([[cell('–')]])], [table([[cell('')]])]],
  [
    '10000 characters of table',
    [table([many(20, cell(words(500)))])],
    [table([[...many(19, cell(words(500))), cell(words(501))]])],
  ],
  ['one table', [table([[cell('a')]])], many(2, table([[cell('a')]]))],
  ['data_table with a caption', [dataTable(many(2, [cell('a')]))], [dataTable(many(2, [cell('a')]), { caption: '' })]],
  ['data_table with a row', [dataTable(many(2, [cell('a')]))], [dataTable([[cell('a')]])]],
  [
    'data_table rows of equal length',
    [dataTable([[cell('a')], [cell('b')]])],
    [dataTable([[cell('a')], [cell('b'), cell('c')]])],
  ],
  ['2 charts', many(2, chart()), many(3, chart())],
  ['chart title of 50', [chart({ title: words(50) })], [chart({ title: words(51) })]],
  ['positive segments', [chart()], [chart({ chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] } })]],
  ['6 series', [chart({ chart: bars(6) })], [chart({ chart: bars(7) })]],
  [
    'rows of 20 cells in a data_table',
    [dataTable([many(20, cell('a')), many(20, cell('a'))])],
    [dataTable([many(21, cell('a')), many(21, cell('a'))])],
  ],
  ['101 rows of data_table', [dataTable(many(101, [cell('a')]))], [dataTable(many(102, [cell('a')]))]],
  [
    'pages of 100 rows',
    [dataTable(many(2, [cell('a')]), { page_size: 100 })],
    [dataTable(many(2, [cell('a')]), { page_size: 101 })],
  ],
  ['a header in plain words', [dataTable([[cell('a')], [rich('a')]])], [dataTable([[rich('a')], [cell('a')]])]],
  ['cells of rich text with words', [table([[rich('a')]])], [table([[rich('')]])]],
  [
    '10000 characters in the tables of a message',
    [dataTable([[cell(words(5000))], [cell('a')]]), table([[cell(words(4999))]])],
    [dataTable([[cell(words(5000))], [cell('a')]]), table([[cell(words(5000))]])],
  ],
  [
    'the words of rich text among them',
    [table([[rich(words(9000))], [cell(words(1000))]])],
    [table([[rich(words(9000))], [cell(words(1001))]])],
  ],
  [
    '20 column settings',
    [table([[cell('a')]], { column_settings: many(20, { align: 'left' }) })],
    [table([[cell('a')]], { column_settings: many(21, { align: 'left' }) })],
  ],
  ['12 segments', [pie(12)], [pie(13)]],
  ['chart labels of 20', [pie(1, words(20))], [pie(1, words(21))]],
  ['20 categories', [chart({ chart: bars(1, 20) })], [chart({ chart: bars(1, 21) })]],
  [
    'axis labels of 50',
    [chart({ chart: bars(1, 1, { x_label: words(50) }) })],
    [chart({ chart: bars(1, 1, { x_label: words(51) }) })],
  ],
  [
    'one point per category',
    [chart({ chart: bars(1) })],
    [chart({ chart: { ...bars(1), axis_config: { categories: ['a', 'b'] } } })],
  ],
  [
    'series of distinct names',
    [chart({ chart: bars(2) })],
    [chart({ chart: { ...bars(1), series: many(2, bars(1).series[0]) } })],
  ],
  [
    'distinct categories',
    [chart({ chart: bars(1, 2) })],
    [
      chart({
        chart: {
          ...bars(1),
          series: [{ name: 's', data: many(2, { label: 'a', value: 1 }) }],
          axis_config: { categories: ['a', 'a'] },
        },
      }),
    ],
  ],
  ['caption of 3000', [captioned(3000)], [captioned(3001)]],
  [
    'a header column there is',
    [dataTable(many(2, [cell('a')]), { row_header_column_index: 0 })],
    [dataTable(many(2, [cell('a')]), { row_header_column_index: 1 })],
  ],
  [
    'upright axis labels of 50',
    [chart({ chart: bars(1, 1, { y_label: words(50) }) })],
    [chart({ chart: bars(1, 1, { y_label: words(51) }) })],
  ],
]

describe('tables and charts', () => {
  it.each(limits)('%s are taken, and no more', (_, accepted, refused) => {
    expect(refusalOf(accepted)).toBeUndefined()
    expect(refusalOf(refused)?.error).toBe('invalid_blocks')
  })

  const rows = (length: number) => many(length, [cell('a')])
  it.each<[string, object[], BlocksOptions, object[]]>([
    ['200 rows, where Slack has moved its limits', [dataTable(rows(201))], newerLimits, [dataTable(rows(202))]],
    [
      '20,000 characters there',
      [dataTable([[cell('a')], [cell(words(12_900))]])],
      newerLimits,
      many(2, dataTable([[cell('a')], [cell(words(10_000))]])),
    ],
    ['12 series there', [chart({ chart: bars(12) })], newerLimits, [chart({ chart: bars(13) })]],
    ['no chart, where Slack has none', [dataTable(rows(2))], { hasCharts: false }, [chart()]],
    ['a table in Home', [dataTable(rows(2))], { surface: 'home' }, [table(rows(1))]],
    ['no markdown in a modal', [section('x')], { surface: 'modal' }, [{ type: 'markdown', text: 'x' }]],
    ['100 blocks in a modal', many(100, section('x')), { surface: 'modal' }, many(101, section('x'))],
    ['100 blocks in Home', many(100, section('x')), { surface: 'home' }, many(101, section('x'))],
    ['more characters in a modal than in a message', many(5, section(words(2900))), { surface: 'modal' }, [section(words(3001))]],
  ])('are %s', (_, accepted, options, refused) => {
    expect(refusalOf(accepted, options)).toBeUndefined()
    expect(refusalOf(refused, options)?.error).toBe('invalid_blocks')
  })
})
