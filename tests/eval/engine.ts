/** The understanding as the product runs it, and the questions it is scored on. */
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArtefacts } from '../../src/build'
import { createUnderstanding } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { type LabelledDialogue, labelledFiles, ownHeldOut, readLabelled } from './labelled'
import type { Engine } from './score'

/** Opens what the build left in dist/. */
export function openEngine(): Engine {
  const artefacts = readArtefacts()
  return { index: createUnderstanding(artefacts), gazetteer: createGazetteer(artefacts.gazetteer) }
}

export type QuestionSet = { readonly name: string; readonly dialogues: readonly LabelledDialogue[] }

/** Labelled questions live beside the repository: real people's, they are not part of it. */
const sharedQuestions = fileURLToPath(new URL('../../../shared/questions', import.meta.url))

/** One set a file; the shared ones unless others are named, none when they are not there. */
export const questionSets = (files: readonly string[] = labelledFiles(sharedQuestions)): readonly QuestionSet[] =>
  files.map((path) => ({ name: basename(path), dialogues: readLabelled(path) }))

/** The same; our own held-out phrases in a checkout that has no shared questions. */
export function setsToAsk(files?: readonly string[]): readonly QuestionSet[] {
  const sets = questionSets(files)
  return sets.length > 0 ? sets : [{ name: 'held-out phrases', dialogues: ownHeldOut() }]
}
