import { describe, expect, it } from 'vitest'
import { isSignedBySlack, type SignedRequest } from '../../../../src/channels/slack/door/signature'
import { signatureOf } from '../../../support/slack/signed-request'

const at = (seconds: number) => new Date(seconds * 1000)
const bytes = (text: string) => new TextEncoder().encode(text)

// Slack's published example: https://docs.slack.dev/authentication/verifying-requests-from-slack
const timestamp = 1531420618
const body =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
const hex = 'a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503'
const published: SignedRequest = {
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  signature: `v0=${hex}`,
  timestamp: String(timestamp),
  rawBody: bytes(body),
  now: at(timestamp),
}

describe('a request signed by Slack', () => {
  it.each<[string, Partial<SignedRequest>]>([
    ['as Slack publishes it', {}],
    ['received 300 seconds later', { now: at(timestamp + 300) }],
    ['received 300 seconds early', { now: at(timestamp - 300) }],
    [
      'whose bytes are not UTF-8',
      {
        rawBody: Uint8Array.of(0xff, 0xfe),
        signature: signatureOf(Uint8Array.of(0xff, 0xfe), timestamp, '8f742231b10e8888abcd99yyyzzz85a5'),
      },
    ],
  ])('is accepted %s', async (_, difference) => {
    expect(await isSignedBySlack({ ...published, ...difference })).toBe(true)
  })

  it.each<[string, Partial<SignedRequest>]>([
    ['301 seconds old', { now: at(timestamp + 301) }],
    ['301 seconds in the future', { now: at(timestamp - 301) }],
    ['one byte of the body changed', { rawBody: bytes(body.replace('roadrunner', 'roadrunneR')) }],
    [
      'body parsed and written again',
      { rawBody: bytes('{"a":1}'), signature: signatureOf('{"a": 1}', timestamp, '8f742231b10e8888abcd99yyyzzz85a5') },
    ],
    ['re-dated with the old signature', { timestamp: String(timestamp + 1) }],
    ['wrong secret', { signingSecret: '8f742231b10e8888abcd99yyyzzz85a6' }],
    ['empty secret, signed with it', { signingSecret: '', signature: signatureOf(body, timestamp, '') }],
    ['another version', { signature: `v1=${hex}` }],
    ['no prefix', { signature: hex }],
    ['not hexadecimal', { signature: `v0=${hex.replace('a', 'g')}` }],
    ['upper case', { signature: `v0=${hex.toUpperCase()}` }],
    ['short', { signature: `v0=${hex.slice(0, -2)}` }],
    ['no signature', { signature: undefined }],
    ['no timestamp', { timestamp: undefined }],
    ['timestamp not a number', { timestamp: 'NaN', signature: signatureOf(body, 'NaN', '8f742231b10e8888abcd99yyyzzz85a5') }],
    [
      'timestamp with a decimal',
      { timestamp: `${timestamp}.0`, signature: signatureOf(body, `${timestamp}.0`, '8f742231b10e8888abcd99yyyzzz85a5') },
    ],
  ])('is refused when %s', async (_, difference) => {
    expect(await isSignedBySlack({ ...published, ...difference })).toBe(false)
  })
})
