/** The aids judged for one person: what they can have, what depends, what they cannot and why, then the next question. */
import type { ContactRecord } from '../../db/knowledge'
import type { Judged } from '../eligibility/judge'
import type { Person } from '../eligibility/person'
import { nextQuestion } from '../eligibility/questions'
import { pairsOf, together } from '../eligibility/sum'
import type { Context } from '../intent'
import { professionLabels, zoningLabels } from '../labels'
import { numberLabel } from '../render/labels'
import { situations } from '../situations'
import type { Answer, FollowUp, Lang, Section, Verdict, Words } from '../types'
import { deadlinesOf } from './dossier-deadlines'
import { dossierLinks } from './dossier-links'
import { found, nonEmpty, notFound, notice, text } from './found'
import { contactItem, judgedItem } from './items'
import { inPlace } from './territory'

export type AidsFound = {
  readonly person: Person
  readonly profession: string
  readonly judged: readonly Judged[]
  readonly contacts: readonly ContactRecord[]
}

/** More would not be read: the rest is reached by naming an aid. */
const shown: Readonly<Record<Verdict, number>> = { yes: 8, depends: 8, no: 4 }

const titles: Readonly<Record<Verdict, Words>> = {
  yes: { fr: 'Vous pouvez les demander', en: 'You can ask for these' },
  depends: { fr: 'Cela dépend', en: 'It depends' },
  no: { fr: 'Pas dans votre cas', en: 'Not in your case' },
}

export function aidsAnswer({ person, profession, judged, contacts }: AidsFound, context: Context): Answer {
  const { question, lang } = context
  const fr = lang === 'fr'
  const label = professionLabels(profession)[lang].toLowerCase()
  const where = person.place ? ` ${inPlace(person.place, lang)}` : ''
  const records = nonEmpty(judged)
  if (!records)
    return notFound(
      fr ? `Je n’ai rien qui corresponde exactement : ${label}${where}` : `I hold nothing that matches exactly: ${label}${where}`,
      contacts.length > 0
        ? [
            text(
              fr
                ? 'Le portail d’accompagnement des professionnels de santé (PAPS) de la région les liste.'
                : 'The regional PAPS portal lists them.',
            ),
          ]
        : [],
      [{ label: fr ? 'Contact du PAPS' : 'PAPS contact', text: fr ? `Contact du PAPS${where}` : `PAPS contact${where}` }],
    )
  const asks = nextQuestion(judged, question.previous?.questioned ?? [])?.asks
  return {
    ...found({
      title: fr ? `Aides en cours ou à vérifier : ${label}${where}` : `Aids, current or to be checked: ${label}${where}`,
      from: [records[0].offers[0]],
      sections: (cite) => [
        ...(['yes', 'depends', 'no'] as const).flatMap((verdict): readonly Section[] => {
          const group = judged.filter((one) => one.verdict === verdict)
          if (group.length === 0) return []
          const items = group.slice(0, shown[verdict]).map((one) => judgedItem(one, question.askedAt, cite, lang))
          const others = group.slice(shown[verdict]).map(({ aid }) => aid.acronym ?? aid.name[lang])
          return [
            { kind: 'aids', title: titles[verdict][lang], items },
            ...(others.length > 0 ? [notice(fr ? `Autres : ${others.join(', ')}.` : `Others: ${others.join(', ')}.`)] : []),
          ]
        }),
        ...sumSection(judged, person, question.askedAt, lang),
        ...(person.place
          ? []
          : [
              notice(
                fr
                  ? 'Dites-moi la commune ou le département : des aides locales peuvent s’ajouter.'
                  : 'Tell me the town or département: local aids may be added.',
              ),
            ]),
        notice(
          fr
            ? 'Avant de vous engager, faites confirmer le zonage et le montant par la CPAM ou le référent installation.'
            : 'Before you commit, have the zoning and the amount confirmed by the CPAM or the installation adviser.',
        ),
        ...(contacts.length > 0
          ? [{ kind: 'contacts' as const, items: contacts.slice(0, 2).map((record) => contactItem(record, cite, lang)) }]
          : []),
        ...(asks === undefined ? [] : [text(questionText(asks, lang))]),
      ],
      followUps: [
        ...(asks === undefined ? [] : replies(asks, lang)),
        ...judged.slice(0, 2).map(({ aid }) => ({
          label: aid.acronym ?? aid.name[lang],
          text: fr ? `Détail : ${aid.acronym ?? aid.name.fr}` : `Details of the aid ${aid.acronym ?? aid.name.en}`,
        })),
      ],
    }),
    links: dossierLinks(person, lang, deadlinesOf(judged, question.askedAt).length > 0),
    ...(asks === undefined ? {} : { asks }),
  }
}

function sumSection(judged: readonly Judged[], person: Person, now: Date, lang: Lang): readonly Section[] {
  const sum = together(judged, pairsOf(judged, person, now))
  if (!sum) return []
  const names = sum.aids.map(({ aid }) => aid.acronym ?? aid.name[lang]).join(' + ')
  return [
    text(
      lang === 'fr'
        ? `Ensemble : ${numberLabel(sum.euros, lang)} € (${names}).`
        : `Together: €${numberLabel(sum.euros, lang)} (${names}).`,
    ),
  ]
}

const zones = ['zip', 'zac', 'tres-sous-dotee', 'hors-zone']

function questionText(asks: string, lang: Lang): string {
  const rule = situations.get(asks)
  if (rule) return rule.question[lang]
  return lang === 'fr'
    ? 'Dans quelle zone la carte officielle classe-t-elle ce lieu ?'
    : 'Which zone does the official map put this place in?'
}

/** Buttons: what they say is understood like anything typed. */
function replies(asks: string, lang: Lang): readonly FollowUp[] {
  const rule = situations.get(asks)
  const unsure = lang === 'fr' ? 'Je ne sais pas' : 'I do not know'
  const labels = rule ? [rule.yes.label[lang], rule.no.label[lang]] : zones.map((id) => zoningLabels(id)[lang])
  return [...labels, unsure].map((label) => ({ label, text: label }))
}
