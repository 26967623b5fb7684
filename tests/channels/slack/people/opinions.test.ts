/** What people say of answers in Slack: counted at once, with a reason and their own words only when they send them. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../../db/client'
import { createFeedbackBook, FeedbackUnavailable } from '../../../../db/feedback'
import { conversation, conversationByIds } from '../../../../src/conversation'
import type { RequestDeps } from '../../../../src/deps'
import { ownDb } from '../../../support/knowledge'
import { realDeps, today } from '../../../support/product'
import { mountSlack } from '../../../support/slack/app'
import { personOf } from '../../../support/slack/person'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'
import type { Message } from '../../../support/slack/world'

const secret = 'a-secret-for-the-test-suite'
const nonsense = 'zygomatique turlupine'
let db: Db
let deps: RequestDeps
let slack: SlackStandIn
beforeAll(async () => {
  db = await ownDb()
  deps = await realDeps(undefined, db)
})
beforeEach(async () => {
  await db.$client.execute('delete from feedback')
  const people = [
    { id: 'U1', name: 'Marie' },
    { id: 'U2', name: 'Paul' },
  ]
  slack = await startSlack({ workspaces: [{ teamId: 'T1', token: 'xoxb-test', people, channels: [{ id: 'C1' }] }] })
})
afterEach(() => slack.close())

function mounted(feedback = createFeedbackBook(db)) {
  const { deliver, logged } = mountSlack(slack, conversation('slack', deps, secret, today), {
    answerAsked: conversationByIds('slack', deps, secret, today),
    gazetteer: deps.gazetteer,
    feedback,
  })
  const [marie, paul] = ['U1', 'U2'].map((user) => personOf({ slack, door: deliver, user }))
  if (!marie || !paul) throw new Error('nobody is there')
  return { marie, paul, logged }
}
type Person = ReturnType<typeof personOf>

const last = (person: Person, channel: string): Message => {
  const message = person.messages(channel).findLast(({ isOurs }) => isOurs)
  if (!message) throw new Error(`nothing was answered in ${channel}`)
  return message
}
const modalOf = (person: Person) => {
  const modal = person.modal()
  if (!modal) throw new Error('no modal is open')
  return modal
}
type Thumbs = { readonly positive_button: { readonly value: string }; readonly negative_button: { readonly value: string } }
const thumbsOf = ({ blocks = [] }: Message): Thumbs => {
  const elements = blocks.flatMap((block) => (block as { elements?: { type: string }[] }).elements ?? [])
  return elements.find(({ type }) => type === 'feedback_buttons') as unknown as Thumbs
}
const down = (message: Message) => ({ value: thumbsOf(message).negative_button.value })
const up = (message: Message) => ({ value: thumbsOf(message).positive_button.value })
/** What the modal shows, as words. */
const shown = (person: Person) => JSON.stringify(modalOf(person).payload)
const kept = async () => {
  const { rows } = await db.$client.execute('select team, channel, intent, place, kind, rating, reason, question from feedback')
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
}
const line = { team: 'T1', channel: 'slack', intent: 'find-care', place: 'commune:80021', kind: 'found' }

async function asks(person: Person, channel: string, text: string): Promise<Message> {
  await (await person.says(channel, channel === 'C1' ? `<@UBOT> ${text}` : text)).settled()
  return last(person, channel)
}
async function commands(person: Person, text: string): Promise<Message> {
  await (await person.runs(`/soins ${text}`)).settled()
  return last(person, 'C1')
}
async function presses(person: Person, message: Message, action: string, chosen = {}): Promise<void> {
  await (await person.clicks(message, action, chosen)).settled()
}

describe('« Utile »', () => {
  it('is counted, once for a person, and thanked for that person alone; the answer stays', async () => {
    const { marie, paul } = mounted()
    const answer = await asks(marie, 'C1', 'un kiné à Amiens')
    const before = answer.text
    for (const person of [paul, paul, marie]) await presses(person, answer, 'rate', up(answer))
    expect(await kept()).toEqual([
      { ...line, rating: 'up' },
      { ...line, rating: 'up' },
    ])
    expect(last(paul, 'C1')).toMatchObject({ text: 'Merci, votre avis est noté.', onlyFor: 'U2' })
    expect(answer.text).toBe(before)
  })

  it('is heard of the ordinary buttons too, where Slack takes no thumbs', async () => {
    const { marie } = mounted()
    slack.refuse('chat.postMessage', 'invalid_blocks', { times: 1 })
    const answer = await asks(marie, 'D1', 'un kiné à Amiens')
    await presses(marie, answer, 'rate:up')
    expect(await kept()).toEqual([{ ...line, rating: 'up' }])
  })

  it('that could not be written is said, and may be pressed again', async () => {
    const book = createFeedbackBook(db)
    let fails = true
    const { marie } = mounted({
      write: (said) => (fails ? Promise.reject(new FeedbackUnavailable(new Error('asleep'))) : book.write(said)),
    })
    const answer = await asks(marie, 'D1', 'un kiné à Amiens')
    await presses(marie, answer, 'rate', up(answer))
    expect(last(marie, 'D1').text).toContain('Je ne peux pas garder votre avis')
    fails = false
    await presses(marie, answer, 'rate', up(answer))
    expect(last(marie, 'D1').text).toBe('Merci, votre avis est noté.')
  })
})

describe('« Pas utile »', () => {
  it('is counted at once: closing the window loses nothing, and keeps no word', async () => {
    const { marie } = mounted()
    const answer = await asks(marie, 'C1', 'un kiné à Amiens')
    await presses(marie, answer, 'rate', down(answer))
    await marie.closes(modalOf(marie))
    expect(await kept()).toEqual([{ ...line, rating: 'down' }])
  })

  it('shows the question where Slack shows it, and keeps it only when the box is ticked', async () => {
    const { marie } = mounted()
    const answer = await asks(marie, 'C1', 'un kiné à Amiens')
    await presses(marie, answer, 'rate', down(answer))
    expect(shown(marie)).toContain('"initial_value":"un kiné à Amiens"')
    const { view } = await marie.submits(modalOf(marie), { reason: 'wrong' })
    expect(JSON.stringify(view)).toContain('Merci, votre avis est noté.')
    expect(await kept()).toEqual([{ ...line, rating: 'down', reason: 'wrong' }])
  })

  it('keeps the words as the person changed them', async () => {
    const { marie } = mounted()
    const answer = await asks(marie, 'D1', 'un kiné à Amiens, pour Lucie')
    await presses(marie, answer, 'rate', down(answer))
    await marie.submits(modalOf(marie), { reason: 'outdated', join: ['yes'], question: ' un kiné à Amiens ' })
    expect(await kept()).toEqual([{ ...line, rating: 'down', reason: 'outdated', question: 'un kiné à Amiens' }])
  })

  it('asks for the words that are to be joined', async () => {
    const { marie } = mounted()
    const answer = await commands(marie, 'un kiné à Amiens')
    await presses(marie, answer, 'rate', down(answer))
    const { errors } = await marie.submits(modalOf(marie), { reason: 'wrong', join: ['yes'] })
    expect(errors).toEqual({ question: 'Écrivez la question à joindre, ou décochez la case.' })
    expect(await kept()).toEqual([{ ...line, rating: 'down' }])
  })

  it('never shows to somebody the words of another, nor other words than the question', async () => {
    const { marie, paul } = mounted()
    const answer = await asks(marie, 'C1', 'un kiné à Amiens')
    await presses(paul, answer, 'rate', down(answer))
    expect(shown(paul)).not.toContain('initial_value')
    const next = await (async () => {
      await presses(marie, answer, 'ask:0')
      return last(marie, 'C1')
    })()
    await presses(marie, next, 'rate', down(next))
    expect(shown(marie)).not.toContain('initial_value')
  })

  it('opens an empty field when the question is gone, or cannot be read', async () => {
    const { marie, logged } = mounted()
    const said = await marie.says('D1', 'un kiné à Amiens')
    await said.settled()
    const answer = last(marie, 'D1')
    await (await marie.deletes(said.message)).settled()
    await presses(marie, answer, 'rate', down(answer))
    expect(shown(marie)).not.toContain('initial_value')
    slack.refuse('conversations.history', 'missing_scope')
    await presses(marie, answer, 'rate', down(answer))
    expect(shown(marie)).toContain('"block_id":"question"')
    expect(logged.join()).not.toContain('kiné')
  })

  it('says where the person sees it that the window came too late; the opinion is counted', async () => {
    const { marie } = mounted()
    const answer = await commands(marie, 'un kiné à Amiens')
    slack.refuse('views.open', 'expired_trigger_id')
    await presses(marie, answer, 'rate', down(answer))
    expect(last(marie, 'C1').text).toContain('Slack n’a pas laissé le temps')
    expect(await kept()).toEqual([{ ...line, rating: 'down' }])
  })

  it('shows the form again, filled in, when the base takes nothing', async () => {
    const book = createFeedbackBook(db)
    let fails = false
    const { marie } = mounted({
      write: (said) => (fails ? Promise.reject(new FeedbackUnavailable(new Error('asleep'))) : book.write(said)),
    })
    const answer = await commands(marie, 'un kiné à Amiens')
    await presses(marie, answer, 'rate', down(answer))
    fails = true
    const { view } = await marie.submits(modalOf(marie), { reason: 'wrong', join: ['yes'], question: 'kiné ?' })
    expect(JSON.stringify(view)).toContain('Je ne peux pas garder votre avis')
    fails = false
    await marie.submits(modalOf(marie), {})
    expect(await kept()).toEqual([{ ...line, rating: 'down', reason: 'wrong', question: 'kiné ?' }])
  })

  it('acknowledges a slow base in time, and shows what came of it', async () => {
    const book = createFeedbackBook(db)
    let isSlow = false
    const { marie } = mounted({
      write: async (said) => {
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 2200))
        return book.write(said)
      },
    })
    const answer = await commands(marie, 'un kiné à Amiens')
    await presses(marie, answer, 'rate', down(answer))
    isSlow = true
    const sent = await marie.submits(modalOf(marie), { reason: 'incomplete' })
    expect(sent.isAcknowledged).toBe(true)
    expect(shown(marie)).toContain('Un instant…')
    await sent.settled()
    expect(shown(marie)).toContain('Merci, votre avis est noté.')
    expect(await kept()).toEqual([{ ...line, rating: 'down', reason: 'incomplete' }])
  })
})

describe('« Signaler à l’équipe »', () => {
  it('sends the question of what was not understood, with the agreement said, and tells what happens next', async () => {
    const { marie } = mounted()
    const answer = await asks(marie, 'D1', nonsense)
    await presses(marie, answer, 'report')
    expect(shown(marie)).toContain('Ma question sera gardée sans mon nom')
    expect(await kept()).toEqual([])
    const { view } = await marie.submits(modalOf(marie))
    expect(JSON.stringify(view)).toContain('reposez la question dans quelques jours')
    expect(await kept()).toEqual([
      { team: 'T1', channel: 'slack', intent: 'out-of-scope', kind: 'not-found', rating: 'down', question: nonsense },
    ])
  })

  it('keeps hostile words as they are, and refuses to send none', async () => {
    const { marie } = mounted()
    const answer = await commands(marie, nonsense)
    await presses(marie, answer, 'report')
    const { errors } = await marie.submits(modalOf(marie), { question: ' \u200b ' })
    expect(errors).toEqual({ question: 'Écrivez la question à envoyer.' })
    await marie.submits(modalOf(marie), { question: '<!channel> & <https://evil.example|ici> "' })
    expect((await kept()).map(({ question }) => question)).toEqual(['<!channel> & <https://evil.example|ici> "'])
  })

  it('speaks the language of the question', async () => {
    const { marie } = mounted()
    const answer = await asks(marie, 'D1', 'please tell me the zygomatic hullabaloo')
    await presses(marie, answer, 'report')
    expect(shown(marie)).toContain('My question will be kept without my name')
  })
})

it('a button that is no longer ours says to ask again, and writes nothing', async () => {
  const { marie } = mounted()
  const answer = await asks(marie, 'D1', 'un kiné à Amiens')
  thumbsOf(answer)
  Object.assign(thumbsOf(answer).positive_button, { value: '{"kind":"found","intent":"nothing"}' })
  await presses(marie, answer, 'rate', up(answer))
  expect(last(marie, 'D1').text).toContain('Je ne retrouve plus la question de ce bouton.')
  expect(await kept()).toEqual([])
})
