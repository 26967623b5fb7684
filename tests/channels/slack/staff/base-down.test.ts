/** Every door of staff while the base is out of reach, or is only read: words to the person, and nothing left unhandled. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../../../db/knowledge'
import type { SlackPorts } from '../../../../src/channels/slack/routes'
import { done, marie, modalOf, type Staff, staff } from '../../../support/slack/staff'

const down = () => Promise.reject(new KnowledgeUnavailable(new Error('down')))
const nothing = new Proxy({}, { get: () => down })
const books = ['teams', 'inbox', 'changes', 'phrases', 'feedback', 'notices', 'asked'] as const

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

/** What was shown in a modal, or said in the channel or in person. */
function told(world: Staff): string {
  const person = world.person(marie)
  const modal = person.modal()
  return [modal ? JSON.stringify(modal.payload) : '', person.sees('C1'), JSON.stringify(world.slack.messages())].join('\n')
}

describe('the base', () => {
  const out = {
    knowledge: { read: down },
    ...Object.fromEntries(books.map((name) => [name, nothing])),
  } as unknown as Partial<SlackPorts>

  it.each(['reglages', 'boite', 'journal', 'corriger pharmacie à Vire'])('out of reach, /soins %s is told so', async (text) => {
    const world = await staff(out)
    const { response, milliseconds } = await done(world.person(marie).runs(`/soins ${text}`))
    expect(response.status).toBe(200)
    expect(milliseconds).toBeLessThan(1_000)
    expect(told(world)).toMatch(/moment|pas (?:pu|joignable|répond)|Réessayez/)
    await world.slack.close()
  })

  it.each([
    ['out of reach', down],
    ['only read', () => Promise.reject(Object.assign(new Error('readonly'), { code: 'SQLITE_READONLY' }))],
    ['slow', () => new Promise<never>((_, reject) => setTimeout(reject, 3_000, new Error('too slow')))],
  ])('when settings are sent and it is %s, the person is told', async (_, fails) => {
    const world = await staff()
    const { slack, teams } = world.books
    const row = await slack.workspace(['T1'])
    if (row) await slack.keep({ ...row, installedBy: marie.id })
    const installer = world.person(marie)
    await done(installer.runs('/soins reglages'))
    Object.assign(teams, { keep: fails })
    const { response, milliseconds, view } = await done(installer.submits(modalOf(installer), { channel: 'C1' }))
    expect(response.status).toBe(200)
    expect(milliseconds).toBeLessThan(2_500)
    expect(`${JSON.stringify(view?.payload)}${await response.clone().text()}${JSON.stringify(world.slack.messages())}`).toMatch(
      /ne répond pas|rien n’a été changé/i,
    )
    await world.slack.close()
  })

  it('leaves nothing unhandled', () => expect(unhandled).toEqual([]))
})
