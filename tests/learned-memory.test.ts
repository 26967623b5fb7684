/** What staff teach is live: at once where they teach it, within a minute everywhere else, at no round trip of its own. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../db/client'
import { createPhraseBook, type LearnedPhrase } from '../db/phrases'
import { ask } from '../src/ask'
import type { JournalEntry } from '../src/changes/journal'
import type { RequestDeps } from '../src/deps'
import type { Question } from '../src/types'
import { ownDb } from './support/knowledge'
import { realDeps, today } from './support/product'

const phrase: LearnedPhrase = {
  id: 'one',
  team: 'T1',
  phrase: 'où consulter sans attendre trois mois',
  intent: 'find-aids',
  lang: 'fr',
  addedBy: 'U1',
  addedAt: today.toISOString(),
}
const added: JournalEntry = { at: phrase.addedAt, team: 'T1', who: 'U1', action: 'phrase-added', about: 'one', what: 'ajoutée' }
const removed: JournalEntry = { ...added, action: 'phrase-removed', what: 'retirée' }
const notUnderstood = 'Ou consulter sans attendre trois mois ?'
const alreadyUnderstood = 'une pharmacie à Vire'
const minute = 60_000

describe('a phrase staff teach', () => {
  let db: Db
  let now: number
  let here: RequestDeps
  const elsewhere = () => createPhraseBook(db)
  const aQuestion = (text: string): Question => ({ text, channel: 'web', lang: 'fr', askedAt: today })
  const intentOf = async (text: string) => {
    const { understood } = await ask(aQuestion(text), here)
    return understood.kind === 'matched' ? understood.intent : understood.kind
  }
  /** How many round trips the base sees while something runs. */
  const roundTrips = async (work: () => Promise<unknown>) => {
    const batch = vi.spyOn(db.$client, 'batch')
    await work()
    const made = batch.mock.calls.length
    batch.mockRestore()
    return made
  }
  beforeEach(async () => {
    db = await ownDb()
    now = 0
    here = await realDeps(undefined, db, () => now)
  })

  it('is understood at once where it is taught, and no longer once it is taken back', async () => {
    const before = await intentOf(notUnderstood)
    expect(before).toBe('unknown')
    await here.phrases.add(phrase, added)
    expect(await intentOf(notUnderstood)).toBe('find-aids')
    await here.phrases.remove('one', removed)
    expect(await intentOf(notUnderstood)).toBe(before)
  })

  it('is understood elsewhere within a minute, not before', async () => {
    const before = await intentOf(notUnderstood)
    await elsewhere().add(phrase, added)
    now = minute - 1
    expect(await intentOf(notUnderstood)).toBe(before)
    now = minute
    expect(await intentOf(notUnderstood)).toBe('find-aids')
    await elsewhere().remove('one', removed)
    now = 2 * minute
    await intentOf(alreadyUnderstood)
    expect(await intentOf(notUnderstood)).toBe(before)
  })

  it('is answered at once where it was understood otherwise a minute ago', async () => {
    const text = 'ya til un toubib dispo à Vire'
    expect(await intentOf(text)).toBe('find-care')
    await elsewhere().add({ ...phrase, phrase: 'ya til un toubib dispo à Ham' }, added)
    now = minute
    expect(await roundTrips(async () => expect(await intentOf(text)).toBe('find-aids'))).toBe(2)
    expect(await intentOf(text)).toBe('find-aids')
  })

  it('comes with the read of another question', async () => {
    await elsewhere().add(phrase, added)
    expect(await roundTrips(() => intentOf(alreadyUnderstood))).toBe(1)
    expect(here.taught.learned().size).toBe(1)
    expect(await roundTrips(() => intentOf(alreadyUnderstood))).toBe(1)
  })

  it('holds by the pattern it was kept with, and by today’s vocabulary as soon as it is read again', async () => {
    const words = ['cabinet', 'retraite', 'vacances', 'dimanche', 'travaux', 'guichet', 'courrier', 'escalier']
    const ofBefore = words.map((word, rank) => ({
      ...phrase,
      id: `${rank}`,
      phrase: `où consulter sans attendre ${word}`,
      pattern: `le pattern de jadis ${word}`,
    }))
    for (const one of ofBefore) await elsewhere().add(one, added)
    await intentOf(alreadyUnderstood)
    const isOfBefore = () => [...here.taught.learned().keys()].filter((pattern) => pattern.includes('jadis')).length
    const still = [isOfBefore(), isOfBefore(), isOfBefore(), isOfBefore()]
    expect(still[0]).toBeGreaterThanOrEqual(words.length - 2 * 3 - 3)
    expect(still.at(-1)).toBe(0)
    expect(still.every((count, index) => index === 0 || (still[index - 1] ?? 0) - count <= 3)).toBe(true)
    expect(here.taught.learned().size).toBe(words.length)
  })

  it('costs one read a minute to questions that nobody understands, none to an emergency', async () => {
    expect(await roundTrips(() => intentOf('mon père fait un AVC'))).toBe(0)
    expect(await roundTrips(() => intentOf('quelle météo demain à Lille'))).toBe(1)
    expect(await roundTrips(() => intentOf('quelle météo demain à Lille'))).toBe(0)
    now = minute
    expect(await roundTrips(() => intentOf('quelle météo demain à Lille'))).toBe(1)
  })

  it('stays when the base is out of reach, which is not asked again for a minute', async () => {
    await here.phrases.add(phrase, added)
    now = minute
    const batch = vi.spyOn(db.$client, 'batch').mockRejectedValue(new Error('out of reach'))
    expect(await intentOf('quelle météo demain à Lille')).toBe('unknown')
    expect(await intentOf('quelle météo demain à Lille')).toBe('unknown')
    expect(batch).toHaveBeenCalledTimes(1)
    batch.mockRestore()
    expect(await intentOf(notUnderstood)).toBe('find-aids')
    now = 2 * minute
    expect(await intentOf('quelle météo demain à Lille')).toBe('unknown')
    expect(await intentOf(notUnderstood)).toBe('find-aids')
  })

  it('is not forgotten by a read that began before it', async () => {
    const { batch } = db.$client
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = vi.spyOn(db.$client, 'batch').mockImplementationOnce(async (...statements) => {
      const rows = await batch.apply(db.$client, statements)
      await held
      return rows
    })
    const asking = intentOf(alreadyUnderstood)
    await vi.waitUntil(() => slow.mock.calls.length > 0)
    await here.phrases.add(phrase, added)
    release()
    await asking
    expect(await intentOf(notUnderstood)).toBe('find-aids')
  })

  it('that the base refuses is not remembered', async () => {
    await here.phrases.add(phrase, added)
    await expect(here.phrases.add({ ...phrase, intent: 'figure' }, added)).rejects.toThrow()
    expect(await intentOf(notUnderstood)).toBe('find-aids')
  })
})
