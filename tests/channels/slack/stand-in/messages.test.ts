import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLogger } from '../../../../src/channels/slack/log'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'
import { transcript } from '../../../support/slack/transcript'
import type { Message } from '../../../support/slack/world'

let slack: SlackStandIn
let client: webApi.WebClient
beforeEach(async () => {
  const people = [
    { id: 'U1', name: 'Marie' },
    { id: 'U2', name: 'Paul' },
    { id: 'U3', isBot: true },
  ]
  const channels = [
    { id: 'C1', members: ['U1'] },
    { id: 'C2', hasApp: false },
    { id: 'C3', isArchived: true },
    { id: 'G1', kind: 'private' as const, hasApp: false },
  ]
  slack = await startSlack({ workspaces: [{ teamId: 'T1', people, channels }] })
  client = new webApi.WebClient('xoxb-T1', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silentLogger })
})
afterEach(() => slack.close())

/** `ok`, or Slack's code. */
const outcome = async (method: string, params: Record<string, unknown>) => {
  await client.apiCall(method, params).catch(() => {})
  return slack.calls.at(-1)?.outcome
}
const body = async (method: string, params: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>> => ({
  ...(await client.apiCall(method, params)),
})
const posted = async (params: Record<string, unknown> = {}) => {
  const { ts } = await body('chat.postMessage', { channel: 'C1', text: 'un', ...params })
  return String(ts)
}
const inC1 = () => slack.workspace().channels.get('C1')?.messages ?? []
const typed = (text: string): Message => {
  const message = { ts: slack.world.nextTs(), channel: 'C1', user: 'U1', isOurs: false, text, reactions: new Map() }
  inC1().push(message)
  return message
}
const texts = async (method: string, params: Record<string, unknown> = {}) => {
  const { messages } = await body(method, { channel: 'C1', ...params })
  return Array.isArray(messages) ? messages.map(({ text }) => text) : []
}

describe('an ephemeral message', () => {
  it('is for a member of the channel, and in no history', async () => {
    const to = (user: string, changes = {}) => outcome('chat.postEphemeral', { channel: 'C1', user, text: 'secret', ...changes })
    expect(await to('U1')).toBe('ok')
    expect([await to('U2'), await to('U9')]).toEqual(['user_not_in_channel', 'user_not_in_channel'])
    expect(await to('U1', { text: '' })).toBe('no_text')
    expect(await to('U1', { metadata: '{}' })).toBe('invalid_arguments')
    expect(await texts('conversations.history')).toEqual([])
    const [secret] = inC1()
    expect(transcript(slack.workspace(), 'C1', 'U1')).toBe('#c1\napp (only U1 sees this): secret')
    expect(transcript(slack.workspace(), 'C1', 'U2')).toBe('#c1')
    expect(await outcome('chat.update', { channel: 'C1', ts: secret?.ts, text: 'x' })).toBe('message_not_found')
    expect(await outcome('chat.postMessage', { channel: 'C1', thread_ts: secret?.ts, text: 'x' })).toBe('cannot_reply_to_message')
  })
})

describe('a message', () => {
  const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'bloc' } }]

  it('is changed by who wrote it: text alone takes its blocks away', async () => {
    const ts = await posted({ blocks })
    const change = (changes: object) => outcome('chat.update', { channel: 'C1', ts, text: 'deux', ...changes })
    expect(await change({ text: '' })).toBe('no_text')
    expect(await change({ ts: '1.1' })).toBe('message_not_found')
    expect(await change({ ts: typed('à moi').ts })).toBe('cant_update_message')
    expect(inC1()[0]?.blocks).toEqual(blocks)
    expect(await change({})).toBe('ok')
    expect([inC1()[0]?.text, inC1()[0]?.blocks]).toEqual(['deux', undefined])
    expect(transcript(slack.workspace(), 'C1')).toContain('app (edited): deux')
  })

  it('is deleted by who wrote it', async () => {
    const ts = await posted()
    expect(await outcome('chat.delete', { channel: 'C1', ts: typed('à moi').ts })).toBe('cant_delete_message')
    expect(await outcome('chat.delete', { channel: 'C1', ts })).toBe('ok')
    expect(await outcome('chat.delete', { channel: 'C1', ts })).toBe('message_not_found')
    expect(await outcome('chat.postMessage', { channel: 'C1', text: 'x', thread_ts: ts })).toBe('thread_not_found')
  })

  it('is answered under the one that begins the thread', async () => {
    const ts = await posted()
    const answer = await posted({ text: 'deux', thread_ts: ts })
    expect(await outcome('chat.postMessage', { channel: 'C1', text: 'x', thread_ts: answer })).toBe('cannot_reply_to_message')
    expect(await texts('conversations.history')).toEqual(['un'])
    expect(await texts('conversations.replies', { ts })).toEqual(['un', 'deux'])
    expect(await outcome('conversations.replies', { channel: 'C1', ts: '1.1' })).toBe('thread_not_found')
  })

  it('carries metadata of 16 kB, given back when asked for', async () => {
    const metadata = (length: number) => ({ event_type: 'turn', event_payload: { state: 'x'.repeat(length) } })
    await posted({ metadata: metadata(10) })
    const read = async (params: object) => (await body('conversations.history', { channel: 'C1', ...params })).messages
    expect(await read({ include_all_metadata: true })).toMatchObject([{ metadata: metadata(10) }])
    expect(JSON.stringify(await read({}))).not.toContain('metadata')
    expect(await outcome('chat.postMessage', { channel: 'C1', text: 'x', metadata: metadata(16_000) })).toBe('metadata_too_large')
  })

  it('takes a reaction, once, of a name that can be one', async () => {
    const react = (changes: object) => outcome('reactions.add', { channel: 'C1', name: 'eyes', ...changes })
    const timestamp = await posted()
    expect(await react({ timestamp })).toBe('ok')
    expect(await react({ timestamp })).toBe('already_reacted')
    expect(await react({ timestamp, name: '👀' })).toBe('invalid_name')
    expect(await react({ timestamp, channel: 'C3' })).toBe('is_archived')
    expect(await react({ timestamp: '1.1' })).toBe('message_not_found')
    expect(transcript(slack.workspace(), 'C1')).toBe('#c1\napp: un\n  :eyes:')
  })

  it('has its links unfolded where it stands, or while it is written', async () => {
    const unfurls = { 'https://a.fr/': { blocks } }
    const unfold = (params: object) => outcome('chat.unfurl', { unfurls, ...params })
    expect(await unfold({ channel: 'C1', ts: await posted() })).toBe('ok')
    expect(await unfold({ channel: 'C1', ts: '1.1' })).toBe('cannot_unfurl_message')
    expect(await unfold({ unfurl_id: 'x', source: 'composer' })).toBe('ok')
    expect(await unfold({})).toBe('missing_unfurl_id')
    expect(await unfold({ unfurl_id: 'x', source: 'composer', unfurls: { 'https://a.fr/': { blocks: [{}] } } })).toBe(
      'invalid_blocks',
    )
  })
})

describe('the history', () => {
  it('is newest first, a page at a time, between two moments that are left out', async () => {
    const all = [await posted({ text: 'un' }), await posted({ text: 'deux' }), await posted({ text: 'trois' })]
    expect(await texts('conversations.history')).toEqual(['trois', 'deux', 'un'])
    expect(await texts('conversations.history', { oldest: all[0], latest: all[2] })).toEqual(['deux'])
    expect(await texts('conversations.history', { oldest: all[0], latest: all[2], inclusive: true })).toEqual([
      'trois',
      'deux',
      'un',
    ])
    const first = await client.conversations.history({ channel: 'C1', limit: 2 })
    const cursor = first.response_metadata?.next_cursor
    expect([first.has_more, await texts('conversations.history', { limit: 2, cursor })]).toEqual([true, ['un']])
    expect(await outcome('conversations.history', { channel: 'C1', cursor: 'x' })).toBe('invalid_cursor')
    expect(await outcome('conversations.history', { channel: 'C1', limit: 1000 })).toBe('invalid_arguments')
  })

  it.each([
    ['C1', 'ok'],
    ['C2', 'not_in_channel'],
    ['C3', 'ok'],
    ['G1', 'channel_not_found'],
  ])('of %s is %s', async (channel, expected) => {
    expect(await outcome('conversations.history', { channel })).toBe(expected)
  })
})

describe('a channel', () => {
  it('says what it is, and who is in it', async () => {
    expect((await client.conversations.info({ channel: 'C2' })).channel).toMatchObject({ is_member: false, is_archived: false })
    expect((await client.conversations.info({ channel: 'C3' })).channel).toMatchObject({ is_member: true, is_archived: true })
    expect((await client.conversations.info({ channel: 'D1' })).channel).toMatchObject({ is_im: true, user: 'U1' })
    expect((await client.conversations.members({ channel: 'C1' })).members).toEqual(['U1', 'UBOT'])
    expect(await outcome('conversations.info', { channel: 'G1' })).toBe('channel_not_found')
  })

  it('with one person is opened by their id', async () => {
    const open = (users: string) => outcome('conversations.open', { users })
    expect((await client.conversations.open({ users: 'U2' })).channel).toEqual({ id: 'D2' })
    expect(await open('')).toBe('users_list_not_supplied')
    expect(await open('U9')).toBe('user_not_found')
    expect(await open('U3')).toBe('cannot_dm_bot')
    expect(await open('U1,U2')).toBe('method_not_supported_for_channel_type')
  })
})

describe('a transcript', () => {
  it('shows a thread, its table, its buttons and its files, as people see them', async () => {
    const question = typed('combien ?')
    const cell = (text: string) => ({ type: 'raw_text', text })
    await posted({
      thread_ts: question.ts,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Kinés' } },
        {
          type: 'data_table',
          caption: 'Par an',
          rows: [
            [cell('Année'), cell('Nombre')],
            [cell('2025'), cell('12')],
          ],
        },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: 'Source' },
            { type: 'mrkdwn', text: 'Date' },
          ],
        },
        { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'CSV' } }] },
      ],
    })
    await client.files.uploadV2({ channel_id: 'C1', thread_ts: question.ts, filename: 'k.csv', content: 'a;b', title: 'Table' })
    expect(transcript(slack.workspace(), 'C1')).toBe(
      [
        '#c1',
        'Marie: combien ?',
        '  ↳ app: Kinés',
        '      Par an',
        '      Année | Nombre',
        '      2025 | 12',
        '      Source · Date',
        '      [CSV]',
        '  ↳ app: (file: Table, k.csv, 3 bytes)',
      ].join('\n'),
    )
  })
})
