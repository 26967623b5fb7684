/** Compiles what people call things (vocabularies, aids, programmes, terms of the seeds) into the recogniser's lexicon. */
import type { Seeds } from '../../db/seed/read'
import { vocabularyNames } from '../../db/seed/schema'
import type { SlotName } from '../slots'
import type { Lexicon, LexiconEntry } from '../understand/lexicon'
import { normalise } from '../understand/normalise'

/** One entry per value; phrases normalised, without doubles, in the order of the seeds. Pure: same seeds, same lexicon. */
export function compileLexicon(seeds: Seeds): Lexicon {
  return [
    ...vocabularyNames.flatMap((slot) =>
      seeds.vocabulary[slot].flatMap(({ id, label, names, english, reasons }) => [
        entry(slot, id, [label.fr, label.en, ...names, ...english]),
        ...(reasons.length > 0 ? [{ ...entry(slot, id, reasons), reason: true as const }] : []),
      ]),
    ),
    ...seeds.aids.map(({ id, name, acronym, names }) => entry('aid', id, [name.fr, name.en, acronym, ...names])),
    ...seeds.programmes.map(({ id, name, names }) => entry('programme', id, [name.fr, name.en, ...names])),
    ...seeds.terms.map(({ id, acronym, expansion, names }) => entry('term', id, [acronym, expansion, ...names])),
  ]
}

function entry(slot: SlotName, id: string, names: readonly (string | undefined)[]): LexiconEntry {
  const phrases = names.flatMap((name) => (name === undefined ? [] : [normalise(name)])).filter((phrase) => phrase !== '')
  return { slot, id, phrases: [...new Set(phrases)] }
}
