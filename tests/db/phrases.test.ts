/** What staff taught, over a real base. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { journalLines } from '../../db/journal'
import { createKnowledge } from '../../db/knowledge'
import { createPhraseBook, type LearnedPhrase, type PhraseBook, phrasesInUse } from '../../db/phrases'
import type { JournalEntry } from '../../src/changes/journal'
import { ownDb } from '../support/knowledge'

const phrase: LearnedPhrase = {
  id: 'one',
  team: 'T1',
  phrase: 'ya til un toubib dispo à Ham',
  intent: 'find-care',
  lang: 'fr',
  addedBy: 'U1',
  addedAt: '2026-11-21T10:00:00.000Z',
}
const added: JournalEntry = { at: phrase.addedAt, team: 'T1', who: 'U1', action: 'phrase-added', about: 'one', what: 'ajoutée' }
const removed: JournalEntry = { ...added, at: '2026-11-21T11:00:00.000Z', action: 'phrase-removed', what: 'retirée' }

describe('a learned phrase', () => {
  let db: Db
  let book: PhraseBook
  const inUse = async () => (await createKnowledge(db).read({ phrases: phrasesInUse() })).phrases
  const told = async () => {
    const { lines } = await createKnowledge(db).read({ lines: journalLines({ team: 'T1', isStaff: true }, 10) })
    return lines.map(({ action, about }) => `${action} ${about}`)
  }
  beforeEach(async () => {
    db = await ownDb()
    book = createPhraseBook(db)
  })

  it('is in use as it was added, after the older ones, and told in the journal', async () => {
    const older = { ...phrase, id: 'two', addedAt: '2026-11-20T10:00:00.000Z' }
    await book.add(phrase, added)
    await book.add(older, { ...added, about: 'two' })
    expect(await inUse()).toEqual([older, phrase])
    expect(await told()).toEqual(['phrase-added two', 'phrase-added one'])
  })

  it('is removed once, and told once', async () => {
    await book.add(phrase, added)
    expect(await book.remove('one', removed)).toBe(true)
    expect(await book.remove('one', removed)).toBe(false)
    expect(await inUse()).toEqual([])
    expect(await told()).toEqual(['phrase-removed one', 'phrase-added one'])
  })

  it('that nobody added is not removed, nor told', async () => {
    expect(await book.remove('nobody', removed)).toBe(false)
    expect(await told()).toEqual([])
  })

  it('is not added without its line of the journal', async () => {
    await expect(book.add(phrase, { ...added, what: null as unknown as string })).rejects.toThrow()
    expect(await inUse()).toEqual([])
  })
})
