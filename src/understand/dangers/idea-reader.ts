/** Which ideas of danger a text tells. */
import { createIdeaReader } from '../ideas/reader'
import { harmlessIdeas, ideas } from './ideas'

const reader = createIdeaReader(ideas)

/** What the danger model sees of the ideas of a plain text. */
export const dangerIdeas = reader.features

/** The names of the alarming ones, for `--explain`. */
export const alarmingIdeas = (words: readonly string[]): readonly string[] =>
  [...new Set(reader.told(words).map(({ idea }) => reader.nameOf(idea)))].filter((name) => !harmlessIdeas.has(name))
