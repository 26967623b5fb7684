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
