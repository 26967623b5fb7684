/** Every row of the aids can be reached by asking, in words a person would use, and says what our table of facts says. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readSeeds } from '../../db/seed/read'
import type { ProvisionSeed } from '../../db/seed/schema'
import { normalise } from '../../src/understand/normalise'
import { type AskReply, conversationWith, realApp } from '../support/product'
import { aidQuestions } from '../support/seed-questions'

const { aids, sources } = readSeeds()
const addressOf = new Map(sources.map(({ id, url }) => [id, url]))

const plain = (text: string) => text.replace(/\s+/g, ' ')
const toldFields = ['title', 'amount', 'conditions', 'commitment', 'zones', 'who', 'contact', 'note'] as const

/** The fields of a row that the answer does not tell, and its address when it is not among the sources. */
function unsaid(row: ProvisionSeed, { text, sources: cited }: AskReply['answer']): readonly string[] {
  const fields = toldFields.filter((field) => !plain(text).includes(plain(row[field] ?? '').replace(/\.$/, '')))
  return [...fields, ...(cited.some(({ url }) => url === addressOf.get(row.source)) ? [] : ['source'])]
}

describe('every row of the aids is reached by asking for', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  it.each(aids.map((aid) => [aid.id, aid] as const))('%s', async (id, aid) => {
    for (const question of aidQuestions(aid)) {
      const { understood, answer } = await conversationWith(app)(question)
      expect(understood, question).toMatchObject({ intent: 'aid-details', slots: { aid: id } })
      expect(answer.kind).toBe('found')
      const lost = aid.provisions.flatMap((row) => unsaid(row, answer).map((field) => `${row.row}.${field}`))
      expect(lost, question).toEqual([])
    }
  })

  it('and those of our table of facts are 87', () => {
    const rows = aids.flatMap(({ provisions }) => provisions.map(({ row }) => row))
    expect(new Set(rows.filter((row) => row <= 'A087')).size).toBe(87)
  })
})

const table = '../shared/knowledge/aids.csv'
const factSchema = z.object({ aid_id: z.string(), amount_fr: z.string(), valid_to: z.string(), source_url: z.string() })

/** Where a record says something else than the table, and why it is right. */
const corrected: Readonly<Record<string, string>> = {
  'A009 validTo': 'the row tells the ends of both contracts: 31 December 2025 is the CAIM’s',
  'A021 validTo': 'the merger ended with the contract that came of it, on 31 December 2023 (A009)',
  'A027 source': 'the hospitals’ federation, which gives the first day',
  'A028 source': 'the hospitals’ federation, which gives the first day',
  'A046 source': 'the PAPS of Occitanie, which is official, instead of a trade union’s page',
  'A057 source': 'a later page, with the conditions',
  'A059 source': 'a page of the PAPS, with the amounts, instead of an order of 2017',
  'A060 source': 'a page of the PAPS, with the amounts, instead of an order of 2017',
  'A061 source': 'a page of the PAPS, with the amounts, instead of an order of 2017',
  'A063 validTo': 'the law counts creations until 31 December 2029',
  'A064 validTo': 'the law counts creations until 31 December 2029',
  'A065 validTo': 'the law counts creations until 31 December 2029',
  'A069 validTo': 'prolonged year after year since 2024: to be checked rather than ended',
  'A069 source': 'a page that tells of the prolongation',
  'A079 validTo': 'the amount was raised on 7 May 2022',
  'A084 source': 'the ARS of Grand Est, which is official and says who may volunteer, instead of the press',
}

describe.skipIf(!existsSync(table))('our table of facts (skipped where it is not at hand)', () => {
  const facts = existsSync(table) ? z.array(factSchema).parse(parse(readFileSync(table), { columns: true })) : []
  /** Small numbers of months and points may be in letters. */
  const sumsIn = (text: string) => normalise(text).match(/\d+(,\d+)?(?= ?[€%])/g) ?? []
  const numbersIn = (text = '') => normalise(text).match(/\d+(,\d+)?/g) ?? []

  it('agrees with the records on amounts, ends and addresses, but where they were corrected', () => {
    const differences = facts.flatMap(({ aid_id: row, amount_fr: amount, valid_to: end, source_url: url }) => {
      const aid = aids.find(({ provisions }) => provisions.some((one) => one.row === row))
      const record = aid?.provisions.find((one) => one.row === row)
      const told = aid?.provisions.flatMap((one) => toldFields.flatMap((field) => numbersIn(one[field])))
      return [
        ...(sumsIn(amount).every((number) => told?.includes(number)) ? [] : [`${row} amount`]),
        ...((record?.validTo ?? '') === end ? [] : [`${row} validTo`]),
        // Documents we were given have no address of their own.
        ...(!url.startsWith('http') || addressOf.get(record?.source ?? '') === url ? [] : [`${row} source`]),
      ]
    })
    expect(facts).toHaveLength(87)
    expect(differences).toEqual(Object.keys(corrected))
  })
})
