import type { AidRecord } from '../db/knowledge'
import { aidsFor } from '../db/queries'
import { type Cite, found, nonEmpty, notFound, text, withCaution } from '../src/answer/found'
import { aidItem } from '../src/answer/items'
import { statusOn } from '../src/eligibility/clock'
import { defineIntent } from '../src/intent'
import { aidStatusLabel } from '../src/render/labels'
import type { Lang, ListItem } from '../src/types'

export const aidDetails = defineIntent({
  id: 'aid-details',
  title: { fr: 'Le détail d’une aide', en: 'Details of one aid' },
  required: ['aid'],
  optional: ['profession', 'place', 'zoning'],
  missing: { aid: { fr: 'De quelle aide voulez-vous le détail ?', en: 'Which aid do you want details of?' } },
  suggestions: () => [
    { label: 'Primo-installation', text: 'L’aide à la primo-installation' },
    { label: 'CESP', text: 'Le CESP' },
    { label: 'CAPII', text: 'Le CAPII' },
    { label: 'FRR', text: 'L’exonération FRR' },
  ],
  async resolve({ aid: id }, { question, lang, knowledge }) {
    const fr = lang === 'fr'
    const { aids } = await knowledge.read({ aids: aidsFor({}) })
    const aid = aids.find((candidate) => candidate.id === id)
    const provisions = aid && nonEmpty(aid.provisions)
    if (!aid || !provisions)
      return notFound(
        fr ? 'Je ne connais pas cette aide.' : 'I do not know this aid.',
        [],
        [
          {
            label: fr ? 'Toutes les aides' : 'All aids',
            text: fr ? 'Quelles aides à l’installation ?' : 'Which installation aids?',
          },
        ],
      )
    const status = statusOn(aid, question.askedAt)
    const replacements = aid.replacedBy
      .map((other) => aids.find((candidate) => candidate.id === other))
      .filter((other) => other !== undefined)
    const current = replacements.filter((other) => statusOn(other, question.askedAt) !== 'ended')
    return found({
      title: status === 'ended' ? endedTitle(aid, lang) : aid.name[lang],
      from: provisions,
      sections: (cite) => [
        text(aid.summary, cite(provisions[0])),
        { kind: 'aids', items: [aidItem(aid, question.askedAt, cite, lang)] },
        { kind: 'list', items: provisions.map((provision) => provisionLine(provision, question.askedAt, cite, lang)) },
        ...(current.length > 0 && status === 'ended'
          ? [
              {
                kind: 'aids' as const,
                title: fr ? 'Ce qui existe à la place' : 'What exists instead',
                items: current.map((other) => aidItem(other, question.askedAt, cite, lang)),
              },
            ]
          : []),
      ],
      followUps: current.map((other) => ({
        label: other.acronym ?? other.name[lang],
        text: fr ? `Détail : ${other.acronym ?? other.name.fr}` : `Details of the aid ${other.name.en}`,
      })),
    })
  },
})

function endedTitle(aid: AidRecord, lang: Lang): string {
  const name = aid.acronym ?? aid.name[lang]
  const ended = aidStatusLabel({ ...aid, status: 'ended' }, lang)
  return lang === 'fr' ? `${name} : cette aide n’existe plus (${ended})` : `${name}: this aid no longer exists (${ended})`
}

function provisionLine(provision: AidRecord['provisions'][number], now: Date, cite: Cite, lang: Lang): ListItem {
  const fr = lang === 'fr'
  const ended = statusOn(provision, now) === 'ended'
  const pieces = [
    `${provision.title}${ended ? ` (${aidStatusLabel({ ...provision, status: 'ended' }, lang)})` : ''}${provision.amount ? ` : ${provision.amount}` : ''}`,
    provision.who && `${fr ? 'Pour qui' : 'Who'} : ${provision.who}`,
    provision.zones && `${fr ? 'Où' : 'Where'} : ${provision.zones}`,
    provision.conditions && `${fr ? 'Conditions' : 'Conditions'} : ${provision.conditions}`,
    provision.commitment && `${fr ? 'Engagement' : 'Commitment'} : ${provision.commitment}`,
    provision.contact && `${fr ? 'À qui s’adresser' : 'Contact'} : ${provision.contact}`,
    provision.note,
  ].filter((piece) => piece !== undefined)
  return {
    text: `${withCaution(pieces.map((piece) => piece.replace(/\.$/, '')).join('. '), provision, lang)}.`,
    source: cite(provision),
  }
}
