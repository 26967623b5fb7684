import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type SlackStandIn, startSlack } from '../../support/slack/stand-in'

let now = Date.parse('2026-11-21T12:00:00Z')
let slack: SlackStandIn
beforeAll(async () => {
  slack = await startSlack({ now: () => now, isRateLimited: true })
})
afterAll(() => slack.close())

const words = (length: number) => 'x'.repeat(length)
const plain = (text: string) => ({ type: 'plain_text', text })
const markup = (text: string) => ({ type: 'mrkdwn', text })
const many = <Item>(length: number, item: Item) => Array.from({ length }, () => item)
const section = (text: string) => ({ type: 'section', text: markup(text) })
const buttons = (length: number) =>
  Array.from({ length }, (_, index) => ({ type: 'button', action_id: `a${index}`, text: plain('b') }))
const button = (details: object) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'a', text: plain('b'), ...details }],
})
const select = (options: number) => ({ type: 'static_select', options: many(options, { text: plain('o'), value: 'v' }) })
const option = (details: object) => ({
  type: 'actions',
  elements: [{ type: 'static_select', options: [{ text: plain('o'), value: 'v', ...details }] }],
})
const cell = (text: string) => ({ type: 'raw_text', text })
const table = (rows: object[][], details = {}) => ({ type: 'table', rows, ...details })
const dataTable = (rows: object[][], details = {}) => ({ type: 'data_table', caption: 'c', rows, ...details })
const chart = (details = {}) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
  ...details,
})
const bars = (series: number) => ({
  type: 'bar',
  series: Array.from({ length: series }, (_, index) => ({ name: `s${index}`, data: [{ label: 'a', value: -1 }] })),
  axis_config: { categories: ['a'] },
})

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() })

async function call(method: string, body: object, token: string | undefined = 'xoxb-test') {
  now += 2000
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const response = await fetch(`${slack.apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = answerSchema.parse(await response.json())
  return answer.ok ? 'ok' : answer.error
}
const post = (details: object) => call('chat.postMessage', { channel: 'C1', text: 'texte', ...details })

/** [what, accepted blocks, refused blocks]: the two differ by one thing. */
const limits: [string, object[], object[]][] = [
  ['50 blocks', many(50, section('x')), many(51, section('x'))],
  ['a known type', [{ type: 'divider' }], [{ type: 'separator' }]],
  ['known fields', [{ type: 'divider' }], [{ type: 'divider', color: 'red' }]],
  ['header of 150', [{ type: 'header', text: plain(words(150)) }], [{ type: 'header', text: plain(words(151)) }]],
  ['header in plain text', [{ type: 'header', text: plain('h') }], [{ type: 'header', text: markup('h') }]],
  ['section of 3000', [section(words(3000))], [section(words(3001))]],
  ['section with words', [section('x')], [section('')]],
  ['section with more than white space', [section('x')], [section(' \n')]],
  ['section with text or fields', [{ type: 'section', fields: [plain('f')] }], [{ type: 'section' }]],
  ['10 fields', [{ type: 'section', fields: many(10, plain('f')) }], [{ type: 'section', fields: many(11, plain('f')) }]],
  ['field of 2000', [{ type: 'section', fields: [plain(words(2000))] }], [{ type: 'section', fields: [plain(words(2001))] }]],
  [
    '10 context elements',
    [{ type: 'context', elements: many(10, plain('c')) }],
    [{ type: 'context', elements: many(11, plain('c')) }],
  ],
  ['some context element', [{ type: 'context', elements: [plain('c')] }], [{ type: 'context', elements: [] }]],
  ['25 actions', [{ type: 'actions', elements: buttons(25) }], [{ type: 'actions', elements: buttons(26) }]],
  [
    'distinct action_id',
    [{ type: 'actions', elements: buttons(2) }],
    [{ type: 'actions', elements: many(2, buttons(1)[0] ?? {}) }],
  ],
  ['button label of 75', [button({ text: plain(words(75)) })], [button({ text: plain(words(76)) })]],
  ['button label', [button({ text: plain('b') })], [button({ text: plain('') })]],
  ['button value of 2000', [button({ value: words(2000) })], [button({ value: words(2001) })]],
  ['button address of 3000', [button({ url: `https://a.fr/${words(2987)}` })], [button({ url: `https://a.fr/${words(2988)}` })]],
  ['button description of 75', [button({ accessibility_label: words(75) })], [button({ accessibility_label: words(76) })]],
  ['action_id of 255', [button({ action_id: words(255) })], [button({ action_id: words(256) })]],
  ['block_id of 255', [{ type: 'divider', block_id: words(255) }], [{ type: 'divider', block_id: words(256) }]],
  [
    'distinct block_id',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'b' },
    ],
    many(2, { type: 'divider', block_id: 'a' }),
  ],
  ['100 options', [{ type: 'actions', elements: [select(100)] }], [{ type: 'actions', elements: [select(101)] }]],
  ['option text of 75', [option({ text: plain(words(75)) })], [option({ text: plain(words(76)) })]],
  ['option value of 150', [option({ value: words(150) })], [option({ value: words(151) })]],
  [
    '5 overflow options',
    [{ type: 'actions', elements: [{ ...select(5), type: 'overflow' }] }],
    [{ type: 'actions', elements: [{ ...select(6), type: 'overflow' }] }],
  ],
  [
    '10 radio buttons',
    [{ type: 'actions', elements: [{ ...select(10), type: 'radio_buttons' }] }],
    [{ type: 'actions', elements: [{ ...select(11), type: 'radio_buttons' }] }],
  ],
  [
    'image description of 2000',
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: words(2000) }],
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: words(2001) }],
  ],
  ['markdown of 12000', [{ type: 'markdown', text: words(12_000) }], [{ type: 'markdown', text: words(12_001) }]],
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
  ['13172 characters in all', many(4, section(words(2900))), many(5, section(words(2700)))],
]

describe('the stand-in for Slack', () => {
  it.each(limits)('accepts %s and refuses one more', async (_, accepted, refused) => {
    expect(await post({ blocks: accepted })).toBe('ok')
    expect(await post({ blocks: refused })).toMatch(/^(invalid_blocks|msg_blocks_too_long)$/)
  })

  it('refuses an unknown method, no token, an unknown token', async () => {
    expect(await call('chat.shout', {})).toBe('unknown_method')
    expect(await call('auth.test', {}, '')).toBe('not_authed')
    expect(await call('auth.test', {}, 'xoxb-other')).toBe('invalid_auth')
    expect(await call('auth.test', {})).toBe('ok')
  })

  it('refuses a message without text, to nowhere, with an unknown argument, longer than 40,000', async () => {
    expect(await post({})).toBe('ok')
    expect(await post({ text: '' })).toBe('no_text')
    expect(await post({ text: undefined, blocks: [section('x')] })).toBe('no_text')
    expect(await post({ channel: 'nowhere' })).toBe('channel_not_found')
    expect(await post({ colour: 'red' })).toBe('invalid_arguments')
    expect(await post({ text: words(40_001) })).toBe('invalid_arguments')
  })

  it('answers 429 to a second message of the same second in a channel', async () => {
    const twice = async (channel: string) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer xoxb-test' }
      return fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body: JSON.stringify({ channel, text: 'x' }) })
    }
    expect((await twice('C2')).status).toBe(200)
    expect((await twice('C3')).status).toBe(200)
    const limited = await twice('C2')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
  })

  it('takes five uses of a response_url in 30 minutes', async () => {
    const respond = async (url: string) =>
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' })).json()
    const [used, old] = [slack.responseUrl(), slack.responseUrl()]
    for (let use = 1; use <= 5; use += 1) expect(await respond(used)).toEqual({ ok: true })
    expect(await respond(used)).toEqual({ ok: false, error: 'used_url' })
    now += 30 * 60_000
    expect(await respond(old)).toEqual({ ok: true })
    now += 1
    expect(await respond(old)).toEqual({ ok: false, error: 'expired_url' })
  })
})
