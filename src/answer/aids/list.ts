/** An answer around aids judged for a project or a learner: what they can have, the steps, whom to call. */
import type { AidRecord, ContactRecord, FigureRecord, GuidanceRecord, TermRecord } from '../../../db/knowledge'
import type { Judged } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import { nextQuestion } from '../../eligibility/questions'
import type { Context } from '../../intent'
import type { ProjectSide } from '../../sides'
import type { Answer, FollowUp, Lang, Section } from '../../types'
import { type Cite, found, nonEmpty, notFound, text, withCaution } from '../found'
import { guidanceItem } from '../items'
import { quoting } from '../quoting'
import { contactSection, figureSection, listSection } from '../sections'
import { endedSections, judgedSections } from './judged-sections'
import { questionButtons, questionText } from './next-question'
import { papsButton } from './words'

export type AidList = {
  readonly title: string
  readonly person: Person
  readonly terms: readonly TermRecord[]
  readonly judged: readonly Judged[]
  /** All that was read, for what has ended. */
  readonly aids: readonly AidRecord[]
  readonly steps: readonly GuidanceRecord[]
  readonly figures: readonly FigureRecord[]
  readonly contacts: readonly ContactRecord[]
  readonly followUps: readonly FollowUp[]
  /** Asked alone, the steps and the contacts are told without the aids. */
  readonly side?: ProjectSide | undefined
}

const mostContacts = 4

/** Ends with the question that would settle the most, when there is one. */
export function judgedAnswer(list: AidList, { question, lang }: Context): Answer {
  const { title, person, terms, judged, aids, steps, figures, contacts, followUps, side } = list
  const fr = lang === 'fr'
  const records = nonEmpty([...judged.map(({ offers: [offer] }) => offer), ...terms, ...steps, ...contacts])
  if (!records)
    return notFound(
      title,
      [text(fr ? 'Je n’ai pas de fait vérifié sur ce point.' : 'I hold no checked fact on this.')],
      [papsButton(lang)],
    )
  const tellsAids = side === undefined || side === 'money'
  const asked = tellsAids ? nextQuestion(judged, question.previous?.questioned ?? []) : undefined
  const answer = found({
    title,
    from: records,
    sections: (cite) => [
      ...(tellsAids ? judgedSections(judged, { now: question.askedAt, cite, lang }) : []),
      ...(tellsAids ? endedSections(aids, { now: question.askedAt, cite, lang }) : []),
      ...listSection(
        side === 'contacts' ? [] : steps.map((record) => guidanceItem(record, cite, lang)),
        fr ? 'Les étapes' : 'The steps',
      ),
      ...contactSection(contacts.slice(0, mostContacts), cite, lang, fr ? 'À qui s’adresser' : 'Whom to call'),
      ...figureSection(tellsAids ? figures : [], cite, lang),
      ...(tellsAids ? terms.map((term) => definition(term, cite, lang)) : []),
      ...(asked ? [text(questionText(asked, lang))] : []),
    ],
    followUps: [...(asked ? questionButtons(asked, person, lang) : []), ...followUps],
  })
  return asked ? { ...answer, asks: asked.asks } : answer
}

function definition(term: TermRecord, cite: Cite, lang: Lang): Section {
  const said = `${term.expansion}${term.acronym ? ` (${term.acronym})` : ''} : ${term.definition}`
  return { ...text(withCaution(said, term, lang), cite(term)), ...quoting(lang, said) }
}
