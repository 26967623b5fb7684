/** Compiles what people call things (vocabularies, aids, programmes, terms of the seeds) into the recogniser's lexicon. */
import { readRegions } from '../../db/ingest/communes'
import type { Seeds } from '../../db/seed/read'
import { vocabularyNames } from '../../db/seed/schema'
import type { SlotName } from '../slots'
import type { Lexicon, LexiconEntry } from '../understand/lexicon'
import { normalise } from '../understand/normalise'

const told = ['yes', 'no'] as const

/** One entry per value; phrases normalised, without doubles, in the order of the seeds. Pure: same seeds, same lexicon. */
export function compileLexicon(seeds: Seeds): Lexicon {
  return [
    ...vocabularyNames.flatMap((slot) =>
      seeds.vocabulary[slot].flatMap(({ id, label, names, english, reasons }) => [
        entry(slot, id, [label.fr, label.en, ...names, ...english]),
        ...(reasons.length > 0 ? [{ ...entry(slot, id, reasons), reason: true as const }] : []),
      ]),
    ),
    ...seeds.situations.flatMap(({ id, ...replies }) =>
      told.map((reply) => {
        const { label, names, english } = replies[reply]
        return entry('situation', `${id}:${reply}`, [label.fr, label.en, ...names, ...english])
      }),
    ),
    ...seeds.aids.flatMap(({ id, name, acronym, names }) => {
      const { phrases } = entry('aid', id, [name.fr, name.en, acronym, ...names])
      const [amounts, named] = [phrases.filter(tellsAnAmount), phrases.filter((phrase) => !tellsAnAmount(phrase))]
      return [entry('aid', id, named), ...(amounts.length > 0 ? [{ ...entry('aid', id, amounts), reason: true as const }] : [])]
    }),
    ...seeds.programmes.flatMap(({ id, name, names, territory }) => {
      const named = entry('programme', id, [name.fr, name.en, ...names])
      const apart = withoutRegion(named.phrases, territory)
      return apart.length > 0 ? [named, { ...named, phrases: apart, within: territory }] : [named]
    }),
    ...seeds.terms.map(({ id, acronym, expansion, names }) => entry('term', id, [acronym, expansion, ...names])),
  ]
}

const regions = readRegions()

/** « les 50 000 euros » is what one has heard of an aid, not its name. */
const tellsAnAmount = (phrase: string): boolean =>
  /\b\d{3,}\b.*(?:€|euros?)|(?:€|euros?|prime|bourse|contrat a) \d{3,}\b/.test(phrase)

/** « zones prioritaires » of « zones prioritaires Occitanie »: the région may be said elsewhere in the sentence. */
function withoutRegion(phrases: readonly string[], territory: string): readonly string[] {
  const region = regions.find(({ code }) => code === territory)?.name
  if (region === undefined) return []
  const named = new RegExp(`\\b(?:(?:en|de|d|of|in) )*${normalise(region)}\\b`)
  const apart = phrases
    .filter((phrase) => named.test(phrase))
    .map((phrase) => phrase.replace(named, ' ').replace(/ +/g, ' ').trim())
  return [...new Set(apart)].filter((phrase) => phrase !== '')
}

function entry(slot: SlotName, id: string, names: readonly (string | undefined)[]): LexiconEntry {
  const phrases = names.flatMap((name) => (name === undefined ? [] : [normalise(name)])).filter((phrase) => phrase !== '')
  return { slot, id, phrases: [...new Set(phrases)] }
}
