/** The manifest says what the code does: an event nobody hears, a listener Slack never calls, a scope too many or too few turns this red. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { manifest } from '../../../../src/channels/slack/installing/manifest'
import { listenToRemovals, type RemovalPorts } from '../../../../src/channels/slack/installing/removals'
import { listen } from '../../../../src/channels/slack/listeners'
import type { ListenerPorts } from '../../../../src/channels/slack/listeners/ports'
import { answering, mountSlack } from '../../../support/slack/app'
import { install, mountOpen, origin } from '../../../support/slack/installer'
import { startSlack } from '../../../support/slack/stand-in'

const ours = manifest(origin)
const text = (most: number, least = 1) => z.string().min(least).max(most)
const https = z.url({ protocol: /^https$/ })

/** https://docs.slack.dev/reference/app-manifest, for the fields we use: another field is refused. */
const reference = z.strictObject({
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4000, 174),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    agent_view: z.strictObject({
      agent_description: text(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) })).max(4),
    }),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/\S{1,31}$/),
          url: https,
          description: text(2000),
          usage_hint: text(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({ type: z.enum(['message', 'global']), name: text(24), callback_id: text(255), description: text(150) }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(https).max(1000),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: https, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: https }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
})

/** What every entry asks a Bolt App to listen to, by kind: `event`, `command`, `shortcut`… */
function listened(): ReadonlyMap<string, readonly unknown[]> {
  const heard = new Map<string, unknown[]>()
  const recorder = new Proxy({} as App, {
    get: (_, kind: string) => (what: unknown) => heard.set(kind, [...(heard.get(kind) ?? []), what]),
  })
  listen(recorder, {} as ListenerPorts)
  listenToRemovals(recorder, {} as RemovalPorts)
  return heard
}

/** Heard only by apps made before 2026-06-30, whose manifest has `assistant_view`: https://docs.slack.dev/ai/migrating-to-agent-messaging/ */
const ofOlderApps = new Set(['assistant_thread_started'])
const eventsHeard = new Set((listened().get('event') ?? []).map(String).filter((name) => !ofOlderApps.has(name)))
const { bot_events: events } = ours.settings.event_subscriptions

const folder = 'src/channels/slack'
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
/** `client.assistant.threads\n.setSuggestedPrompts(` → `assistant.threads.setSuggestedPrompts`. */
const methodsCalled = new Set(
  [...code.matchAll(/\bclient((?:\s*\.\s*\w+)+)\(/g)].map(([, path = '']) => path.replace(/\s/g, '').slice(1)),
)

/** The pages of these methods, under https://docs.slack.dev/reference/methods, say so; history is read where we hear messages. */
const history = ['im:history', 'channels:history', 'groups:history']
const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': history,
  'conversations.replies': history,
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.uploadV2': ['files:write'],
  filesUploadV2: ['files:write'],
  'oauth.v2.access': [],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
}
/** The same under https://docs.slack.dev/reference/events. */
const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  team_access_revoked: [],
  tokens_revoked: [],
}

describe('the manifest', () => {
  it('is one that Slack accepts', () => {
    expect(reference.safeParse(ours).error?.issues).toBeUndefined()
  })

  it('subscribes to the events that are heard, all of them and no other', () => {
    expect(new Set(events.map((name) => name.split('.')[0]))).toEqual(eventsHeard)
    // A message is heard wherever the answer before it can be read, and nowhere else.
    expect(events.flatMap((name) => (name.startsWith('message.') ? (scopesOfEvents[name] ?? []) : [])).sort()).toEqual(
      [...history].sort(),
    )
  })

  it('declares the commands and the shortcuts that are heard, all of them and no other', () => {
    const heard = listened()
    expect(ours.features.slash_commands.map(({ command }) => command)).toEqual(heard.get('command'))
    expect(ours.features.shortcuts.map(({ type, callback_id }) => ({ type: `${type}_action`, callback_id }))).toEqual(
      heard.get('shortcut'),
    )
  })

  it('asks for the scopes of those events, of the methods called and of commands, and for no other', () => {
    const needed = [
      'commands',
      ...events.flatMap((event) => scopesOfEvents[event] ?? [`scopes of ${event}?`]),
      ...[...methodsCalled].flatMap((name) => scopesOfMethods[name] ?? [`scopes of ${name}?`]),
    ]
    expect(methodsCalled).toContain('chat.postMessage')
    expect([...ours.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort())
  })

  it('has its scopes told one by one in the README, with why', () => {
    const table = /\| scope \| why \|\n[^\n]*\n((?:\|.*\n)+)/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
    const told = table
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, scope]) => scope))
    expect(told).toEqual(ours.oauth_config.scopes.bot)
  })

  it('is given with the addresses of the deployment, before anything is configured', async () => {
    const slack = await startSlack()
    try {
      const { deliver } = mountSlack(slack, answering().answerQuestion, { settings: undefined })
      const { response } = await deliver(new Request(`${origin}/slack/manifest.json`))
      expect([response.status, await response.json()]).toEqual([200, JSON.parse(JSON.stringify(ours))])
      expect(JSON.stringify(ours).match(/https?:\/\/[^/"]+/g)).toEqual(Array(4).fill(origin))
    } finally {
      await slack.close()
    }
  })

  it('has the scopes and the address that an installation by link asks for', async () => {
    const slack = await startSlack({ workspaces: [{ teamId: 'T1', token: null }] })
    try {
      await install(slack, mountOpen(slack), { teamId: 'T1' })
      const [installation] = slack.world.installations.values()
      expect([...(installation?.scopes ?? [])]).toEqual(ours.oauth_config.scopes.bot)
      expect(slack.calls[0]?.params.redirect_uri).toBe(ours.oauth_config.redirect_urls[0])
    } finally {
      await slack.close()
    }
  })
})
