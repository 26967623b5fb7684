/** The phrases that staff taught (`npm run ingest -- --phrases`): each keeps its intent and its place, whatever changes since. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { ingest } from '../../db/ingest/ingest'
import { createPhraseBook } from '../../db/phrases'
import type { IntentId } from '../../src/types'
import { understand } from '../../src/understand'
import { learnedFrom, patternIn } from '../../src/understand/teaching'
import { dialoguesIn } from '../support/dialogues'
import { ownDb } from '../support/knowledge'
import { realDeps, today } from '../support/product'

/** What is wrong with conversations of learned phrases, once all are learned: nothing. */
async function faults(json: string): Promise<readonly string[]> {
  const { index, gazetteer } = await realDeps()
  const turns = dialoguesIn(json).flatMap((dialogue) => dialogue.turns)
  const patternOf = patternIn(index, gazetteer)
  const learned = learnedFrom(turns.map(({ says, intent }) => ({ pattern: patternOf(says), intent: intent as IntentId })))
  return turns.flatMap(({ says, intent, slots }) => {
    const understood = understand({ text: says, lang: 'fr', channel: 'slack', askedAt: today }, index, gazetteer, learned)
    if (understood.kind !== 'matched' || understood.intent !== intent) return [`${says}: no longer ${intent}`]
    const place = understood.slots.place?.code
    return expect.objectContaining(slots.place ?? {}).asymmetricMatch({ code: place }) ? [] : [`${says}: in ${place}`]
  })
}

it('holds what staff taught', async () => {
  expect(await faults(readFileSync('tests/conversations/learned.json', 'utf8'))).toEqual([])
})

it('is written from the base, and tells what was forgotten', async () => {
  const db = await ownDb()
  const phrase = { id: 'one', team: 'T1', phrase: 'où consulter sans attendre trois mois à Ham', lang: 'fr' } as const
  const added = { ...phrase, intent: 'find-aids', addedBy: 'U1', addedAt: today.toISOString() } as const
  const entry = { at: added.addedAt, team: 'T1', who: 'U1', action: 'phrase-added', about: 'one', what: 'ajoutée' } as const
  await createPhraseBook(db).add(added, entry)
  const { rows } = await db.$client.execute('pragma database_list')
  const learnedFile = join(mkdtempSync(join(tmpdir(), 'proxisoin-learned-')), 'learned.json')
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const embeddedUrl = `file:${rows[0]?.file}`
  expect(await ingest(['--phrases'], { sources: [], settings: {}, embeddedUrl, understanding: realDeps, learnedFile })).toBe(0)
  log.mockRestore()
  const json = readFileSync(learnedFile, 'utf8')
  expect(await faults(json)).toEqual([])
  const [dialogue] = dialoguesIn(json)
  expect(dialogue?.turns).toMatchObject([{ says: phrase.phrase, intent: 'find-aids', slots: { place: { code: '80410' } } }])
  expect(await faults(json.replace('80410', '14762'))).toEqual([`${phrase.phrase}: in 80410`])
  expect(await faults(json.replaceAll(phrase.phrase, 'à Ham'))).toEqual(['à Ham: no longer find-aids'])
})
