/** What a text tells of the person, rule by rule: « je suis en secteur 2 et j’ai déjà eu une aide ». */
import { situations } from '../situations'
import type { Situation, Slots } from '../slots'
import type { Entity } from '../types'
import { isDenied, type Reading } from './reading'

/** `aide-dix-ans:yes`, the lexicon's value, as the rule and its reply. */
export function toldBy({ value }: Entity): readonly [rule: string, reply: 'yes' | 'no'] {
  const [rule = '', reply] = String(value).split(':')
  return [rule, reply === 'yes' ? 'yes' : 'no']
}

/**
 * What is told, or nothing. A rule denied (« pas en secteur 1 »), said both ways (« en secteur 1 ou en secteur 2 »), or left open
 * (« ma première installation ou pas »), tells nothing: unknown never becomes a yes.
 */
export function situationSaid({ entities, words }: Reading): Situation | undefined {
  const said = entities.filter((entity) => entity.slot === 'situation' && !isDenied(words, entity))
  const isOpen = (entity: Entity) => {
    const [rule, reply] = toldBy(entity)
    return alternatives.has(words[entity.end] ?? '') || said.map(toldBy).some(([other, way]) => other === rule && way !== reply)
  }
  const told = said.filter((entity) => !isOpen(entity)).map(toldBy)
  return told.length > 0 ? Object.fromEntries(told) : undefined
}
const alternatives: ReadonlySet<string> = new Set(['ou', 'or'])

/**
 * What was told before and still holds: another profession is another person, with another zoning, and what was told of one
 * place says nothing of the next: neither its zone, nor what its council voted, nor since when one practises there.
 */
export function stillTold(before: Slots, { profession, place }: Slots): Slots {
  const { situation, zoning, ...others } = before
  const isOther = before.profession !== undefined && profession !== undefined && !isSameProfession(before.profession, profession)
  const isElsewhere = before.place !== undefined && place !== undefined && before.place.code !== place.code
  const isOfPlace = (rule: string) => rule === 'zoning' || situations.get(rule)?.ofPlace === true
  const rules = Object.entries(situation ?? {}).filter(([rule]) => !isOther && !(isElsewhere && isOfPlace(rule)))
  return {
    ...others,
    ...(rules.length > 0 ? { situation: Object.fromEntries(rules) } : {}),
    ...(zoning && !isElsewhere && !isOther ? { zoning } : {}),
  }
}

/** « médecin » and « médecin généraliste » may be the same person. */
const isSameProfession = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)

/** A stage that the situation contradicts says less: « j’ai déjà été installé » after « ma première installation ». */
export const inKeeping = (slots: Slots): Slots =>
  slots.stage === 'premiere-installation' && slots.situation?.['premiere-installation'] === 'no'
    ? { ...slots, stage: 'installation' }
    : slots
