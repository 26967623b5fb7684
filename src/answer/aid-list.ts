/** An answer built around a chosen handful of aids, with definitions and contacts: funding a structure, training. */
import type { AidRecord, ContactRecord, TermRecord } from '../../db/knowledge'
import { statusOn } from '../eligibility/clock'
import type { Context } from '../intent'
import type { Answer, FollowUp } from '../types'
import { found, nonEmpty, notFound, text, withCaution } from './found'
import { aidItem, contactItem } from './items'

export type AidList = {
  readonly title: string
  readonly terms: readonly TermRecord[]
  readonly aids: readonly AidRecord[]
  readonly contacts: readonly ContactRecord[]
  readonly followUps: readonly FollowUp[]
}

/** Aids still running on the day of the question, each with its main conditions; ended ones stay out. */
export function aidListAnswer({ title, terms, aids, contacts, followUps }: AidList, { question, lang }: Context): Answer {
  const fr = lang === 'fr'
  const running = aids.filter((aid) => statusOn(aid, question.askedAt) !== 'ended')
  const provisions = running.flatMap((aid) =>
    aid.provisions.filter((provision) => statusOn(provision, question.askedAt) !== 'ended'),
  )
  const records = nonEmpty([...provisions, ...terms, ...contacts])
  if (!records)
    return notFound(
      title,
      [text(fr ? 'Je n’ai pas de fait vérifié sur ce point.' : 'I hold no checked fact on this.')],
      [{ label: fr ? 'Contact PAPS' : 'PAPS contact', text: fr ? 'Contact du PAPS' : 'PAPS contact' }],
    )
  return found({
    title,
    from: records,
    sections: (cite) => [
      ...terms.map((term) =>
        text(
          withCaution(`${term.expansion}${term.acronym ? ` (${term.acronym})` : ''} : ${term.definition}`, term, lang),
          cite(term),
        ),
      ),
      ...(running.length > 0
        ? [{ kind: 'aids' as const, items: running.map((aid) => aidItem(aid, question.askedAt, cite, lang)) }]
        : []),
      ...(provisions.length > 0
        ? [
            {
              kind: 'list' as const,
              title: fr ? 'À quelles conditions' : 'On what conditions',
              items: provisions
                .filter(({ conditions, title: name }) => conditions !== undefined && conditions !== name)
                .slice(0, 8)
                .map((provision) => ({
                  text: withCaution(`${provision.title} : ${provision.conditions}`, provision, lang),
                  source: cite(provision),
                })),
            },
          ]
        : []),
      ...(contacts.length > 0
        ? [{ kind: 'contacts' as const, items: contacts.slice(0, 4).map((record) => contactItem(record, cite, lang)) }]
        : []),
    ],
    followUps,
  })
}
