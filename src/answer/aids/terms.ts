/** The terms of an aid as its sources tell them: one line a provision, then what it may or may not be had with. */
import type { AidRecord, ProvisionRecord } from '../../../db/knowledge'
import { statusOn } from '../../eligibility/clock'
import { completed } from '../../eligibility/offer'
import { aidStatusLabel, colon, dateLabel } from '../../formats'
import type { Lang, ListItem } from '../../types'
import { type Cite, withCaution } from '../found'
import { shortName } from '../items'
import { quoting } from '../quoting'

/** In the order they are told. */
const terms = ['who', 'zones', 'conditions', 'commitment', 'contact', 'legalText'] as const

const words = {
  fr: {
    who: 'Pour qui',
    zones: 'Où',
    conditions: 'Conditions',
    commitment: 'Engagement',
    contact: 'À qui s’adresser',
    legalText: 'Texte',
    signBy: 'À signer au plus tard le',
  },
  en: {
    who: 'Who',
    zones: 'Where',
    conditions: 'Conditions',
    commitment: 'Commitment',
    contact: 'Contact',
    legalText: 'Legal text',
    signBy: 'To be signed by',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** What its own sources say of other aids, each said once. */
export function combinations(
  running: readonly ProvisionRecord[],
  named: readonly AidRecord[],
  cite: Cite,
  lang: Lang,
): readonly ListItem[] {
  const other = (id: string) => named.filter((one) => one.id === id).map((one) => shortName(one, lang))
  return running.flatMap((provision) => [
    ...(provision.cumulatesWith ?? []).flatMap(other).map((name) => ({
      text: lang === 'fr' ? `Se cumule avec : ${name}` : `Can be had with: ${name}`,
      source: cite(provision),
    })),
    ...(provision.excludes ?? []).flatMap(other).map((name) => ({
      text: lang === 'fr' ? `Ne se cumule pas avec : ${name}` : `Cannot be had with: ${name}`,
      source: cite(provision),
    })),
    ...(provision.lookbackYears === undefined
      ? []
      : [
          {
            text:
              lang === 'fr'
                ? `${provision.title} : pas si vous avez été aidé(e) ces ${provision.lookbackYears} dernières années`
                : `${provision.title}: not if you were helped in the last ${provision.lookbackYears} years`,
            ...quoting(lang, provision.title),
            source: cite(provision),
          },
        ]),
  ])
}

/** « Première installation en ZIP : 10 000 € », with its own status when it is not the aid's, then a line for each term. */
export function provisionItem(aid: AidRecord, provision: ProvisionRecord, now: Date, cite: Cite, lang: Lang): ListItem {
  const { signBy, ...label } = words[lang]
  const whole = completed(aid, provision)
  const status = statusOn(whole, now)
  const isSame = provision.kind === 'detail' || (status === statusOn(aid, now) && whole.validTo === aid.validTo)
  const lead = `${provision.title}${isSame ? '' : ` (${aidStatusLabel({ ...whole, status }, lang)})`}${provision.amount ? `${colon(lang)} ${provision.amount}` : ''}`
  const said = [
    lead,
    ...terms.flatMap((name) => (provision[name] === undefined ? [] : [`${label[name]}${colon(lang)} ${provision[name]}`])),
    ...(provision.signBy === undefined ? [] : [`${signBy} ${dateLabel(provision.signBy, lang)}`]),
    ...(provision.note === undefined ? [] : [provision.note]),
  ]
    .map((piece) => piece.replace(/\.$/, ''))
    .join('.\n')
  const { title, amount, note } = provision
  const quoted = quoting(lang, title, amount, ...terms.map((name) => provision[name]), note)
  return { text: `${withCaution(said, provision, lang)}.`, lead: lead.replace(/\.$/, ''), ...quoted, source: cite(provision) }
}
