/** Whole dialogues, as data: what the person says, what must be understood and shown; the same on every channel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conversation } from '../../src/conversation'
import type { Deps } from '../../src/deps'
import { dialogues, plain } from '../support/dialogues'
import { conversationWith, realApp, realDeps, today } from '../support/product'
import { mountSlack } from '../support/slack/app'
import { eventRequest } from '../support/slack/signed-request'
import { startSlack } from '../support/slack/stand-in'

describe('dialogues', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  it.each(dialogues.map(({ name, turns }) => [name, turns] as const))('%s', async (_, turns) => {
    const ask = conversationWith(app)
    for (const { says, intent, slots, kind, shows, hides } of turns) {
      const { understood, answer } = await ask(says)
      expect({ says, intent: understood.intent, kind: answer.kind }).toEqual({ says, intent, kind })
      expect(understood.slots, says).toMatchObject(slots)
      for (const words of shows) expect(plain(answer.text), says).toContain(plain(words))
      for (const words of hides) expect(answer.text, says).not.toContain(words)
      if (kind === 'found') expect(answer.sources.length, says).toBeGreaterThan(0)
    }
  })

  it.each(dialogues.map(({ name, turns }) => [name, turns] as const))('without JavaScript: %s', async (_, turns) => {
    let state = ''
    for (const { says, shows, hides } of turns) {
      const response = await app.request('/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ text: says, state, lang: 'fr' }).toString(),
      })
      expect(response.status, says).toBe(200)
      const html = await response.text()
      const shown = plain(
        html
          .slice(html.indexOf('<main'), html.indexOf('</main'))
          .replace(/<[^>]+>/g, ' ')
          .replaceAll('&#39;', '’'),
      )
      for (const words of shows) expect(shown, says).toContain(plain(words))
      for (const words of hides) expect(shown, says).not.toContain(words)
      state = /name="state" value="([^"]*)"/.exec(html)?.[1] ?? ''
    }
  })
})

describe('dialogues in a Slack thread', () => {
  let slack: Awaited<ReturnType<typeof startSlack>>
  let deps: Deps
  beforeAll(async () => {
    slack = await startSlack()
    deps = await realDeps()
  })
  afterAll(() => slack.close())

  it.each(dialogues.map(({ name, turns }, index) => [name, turns, index] as const))('%s', async (_, turns, index) => {
    const { deliver } = mountSlack(slack, conversation('slack', deps, 'a-secret-for-the-test-suite', today))
    slack.clear()
    for (const [turn, { says, shows, hides }] of turns.entries()) {
      const at = { channel: `C${index}`, ts: `${index + 1}.${turn + 1}`, ...(turn > 0 ? { thread_ts: `${index + 1}.1` } : {}) }
      const { settled } = await deliver(eventRequest({ type: 'app_mention', user: 'U1', text: `<@UBOT> ${says}`, ...at }))
      await settled()
      const message = slack.messages().at(-1)
      expect(message?.outcome, says).toBe('ok')
      const shown = plain(JSON.stringify(message?.params.blocks ?? message?.params.text).replaceAll('\\\\n', ' '))
      for (const words of shows) expect(shown, says).toContain(plain(words))
      for (const words of hides) expect(shown, says).not.toContain(words)
    }
  })
})
