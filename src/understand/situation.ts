/** What a text tells of the person, rule by rule: « je suis en secteur 2 et j’ai déjà eu une aide ». */
import type { Situation, Slots } from '../slots'
import type { Entity } from '../types'
import { isDenied, type Reading } from './reading'

/** `aide-dix-ans:yes`, the lexicon's value, as the rule and its reply. */
export function toldBy({ value }: Entity): readonly [rule: string, reply: 'yes' | 'no'] {
  const [rule = '', reply] = String(value).split(':')
  return [rule, reply === 'yes' ? 'yes' : 'no']
}

/**
 * What is told, or nothing. A rule denied (« pas en secteur 1 »), said both ways (« en secteur 1 ou en secteur 2 »), or left open (« ma première installation
 * ou pas »), tells nothing: unknown never becomes a yes.
 */
export function situationSaid({ entities, words }: Reading): Situation | undefined {
  const told = entities
    .filter((entity) => entity.slot === 'situation' && !isDenied(words, entity) && !alternatives.has(words[entity.end] ?? ''))
    .map(toldBy)
  const sure = told.filter(([rule, reply]) => !told.some(([other, otherwise]) => other === rule && otherwise !== reply))
  return sure.length > 0 ? Object.fromEntries(sure) : undefined
}
const alternatives: ReadonlySet<string> = new Set(['ou', 'or'])

/** A stage that the situation contradicts says less: « j’ai déjà été installé » after « ma première installation ». */
export const inKeeping = (slots: Slots): Slots =>
  slots.stage === 'premiere-installation' && slots.situation?.['premiere-installation'] === 'no'
    ? { ...slots, stage: 'installation' }
    : slots
