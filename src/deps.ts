/**
 * The only file that builds things. The understanding, the gazetteer and what was taught live as long as the process; the database
 * client, one request.
 */
import { type Books, createBooks } from '../db/books'
import { createDb, type Db } from '../db/client'
import { createKnowledge, type KnowledgeBase } from '../db/knowledge'
import type { Settings } from './env'
import type { Installable } from './installable'
import { createLearnedMemory, type LearnedMemory } from './learned-memory'
import { type CompiledUnderstanding, createUnderstanding, type UnderstandingIndex } from './understand'
import { createGazetteer, type Gazetteer } from './understand/places'

/** What browsers load from us, as text, by path. */
export type Assets = Readonly<Record<'/widget.js' | '/panel.js' | '/answers.js', string>>

/** What is compiled ahead (src/build) and handed over by the entry: a Worker bundles it, Node reads it from dist/. */
export type Artefacts = CompiledUnderstanding & {
  readonly gazetteer: ArrayBuffer
  readonly assets: Assets
  readonly installable: Installable
}

export type Deps = {
  readonly index: UnderstandingIndex
  readonly gazetteer: Gazetteer
  readonly knowledge: KnowledgeBase
  /** What staff taught, as far as it is known here. */
  readonly taught: Pick<LearnedMemory, 'learned' | 'isDue'>
}

/** What one request is given: what answers need, and the books it may write in. */
export type RequestDeps = Deps & Books

/** How long an answer waits for the knowledge base. */
export type Patience = { readonly timeoutMs: number }

/**
 * Prepares what lasts and returns the maker of what does not: call it once per process, and its result once per request.
 * `clientLives`: a Worker must make a libSQL client per request (a shared one hangs other requests); Node keeps one open.
 */
export function createDeps(
  artefacts: CompiledUnderstanding & Pick<Artefacts, 'gazetteer'>,
  settings: Pick<Settings, 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN'>,
  clientLives: 'request' | 'process',
): (patience?: Patience) => RequestDeps {
  const index = createUnderstanding(artefacts)
  const gazetteer = createGazetteer(artefacts.gazetteer)
  const taught = createLearnedMemory(index, gazetteer)
  const openBase = () => createDb(settings.LIBSQL_URL, settings.LIBSQL_AUTH_TOKEN)
  const shared = clientLives === 'process' ? openBase() : undefined
  return (patience) => depsOver(shared ?? openBase(), { index, gazetteer, taught }, patience)
}

/** What lasts, over a base, for one request. */
export function depsOver(
  db: Db,
  { index, gazetteer, taught }: Pick<Deps, 'index' | 'gazetteer'> & { readonly taught: LearnedMemory },
  patience?: Patience,
): RequestDeps {
  const knowledge = createKnowledge(db, { ...patience, passenger: taught.passenger })
  const books = createBooks(db)
  return { index, gazetteer, knowledge, taught, ...books, phrases: taught.remembering(books.phrases) }
}
