/** What staff taught, for the repository: every phrase in use of a base, as a conversation. */
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { type Deps, depsOver } from '../../src/deps'
import { type LearnedConversation, learnedConversation } from '../../src/learned-conversation'
import { createLearnedMemory } from '../../src/learned-memory'
import { phrasesInUse } from '../phrases'

/** The oldest first; each is asked as it is understood now that all are learned. */
export async function learnedConversations(
  client: Client,
  { index, gazetteer }: Pick<Deps, 'index' | 'gazetteer'>,
  askedAt: Date,
): Promise<readonly LearnedConversation[]> {
  const deps = depsOver(drizzle(client), { index, gazetteer, taught: createLearnedMemory(index, gazetteer) })
  const { phrases } = await deps.knowledge.read({ phrases: phrasesInUse() })
  const conversations: LearnedConversation[] = []
  for (const phrase of phrases) conversations.push((await learnedConversation(phrase, deps, askedAt)).conversation)
  return conversations
}
