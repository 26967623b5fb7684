/** Dialogues with open data loaded: invented establishments and professionals of real communes (tests/support/loaded-knowledge.ts). */
import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../db/knowledge'
import { loadedDialogues } from '../support/loaded-dialogues'
import { loadedDb } from '../support/loaded-knowledge'
import { conversationWith, realApp } from '../support/product'

describe('with open data loaded', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp({ knowledge: createKnowledge(await loadedDb('all')) })
  }, 120_000)

  it.each(loadedDialogues)('%s', async (_, turns) => {
    const ask = conversationWith(app)
    for (const { says, intent, shows, hides = [] } of turns) {
      const { understood, answer } = await ask(says)
      expect({ says, intent: understood.intent, kind: answer.kind }).toEqual({ says, intent, kind: 'found' })
      const text = answer.text.replace(/[\u00a0\u202f]/g, ' ')
      for (const words of shows) expect(text, says).toMatch(words)
      for (const words of hides) expect(text, says).not.toContain(words)
    }
  })
})
