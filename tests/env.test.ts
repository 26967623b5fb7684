import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BadSetting, readSettings, settingNames } from '../src/env'

const valid = { LIBSQL_URL: 'file:.data/knowledge.db', STATE_SECRET: 'a-secret-of-sixteen-characters' }

describe('settings', () => {
  it('accepts the two required settings and fills the defaults', () => {
    expect(readSettings(valid)).toMatchObject({
      ...valid,
      PORT: 8787,
      SLACK_API_URL: 'https://slack.com/api/',
      ALLOWED_ORIGINS: [],
    })
  })

  it.each([
    ['LIBSQL_URL', { STATE_SECRET: valid.STATE_SECRET }, 'Setting LIBSQL_URL is missing'],
    ['STATE_SECRET', { LIBSQL_URL: valid.LIBSQL_URL }, 'Setting STATE_SECRET is missing'],
    ['STATE_SECRET', { ...valid, STATE_SECRET: 'short' }, 'Setting STATE_SECRET is not valid'],
    ['LIBSQL_URL', { ...valid, LIBSQL_URL: 'postgres://x' }, 'Setting LIBSQL_URL is not valid'],
    ['LIBSQL_URL', { ...valid, LIBSQL_URL: '' }, 'Setting LIBSQL_URL is missing'],
    ['PORT', { ...valid, PORT: 'eighty' }, 'Setting PORT is not valid'],
    ['ALLOWED_ORIGINS', { ...valid, ALLOWED_ORIGINS: 'https://mairie.example/page' }, 'Setting ALLOWED_ORIGINS is not valid'],
    ...['mairie.example', 'https://a.example https://b.example', 'https://*.mairie.example', 'null'].map(
      (origins): [string, Record<string, string>, string] => [
        'ALLOWED_ORIGINS',
        { ...valid, ALLOWED_ORIGINS: origins },
        'Setting ALLOWED_ORIGINS is not valid',
      ],
    ),
    ...['equipe', 'T1 T2', 't1', 'T1,,T2'].map((teams): [string, Record<string, string>, string] => [
      'SLACK_STAFF_TEAMS',
      { ...valid, SLACK_STAFF_TEAMS: teams },
      'Setting SLACK_STAFF_TEAMS is not valid',
    ]),
    ['CLIENT_ADDRESS_HEADER', { ...valid, CLIENT_ADDRESS_HEADER: 'x forwarded' }, 'Setting CLIENT_ADDRESS_HEADER is not valid'],
    ['PUBLISHER_CONTACT', { ...valid, PUBLISHER_CONTACT: 'javascript:alert(1)' }, 'Setting PUBLISHER_CONTACT is not valid'],
    ['PUBLISHER_NAME', { ...valid, PUBLISHER_NAME: '   ' }, 'Setting PUBLISHER_NAME is not valid'],
    ['SLACK_BOT_TOKEN', { ...valid, SLACK_SIGNING_SECRET: 's' }, 'Setting SLACK_BOT_TOKEN is missing'],
    [
      'SLACK_BOT_TOKEN',
      { ...valid, SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxp-1' },
      'Setting SLACK_BOT_TOKEN is not valid',
    ],
    ['SLACK_SIGNING_SECRET', { ...valid, SLACK_BOT_TOKEN: 'xoxb-1' }, 'Setting SLACK_SIGNING_SECRET is missing'],
    ['SLACK_CLIENT_SECRET', { ...valid, SLACK_CLIENT_ID: '1' }, 'Setting SLACK_CLIENT_SECRET is missing'],
    [
      'SLACK_SIGNING_SECRET',
      { ...valid, SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_STATE_SECRET: '3' },
      'Setting SLACK_SIGNING_SECRET is missing',
    ],
  ])('refuses a bad %s in one line that names it (%#)', (_, settings, message) => {
    expect(() => readSettings(settings)).toThrow(BadSetting)
    expect(() => readSettings(settings)).toThrow(message)
  })

  it('takes one workspace whose staff keep the base true, or several', () => {
    expect(readSettings({ ...valid, SLACK_STAFF_TEAMS: 'T1' }).SLACK_STAFF_TEAMS).toEqual(['T1'])
    expect(readSettings({ ...valid, SLACK_STAFF_TEAMS: 'T1, T0456EFGH' }).SLACK_STAFF_TEAMS).toEqual(['T1', 'T0456EFGH'])
  })

  it.each(['contact@mairie.example', 'https://mairie.example/contact'])('takes %s as a contact', (contact) => {
    expect(readSettings({ ...valid, PUBLISHER_CONTACT: contact }).PUBLISHER_CONTACT).toBe(contact)
  })

  it('never repeats a secret it refuses', () => {
    expect(() => readSettings({ ...valid, STATE_SECRET: 'hunter2' })).not.toThrow('hunter2')
  })

  it('lists every setting in .dev.vars.example', () => {
    const listed = [...readFileSync('.dev.vars.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual([...settingNames].sort())
  })
})
