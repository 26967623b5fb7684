import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLogger } from '../../../../src/channels/slack/log'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let now = 0
let slack: SlackStandIn
let client: webApi.WebClient
beforeEach(async () => {
  now = Date.parse('2026-11-21T12:00:00Z')
  const people = [{ id: 'U1' }, { id: 'U2' }]
  slack = await startSlack({
    now: () => now,
    workspaces: [
      { teamId: 'T1', people, channels: [{ id: 'C1' }, { id: 'C2', hasApp: false }] },
      { teamId: 'T2', people, channels: [{ id: 'C1' }], paneKind: 'assistant' },
    ],
  })
  client = clientOf('xoxb-T1')
})
afterEach(() => slack.close())

/** Slack's own client, as an app uses it. */
const clientOf = (token: string) =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  })
/** `ok`, or Slack's code. */
const outcome = async (method: string, params: Record<string, unknown>, of = client) => {
  await of.apiCall(method, params).catch(() => {})
  return slack.calls.at(-1)?.outcome
}

const plain = (text: string) => ({ type: 'plain_text', text })
const words = (length: number) => 'x'.repeat(length)
const section = { type: 'section', text: plain('s') }
const input = { type: 'input', block_id: 'i', label: plain('l'), element: { type: 'plain_text_input', action_id: 'a' } }
const modal = (changes: object = {}) => ({ type: 'modal', title: plain('t'), submit: plain('s'), blocks: [section], ...changes })
const home = (changes: object = {}) => ({ type: 'home', blocks: [section], ...changes })

describe('a modal', () => {
  it('opens with a trigger, once, within three seconds, in its workspace', async () => {
    const used = slack.trigger()
    expect(await outcome('views.open', { trigger_id: used, view: modal() })).toBe('ok')
    expect(await outcome('views.open', { trigger_id: used, view: modal() })).toBe('exchanged_trigger_id')
    expect(await outcome('views.open', { trigger_id: '1.2.x', view: modal() })).toBe('invalid_trigger_id')
    expect(await outcome('views.open', { trigger_id: slack.trigger({ team: 'T2' }), view: modal() })).toBe('invalid_trigger_id')
    const [kept, late] = [slack.trigger(), slack.trigger()]
    now += 3000
    expect(await outcome('views.open', { trigger_id: kept, view: modal() })).toBe('ok')
    now += 1
    expect(await outcome('views.open', { trigger_id: late, view: modal() })).toBe('expired_trigger_id')
  })

  it('goes over another, up to three', async () => {
    expect(await outcome('views.push', { trigger_id: slack.trigger(), view: modal() })).toBe('not_found')
    await outcome('views.open', { trigger_id: slack.trigger(), view: modal() })
    expect(await outcome('views.push', { trigger_id: slack.trigger(), view: modal() })).toBe('ok')
    expect(await outcome('views.push', { trigger_id: slack.trigger(), view: modal() })).toBe('ok')
    expect(await outcome('views.push', { trigger_id: slack.trigger(), view: modal() })).toBe('push_limit_reached')
    expect(slack.workspace().stacks.get('U1')).toHaveLength(3)
  })

  it('changes by its id or its external id, unless its hash is an old one', async () => {
    const { view } = await client.views.open({ trigger_id: slack.trigger(), view: modal({ external_id: 'e' }) as never })
    const changed = { view_id: view?.id, view: modal({ title: plain('u'), external_id: 'e' }) }
    expect(await outcome('views.update', { ...changed, hash: view?.hash })).toBe('ok')
    expect(await outcome('views.update', { ...changed, hash: view?.hash })).toBe('hash_conflict')
    expect(await outcome('views.update', { external_id: 'e', view: modal() })).toBe('ok')
    expect(await outcome('views.update', { external_id: 'f', view: modal() })).toBe('not_found')
    await outcome('views.open', { trigger_id: slack.trigger(), view: modal({ external_id: 'g' }) })
    expect(await outcome('views.open', { trigger_id: slack.trigger(), view: modal({ external_id: 'g' }) })).toBe(
      'duplicate_external_id',
    )
  })

  const many = (count: number) => Array.from({ length: count }, () => section)
  it.each<[string, object, object]>([
    ['a title of 24', { title: plain(words(24)) }, { title: plain(words(25)) }],
    ['a submit button of 24', { submit: plain(words(24)) }, { submit: plain(words(25)) }],
    ['a close button of 24', { close: plain(words(24)) }, { close: plain(words(25)) }],
    ['private metadata of 3000', { private_metadata: words(3000) }, { private_metadata: words(3001) }],
    ['a callback_id of 255', { callback_id: words(255) }, { callback_id: words(256) }],
    ['100 blocks', { blocks: many(100) }, { blocks: many(101) }],
    ['an input with a submit button', { blocks: [input] }, { blocks: [input], submit: undefined }],
    [
      'a field of 3000',
      { blocks: [{ ...input, element: { ...input.element, max_length: 3000 } }] },
      { blocks: [{ ...input, element: { ...input.element, max_length: 3001 } }] },
    ],
    ['blocks of a modal', { blocks: [section] }, { blocks: [{ type: 'markdown', text: 'x' }] }],
    ['known fields', {}, { colour: 'red' }],
  ])('takes %s and refuses one more', async (_, accepted, refused) => {
    expect(await outcome('views.open', { trigger_id: slack.trigger(), view: modal(accepted) })).toBe('ok')
    expect(await outcome('views.open', { trigger_id: slack.trigger(), view: modal(refused) })).toBe('invalid_arguments')
  })

  it('of more than 250 kB is refused', async () => {
    const long = (length: number) => Array.from({ length }, () => ({ type: 'section', text: plain(words(3000)) }))
    expect(await outcome('views.open', { trigger_id: slack.trigger(), view: modal({ blocks: long(80) }) })).toBe('ok')
    expect(await outcome('views.open', { trigger_id: slack.trigger(), view: modal({ blocks: long(85) }) })).toBe('view_too_large')
  })
})

describe('the Home tab', () => {
  it('is published for a person, unless its hash is an old one', async () => {
    const { view } = await client.views.publish({ user_id: 'U1', view: home() as never })
    expect(await outcome('views.publish', { user_id: 'U1', view: home(), hash: view?.hash })).toBe('ok')
    expect(await outcome('views.publish', { user_id: 'U1', view: home(), hash: view?.hash })).toBe('hash_conflict')
    expect(await outcome('views.publish', { user_id: 'U9', view: home() })).toBe('invalid_arguments')
    expect(await outcome('views.publish', { user_id: 'U1', view: modal() })).toBe('invalid_arguments')
  })

  it('takes a data_table, but no chart', async () => {
    const cells = [{ type: 'raw_text', text: 'a' }]
    const chart = { type: 'data_visualization', title: 't', chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] } }
    const table = { type: 'data_table', caption: 'c', rows: [cells, cells] }
    expect(await outcome('views.publish', { user_id: 'U1', view: home({ blocks: [table] }) })).toBe('ok')
    expect(await outcome('views.publish', { user_id: 'U1', view: home({ blocks: [chart] }) })).toBe('invalid_arguments')
  })
})

describe('the agent pane', () => {
  const prompts = [{ title: 'Un kiné', message: 'un kiné à Amiens ?' }]
  const five = Array.from({ length: 5 }, () => prompts[0])
  const suggest = (params: Record<string, unknown>, of = client) =>
    outcome('assistant.threads.setSuggestedPrompts', { channel_id: 'D1', prompts, ...params }, of)

  it('takes at most four prompts, without a thread: with one, Slack says ok and does nothing', async () => {
    expect(await suggest({ thread_ts: '1.1' })).toBe('ignored')
    expect(slack.workspace().panes.get('D1')).toBeUndefined()
    expect(await suggest({})).toBe('ok')
    expect(slack.workspace().panes.get('D1')?.prompts).toEqual(prompts)
    expect(await suggest({ prompts: five })).toBe('invalid_arguments')
    expect(await suggest({ channel_id: 'D9' })).toBe('channel_not_found')
  })

  it('of the older kind wants a thread that exists', async () => {
    const older = clientOf('xoxb-T2')
    const { ts = '' } = await older.chat.postMessage({ channel: 'D1', text: 'x' })
    expect(await suggest({ thread_ts: ts }, older)).toBe('ok')
    expect(await suggest({}, older)).toBe('invalid_thread_ts')
    expect(await suggest({ thread_ts: '1.1' }, older)).toBe('invalid_thread_ts')
  })

  it('shows a status and a title in a thread', async () => {
    const { ts: thread_ts = '' } = await client.chat.postMessage({ channel: 'D1', text: 'x' })
    const place = { channel_id: 'D1', thread_ts }
    expect(await outcome('assistant.threads.setStatus', { ...place, status: 'cherche…', loading_messages: ['a'] })).toBe('ok')
    expect(await outcome('assistant.threads.setTitle', { ...place, title: 'Un soin' })).toBe('ok')
    expect(slack.workspace().panes.get(`D1 ${thread_ts}`)).toMatchObject({ status: 'cherche…', title: 'Un soin' })
    const eleven = Array.from({ length: 11 }, () => 'a')
    expect(await outcome('assistant.threads.setStatus', { ...place, status: 'x', loading_messages: eleven })).toBe(
      'invalid_arguments',
    )
    expect(await outcome('assistant.threads.setStatus', { ...place, thread_ts: '1.1', status: 'x' })).toBe('invalid_thread_ts')
  })
})

describe('a file', () => {
  const bytes = new TextEncoder().encode('a;b\n1;2\n')
  const announce = (length = bytes.length) => client.files.getUploadURLExternal({ filename: 'table.csv', length })
  const post = async (url = '', body: Uint8Array<ArrayBuffer> = bytes) => (await fetch(url, { method: 'POST', body })).status

  it('is announced, sent, then shown in a thread', async () => {
    const { ts: thread_ts = '' } = await client.chat.postMessage({ channel: 'C1', text: 'x' })
    const { upload_url, file_id: id = '' } = await announce()
    expect(await outcome('files.completeUploadExternal', { files: [{ id }], channel_id: 'C1', thread_ts })).toBe('file_not_found')
    expect([await post(upload_url), await post(upload_url)]).toEqual([200, 404])
    expect(await outcome('files.completeUploadExternal', { files: [{ id }], channels: 'C1,D1', thread_ts })).toBe(
      'invalid_arguments',
    )
    expect(await outcome('files.completeUploadExternal', { files: [{ id }], channel_id: 'C9' })).toBe('channel_not_found')
    expect(await outcome('files.completeUploadExternal', { files: [{ id, title: 'Table' }], channel_id: 'C1', thread_ts })).toBe(
      'ok',
    )
    const shown = slack.workspace().channels.get('C1')?.messages.at(-1)
    expect([shown?.thread_ts, shown?.files?.[0]?.name, shown?.files?.[0]?.title]).toEqual([thread_ts, 'table.csv', 'Table'])
    expect(await outcome('files.completeUploadExternal', { files: [{ id }], channel_id: 'C1' })).toBe('file_not_found')
  })

  it('has as many bytes as were announced, and some', async () => {
    const { upload_url } = await announce(bytes.length + 1)
    expect(await post(upload_url)).toBe(400)
    expect(await outcome('files.getUploadURLExternal', { filename: 'a', length: 0 })).toBe('invalid_arguments')
  })

  it('goes by the helper of Slack’s client too', async () => {
    await client.files.uploadV2({ channel_id: 'C1', filename: 'table.csv', content: 'a;b' })
    expect(slack.workspace().channels.get('C1')?.messages.at(-1)?.files).toHaveLength(1)
  })
})
