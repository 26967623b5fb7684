/** Poison centres and listening lines, asked as people ask: the number of the place, what a number is, who took over another. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { type AskReply, conversationWith, realApp } from '../support/product'

describe('the poison centres and listening lines', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  const ask = (text: string): Promise<AskReply> => conversationWith(app)(text)
  const firstContact = ({ answer }: AskReply) => answer.sections.find(({ kind }) => kind === 'contacts')?.items?.[0]
  beforeAll(async () => {
    app = await realApp()
  })

  it.each([
    ['le numéro du centre antipoison de Roubaix', '0 800 59 59 59'],
    ['centre anti-poison en Bretagne, le téléphone', '02 41 48 21 21'],
    ['téléphone du centre antipoison à Ajaccio', '04 91 75 25 25'],
  ])('« %s » gives the centre that serves the place', async (text, phone) => {
    const reply = await ask(text)
    expect(reply.understood).toMatchObject({ intent: 'contact', slots: { organisation: 'centre-antipoison' } })
    expect(firstContact(reply)).toMatchObject({ phone })
  })

  it('serve every région', () => {
    const { contacts } = readSeeds()
    const served = contacts.filter(({ organisation }) => organisation === 'centre-antipoison').map(({ territory }) => territory)
    const regions = ['01', '02', '03', '04', '06', '11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94']
    expect(served.toSorted()).toEqual(regions)
  })

  it.each([
    ['téléphone de SOS Amitié', '09 72 39 40 50'],
    ['le numéro de Fil Santé Jeunes svp', '0 800 235 236'],
    ['numéro du 3919', '3919'],
    ['numéro de France Victimes', '116 006'],
    ['le numéro des pompiers', '18'],
  ])('« %s » gives its number, and no agency beside it', async (text, phone) => {
    const reply = await ask(text)
    expect(firstContact(reply)).toMatchObject({ phone })
    expect(reply.answer.text).not.toMatch(/PAPS|ARS /)
  })

  it.each([
    ['c’est quoi le 114 ?', '114'],
    ['c’est quoi le 116 000', '116-000'],
    ['c’est quoi VigilanS', 'vigilans'],
    ['c’est quoi un centre antipoison', 'centre-antipoison'],
  ])('« %s » is explained', async (text, term) => {
    const { understood, answer } = await ask(text)
    expect(understood).toMatchObject({ intent: 'explain-term', slots: { term } })
    expect(answer.sources).not.toEqual([])
  })

  it.each([
    ['c’est quoi le 3977 ?', /3133/],
    ['c’est quoi le 3020 ?', /3018/],
  ])('« %s » names the number that took over', async (text, successor) => {
    expect((await ask(text)).answer.text).toMatch(successor)
  })
})
