/** Which of the places found are worth showing, and in which order. */
import type { CarePlaceRecord } from '../../db/knowledge'
import type { Context } from '../intent'
import { stateAt } from '../opening-hours/state'
import type { Question } from '../types'
import { normalise } from '../understand/normalise'

/** Kilometres: places farther, and half as far again as the nearest, are no choice. */
const sensibleKm = 60

/** Without those that nobody would go to, when there are nearer ones; nearest first, as given. */
export function sensible(nearby: readonly CarePlaceRecord[]): readonly CarePlaceRecord[] {
  const mostKm = Math.max(sensibleKm, (nearby[0]?.distanceKm ?? 0) * 1.5)
  return nearby.filter(({ distanceKm = 0 }) => distanceKm <= mostKm)
}

/** A professional has a record per speciality: at one address they are one line, with all of them. */
export function onePerDoor(records: readonly CarePlaceRecord[]): readonly CarePlaceRecord[] {
  const doors = new Map<string, CarePlaceRecord>()
  for (const record of records) {
    const { id, person = id, address, communeCode } = record
    const door = [person, address, communeCode].join('|')
    const known = doors.get(door)
    const specialities = [known?.speciality, record.speciality].filter((speciality) => speciality !== undefined)
    if (!known) doors.set(door, record)
    else if (specialities.length > 0) doors.set(door, { ...known, speciality: [...new Set(specialities)].join(', ') })
  }
  return [...doors.values()]
}

/** Whether it is open when the question is asked: `unknown` without hours. */
export const opening = ({ hours, departement }: CarePlaceRecord, { question }: Context) =>
  stateAt(hours, question.askedAt, departement).openNow

const openingOrder = ['open', 'unknown', 'closed'] as const

/** Those known to be open, then those that may be; nearest first in each. */
export const openFirst = (records: readonly CarePlaceRecord[], context: Context): readonly CarePlaceRecord[] =>
  openingOrder.flatMap((state) => records.filter((record) => opening(record, context) === state))

/** Over a normalised question: it is for a child. */
const aboutChild = /\b(p(a|e)diatri\w*|paediatric\w*|enfants?|bebes?|nourrissons?|child|children|kids?|baby|infant)\b/

/** Whether the question is for a child who needs an emergency department. */
export const isForChild = (care: string, { text }: Question): boolean => care === 'urgences' && aboutChild.test(normalise(text))

/** Kilometres farther than the nearest that are worth it for a department of children's own. */
const detourKm = 20

/** Emergency departments that receive children apart, unless they are far, then the others; nearest first in each. */
export function childrenFirst(records: readonly CarePlaceRecord[]): readonly CarePlaceRecord[] {
  const mostKm = (records[0]?.distanceKm ?? 0) + detourKm
  const isFirst = ({ paediatric, distanceKm = 0 }: CarePlaceRecord) => paediatric === true && distanceKm <= mostKm
  return [...records.filter(isFirst), ...records.filter((record) => !isFirst(record))]
}
