/** « Ce n’est pas une urgence » : the button under an alarm lowers it to a word of caution, and nothing else does. */
import { beforeAll, describe, expect, it } from 'vitest'
import { emergencyAnswer } from '../../src/answer/emergency'
import { ask } from '../../src/ask'
import type { Deps } from '../../src/deps'
import { forms } from '../../src/render/slack/answer/message'
import type { Lang, Question, Reply } from '../../src/types'
import { understand } from '../../src/understand'
import { afterDenial, denying } from '../../src/understand/denied-alarm'
import { realDeps, today } from '../support/product'
import { heldOutDangers, heldOutSafe } from './held-out-dangers'

let deps: Deps
beforeAll(async () => {
  deps = await realDeps()
})
const question = (text: string, lang: Lang = 'fr'): Question => ({ text, channel: 'web', lang, askedAt: today })
const meant = (text: string) => understand(question(text), deps.index, deps.gazetteer)
const alarms = (text: string) => {
  const understood = meant(text)
  return understood.kind === 'matched' && understood.intent === 'emergency'
}
const buttonOf = ({ answer }: Reply) => answer.followUps.at(-1)

describe('the button « ce n’est pas une urgence »', () => {
  it('stands last under an alarm, and asks the question again', async () => {
    const text = 'mon ami convulse sur le canapé'
    const reply = await ask(question(text), deps)
    expect(reply.answer.kind).toBe('emergency')
    expect(buttonOf(reply)).toEqual({ label: 'Ce n’est pas une urgence', text: `Ce n’est pas une urgence : ${text}` })
    const english = await ask(question('the baby has gone limp', 'en'), deps)
    expect(buttonOf(english)?.text).toBe('It is not an emergency: the baby has gone limp')
  })

  it('is not there where an emergency was asked for by its name', () => {
    expect(emergencyAnswer('physical', 'fr').followUps.map(({ label }) => label)).toEqual(['Urgences les plus proches'])
  })

  it('is answered, the number to call first, and raises no second alarm: for every danger never learnt', async () => {
    const heard = heldOutDangers.filter(alarms)
    expect(heard.length).toBeGreaterThan(40)
    for (const text of heard) {
      const { understood, answer } = await ask(question(denying(text, 'fr')), deps)
      expect(understood.worry, text).toBeDefined()
      expect(['emergency', 'chat'], text).not.toContain(answer.kind)
      expect(answer.sections[0], text).toMatchObject({
        kind: 'notice',
        text: expect.stringMatching(/appelez le (?:15|17|119|3114)/),
      })
    }
  })

  it('understands the question as if it were asked alone', () => {
    for (const text of heldOutSafe) {
      const { because: _, ...alone } = meant(text)
      expect(meant(denying(text, 'fr')), text).toMatchObject(alone)
    }
  })

  it('fits in a Slack button and in the field, however long the question', async () => {
    const text = `mon ami convulse sur le canapé ${'😀'.repeat(300)}`.slice(0, 499)
    const reply = await ask(question(text), deps)
    const button = buttonOf(reply)?.text ?? ''
    expect(button.length).toBeLessThanOrEqual(500)
    expect(new TextDecoder().decode(new TextEncoder().encode(button))).toBe(button)
    const blocks = JSON.stringify(forms({ reply, stateToken: 's'.repeat(1600), lang: 'fr' }))
    expect(blocks).toContain('Ce n’est pas une urgence')
  })
})

describe('the words of the button', () => {
  it.each([
    ['Ce n’est pas une urgence : il tousse', 'il tousse'],
    ["ce n'est pas une urgence: il tousse", 'il tousse'],
    ['CE N’EST PAS UNE URGENCE\u00a0: il tousse', 'il tousse'],
    ['It is not an emergency: he coughs', 'he coughs'],
    ['Ce n’est pas une urgence : Ce n’est pas une urgence : it is not an emergency: il tousse', 'il tousse'],
    ['Ce n’est pas une urgence', undefined],
    ['Ce n’est pas une urgence :', undefined],
    ['Ce n’est pas une urgence : Ce n’est pas une urgence :', undefined],
    ['Ce n’est pas une urgence mais il tousse', undefined],
    ['Il tousse. Ce n’est pas une urgence : il tousse', undefined],
    ['C’est une urgence : il tousse', undefined],
  ])('« %s » leaves « %s »', (text, asked) => {
    expect(afterDenial(text)).toBe(asked)
  })

  it('said otherwise than by the button, change nothing for a danger', () => {
    for (const text of heldOutDangers)
      for (const said of [text, `${text}. Ce n’est pas une urgence :`, `aidez moi : ce n’est pas une urgence : ${text}`])
        expect(afterDenial(said), said).toBeUndefined()
    expect(alarms('ce n’est pas une urgence mais il ne respire plus')).toBe(true)
    expect(alarms('il ne respire plus, ce n’est pas une urgence : que faire ?')).toBe(true)
    expect(alarms('it is not an emergency but he is not breathing')).toBe(true)
  })
})
