/** Care now: numbers one tap away, nothing near of what is no point, and no doctor on call in place of a dentist. */
import { beforeAll, describe, expect, it } from 'vitest'
import { emergencyAnswer, withCaution } from '../../src/answer/emergency'
import { type AskReply, conversationWith, realApp } from '../support/product'

let app: Awaited<ReturnType<typeof realApp>>
beforeAll(async () => {
  app = await realApp()
})
const ask = (text: string) => conversationWith(app)(text)
const phones = ({ answer }: AskReply) =>
  answer.sections.flatMap(({ kind, items = [] }) => (kind === 'contacts' ? items.map(({ phone }) => phone) : []))

describe('a doctor on call', () => {
  it.each([
    ['médecin de garde à Lisieux', ['15', '116 117']],
    ['doctor on call in Lisieux', ['15', '116 117']],
    ['médecin de garde à Limoges', ['15']],
  ])('« %s » lists the numbers to call', async (text, numbers) => {
    const reply = await ask(text)
    expect(reply.understood.intent).toBe('on-call-care')
    expect(phones(reply).filter((phone) => phone !== undefined)).toEqual(numbers)
  })

  it.each(['sos médecin dans la Manche', 'médecin de garde en Normandie'])(
    '« %s » measures no distance, and asks the town',
    async (text) => {
      const { understood, answer } = await ask(text)
      expect([understood.intent, answer.sections.some(({ kind }) => kind === 'places')]).toEqual(['on-call-care', false])
      expect(answer.text).toContain('Dites-moi la commune')
    },
  )

  it.each([
    ['un médecin vendredi à Lisieux', 'find-care'],
    ['prendre rendez-vous demain avec un docteur à Lisieux', 'find-care'],
    ['un médecin demain soir à Lisieux', 'on-call-care'],
    ['un médecin dimanche à Lisieux', 'on-call-care'],
  ])('« %s » → %s: what can wait for opening hours is looked for', async (text, intent) => {
    expect((await ask(text)).understood.intent).toBe(intent)
  })
})

describe('someone else on call', () => {
  it.each([
    ['orthoptiste de garde à Lisieux', 'Orthoptiste de garde à Lisieux : je n’ai pas cette liste'],
    ['dermatologue de garde', 'Dermatologue de garde : je n’ai pas cette liste'],
  ])('« %s » is not answered by a doctor', async (text, title) => {
    const reply = await ask(text)
    expect(reply.answer).toMatchObject({ kind: 'found', title })
    expect(phones(reply)).toContain('15')
    expect(reply.answer.text.includes('sante.fr/recherche')).toBe(text.includes('Lisieux'))
  })

  it('follows a doctor on call as well', async () => {
    const say = conversationWith(app)
    await say('médecin de garde à Lisieux')
    expect((await say('et une sage-femme ?')).answer.title).toBe('Sage-femme de garde à Lisieux : je n’ai pas cette liste')
  })
})

it('the poison centres of no place are told once each', async () => {
  const numbers = phones(await ask('numéro du centre antipoison'))
  expect([numbers.length, new Set(numbers).size]).toEqual([8, 8])
})

it('a text nobody understands, but for where one is, offers care there', async () => {
  const { understood, answer } = await ask('elle a trois ans, on est à Lisieux')
  expect(understood.intent).toBeNull()
  expect(answer.followUps.map(({ text }) => text)).toContain('Médecin de garde à Lisieux')
})

it('who wants a person is told whom to call, in words', async () => {
  const { answer } = await ask('je veux parler à une vraie personne')
  expect(answer.kind).toBe('chat')
  expect(answer.sections).toContainEqual({ kind: 'text', text: expect.stringContaining('le 15 ou le 112') })
})

describe('a word of caution', () => {
  const given = { kind: 'not-found', title: '', sections: [], sources: [], followUps: [{ label: '', text: '' }] } as const

  it('comes with its numbers and their sources', () => {
    const { sections, sources } = withCaution(given, 'mental', 'fr')
    expect(sections.map(({ kind }) => kind)).toEqual(['notice', 'contacts'])
    const [, contacts] = sections
    expect(
      contacts?.kind === 'contacts' && contacts.items.map(({ phone, source }) => [phone, sources[source] !== undefined]),
    ).toEqual([
      ['3114', true],
      ['15', true],
    ])
  })

  it('is not said twice', () => {
    const own = { kind: 'notice', text: 'Appelez le 15 avant de vous déplacer.' } as const
    const { sections } = withCaution({ ...given, sections: [own] }, 'physical', 'fr')
    expect(sections.filter(({ kind }) => kind === 'notice')).toEqual([own])
  })

  it('adds nothing to an alarm', () => {
    const alarm = emergencyAnswer('physical', 'fr')
    expect(withCaution(alarm, 'physical', 'fr')).toBe(alarm)
  })
})
