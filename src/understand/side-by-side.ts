/** What is weighed one against the other: « Ham ou Péronne », « moi dentiste et elle sage-femme ». Two values only mentioned are not. */
import type { Slots } from '../slots'
import type { Entity } from '../types'
import type { Reading, Span } from './reading'

/** As many places as the contract compares at once. */
export const mostTerritories = 6
/** As many professions as a table shows. */
export const mostProfessions = 3

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const joining = setOf('ou et vs versus contre soit or and')
const links = setOf(
  'a au aux chez d dans de des du en l la le les un une pour pres cote vers plutot bien entre comme est suis sera in at near for to the an as',
)
const people = setOf(
  'moi elle lui il je ma mon femme mari conjoint conjointe compagne compagnon epouse epoux copine copain ami amie soeur frere associe associee i m my am is wife husband partner he she',
)

/** The places weighed, of one kind, in the order said; undefined when fewer than two are, or when one has homonyms left. */
export function territoriesSideBySide({ places, words }: Reading): Slots['territories'] {
  const chain = chained(places, words, (word) => joining.has(word), links)
  const [first] = chain
  const alike = chain.filter(({ candidates }) => candidates[0].kind === first?.candidates[0].kind)
  if (alike.length < 2 || alike.some(({ ambiguous }) => ambiguous)) return undefined
  return alike.slice(0, mostTerritories).map(({ candidates }) => candidates[0])
}

/** The professions weighed, or those of a couple, in the order said; undefined when fewer than two are. `isOutdone`: said again more precisely. */
export function professionsSideBySide(
  { entities, places, words }: Reading,
  isOutdone: (entity: Entity) => boolean = () => false,
): Slots['professions'] {
  const said = entities.filter((entity) => entity.slot === 'profession' && entity.value !== 'collectivite' && !isOutdone(entity))
  const where = new Set(places.flatMap(({ start, end }) => words.map((_, at) => at).filter((at) => start <= at && at < end)))
  const unplaced = words.map((word, index) => (where.has(index) ? 'a' : word))
  const chain = chained(said, unplaced, (word) => joining.has(word) || people.has(word), links)
  const ids = [...new Set(chain.map(({ value }) => String(value)))]
  return ids.length < 2 ? undefined : ids.slice(0, mostProfessions)
}

/**
 * `slots`, which `now` completes from `before`, with what they weigh: one more joins the others (« et à Noyon ? »), one of them
 * named again is what remains.
 */
export function weighed(slots: Slots, before: Slots, now: Slots): Slots {
  const { territories, professions, place, ...others } = slots
  const joined = now.territories ?? withOther(before.territories, now.place, mostTerritories, ({ code }) => code)
  const ids = now.professions ?? withOther(before.professions, now.profession, mostProfessions, (id) => id)
  // Where places are only ranked, none is apart from the others.
  const isRanked = before.territories !== undefined && before.place === undefined && now.territories === undefined
  const places = joined ?? (isRanked ? before.territories : undefined)
  return {
    ...others,
    ...(place && !isRanked ? { place } : {}),
    ...(places ? { territories: places } : {}),
    ...(ids ? { professions: ids } : {}),
  }
}

function withOther<Value>(
  all: readonly Value[] | undefined,
  other: Value | undefined,
  most: number,
  key: (value: Value) => string,
): Value[] | undefined {
  if (!all || other === undefined) return all && [...all]
  if (all.some((one) => key(one) === key(other))) return undefined
  return [...all, other].slice(-most)
}

/** The first run of spans with nothing between them but links, two of them at least joined in words: « A, B ou C ». */
function chained<Said extends Span>(
  spans: readonly Said[],
  words: readonly string[],
  joins: (word: string) => boolean,
  between: ReadonlySet<string>,
): readonly Said[] {
  const runs: { said: Said[]; joined: boolean }[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    const gap = words.slice(last?.said.at(-1)?.end ?? 0, span.start)
    if (last && gap.every((word) => joins(word) || between.has(word))) {
      last.said.push(span)
      last.joined ||= gap.some(joins)
    } else runs.push({ said: [span], joined: false })
  }
  return runs.find(({ said, joined }) => joined && said.length > 1)?.said ?? []
}
