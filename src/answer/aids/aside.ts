/** A side of the aids just given, in a few lines: what they make together, until when, against what, whom to call, on paper. */
import type { Judged } from '../../eligibility/judge'
import type { Offer } from '../../eligibility/offer'
import { nextQuestion } from '../../eligibility/questions'
import { colon, dateLabel } from '../../formats'
import type { Context } from '../../intent'
import type { SideQuestion } from '../../sides'
import type { Answer, Lang, ListItem, NonEmpty, Section, Words } from '../../types'
import { type Deadline, deadlinesOf } from '../dossier/deadlines'
import { dossierLinks } from '../dossier/links'
import { type Cite, found, nonEmpty, notice, text } from '../found'
import { shortName } from '../items'
import { quoting } from '../quoting'
import { contactSection, listSection } from '../sections'
import { type AidsFound, combined, whomToCall } from './answer'
import { amountOf } from './compared'
import { questionButtons, questionText } from './next-question'
import { whoAndWhere } from './words'

const titles: Readonly<Record<SideQuestion, Words>> = {
  together: { fr: 'Montants et cumul', en: 'Amounts, and what adds up' },
  until: { fr: 'Jusqu’à quand', en: 'Until when' },
  commitment: { fr: 'À quoi elles engagent', en: 'What they bind you to' },
  contact: { fr: 'À qui s’adresser', en: 'Whom to call' },
  print: { fr: 'À imprimer', en: 'To print' },
  later: { fr: 'À une autre date', en: 'On another day' },
}
const words = {
  fr: {
    noSum: 'Nos sources ne disent pas si ces aides s’ajoutent : je n’en fais pas la somme.',
    noEnd: 'Nos sources ne donnent de date de fin à aucune de ces aides.',
    noCommitment: 'Nos sources ne disent à quoi engage aucune de ces aides.',
    print: 'Le dossier reprend ces aides avec leurs sources : rien n’en est gardé.',
    today: 'Je réponds à la date du jour ; ce qui n’est pas encore publié, je ne le connais pas.',
    before: 'Une aide terminée se demande par son nom (« le CAIM ») : je dis quand elle a fini et ce qui la remplace.',
    all: 'Toutes ces aides',
    depends: 'cela dépend',
  },
  en: {
    noSum: 'Our sources do not say whether these aids add up: I make no sum.',
    noEnd: 'Our sources give none of these aids an end date.',
    noCommitment: 'Our sources do not say what any of these aids binds you to.',
    print: 'The file holds these aids with their sources: nothing of it is kept.',
    today: 'I answer as of today; what is not published yet, I do not know.',
    before: 'Ask for an ended aid by its name (“the CAIM”): I say when it ended and what replaced it.',
    all: 'All these aids',
    depends: 'it depends',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** Aids beyond this many are on the page to print. */
const mostAids = 6

/** Undefined when there is nothing to say a side of. The question left open by the list is asked again: it was not answered. */
export function asideAnswer(aids: AidsFound, side: SideQuestion, context: Context): Answer | undefined {
  const { person, profession, judged } = aids
  const { question, lang } = context
  const may = nonEmpty(judged.filter(({ verdict }) => verdict !== 'no'))
  if (!may) return undefined
  const label = whoAndWhere(profession, person.place, lang)
  const { questioned = [], asking } = question.previous ?? {}
  const next = nextQuestion(
    judged,
    questioned.filter((asked) => asked !== asking),
  )
  return {
    ...found({
      title: `${titles[side][lang]}${colon(lang)} ${label}`,
      from: [may[0].offers[0]],
      sections: (cite) => [...sections(side, may, aids, context, cite), ...(next ? [text(questionText(next, lang))] : [])],
      followUps: [
        ...(next ? questionButtons(next, person, lang) : []),
        { label: words[lang].all, text: `${lang === 'fr' ? 'Aides' : 'Aids'} ${label}` },
      ],
    }),
    links: dossierLinks(person, lang, deadlinesOf(judged, question.askedAt).length > 0),
    ...(next ? { asks: next.asks } : {}),
  }
}

function sections(
  side: SideQuestion,
  may: NonEmpty<Judged>,
  { person, contacts }: AidsFound,
  { question: { askedAt }, lang }: Context,
  cite: Cite,
): readonly Section[] {
  const say = words[lang]
  const shown = may.slice(0, mostAids)
  const dated = deadlinesOf(may, askedAt).map((deadline) => deadlineItem(deadline, cite, lang))
  switch (side) {
    case 'together': {
      const pairs = combined(may, person, askedAt, cite, lang)
      const amounts = shown.flatMap((one) => lineOf(one, amountOf(one, lang), cite, lang))
      return [...listSection(amounts), ...(pairs.length > 0 ? listSection(pairs) : [notice(say.noSum)])]
    }
    case 'until':
      return dated.length > 0 ? listSection(dated) : [text(say.noEnd)]
    case 'later':
      return [text(say.today), ...(dated.length > 0 ? listSection(dated) : [text(say.noEnd)]), notice(say.before)]
    case 'commitment': {
      const lines = termLines(shown, 'commitment', cite, lang)
      return lines.length > 0 ? listSection(lines) : [text(say.noCommitment)]
    }
    case 'contact':
      return [
        ...listSection(termLines(shown, 'contact', cite, lang)),
        ...contactSection(whomToCall(contacts, person), cite, lang),
      ]
    case 'print':
      return [text(say.print)]
  }
}

/** « CAPISF : 5 ans, non renouvelable », of each aid that says it. */
const termLines = (aids: readonly Judged[], term: keyof Pick<Offer, 'commitment' | 'contact'>, cite: Cite, lang: Lang) =>
  aids.flatMap((one) => lineOf(one, one.offers[0][term], cite, lang))

function lineOf(
  { aid, verdict, offers: [offer] }: Judged,
  said: string | undefined,
  cite: Cite,
  lang: Lang,
): readonly ListItem[] {
  if (said === undefined) return []
  const doubt = verdict === 'yes' ? '' : ` (${words[lang].depends})`
  const lead = `${shortName(aid, lang)}${doubt}${colon(lang)}`
  return [{ text: `${lead} ${said}`, lead, ...quoting(lang, said), source: cite(offer) }]
}

const deadlineWords: Readonly<Record<Deadline['kind'], Words>> = {
  sign: { fr: 'à signer au plus tard le', en: 'to be signed by' },
  end: { fr: 'jusqu’au', en: 'until' },
  begin: { fr: 'annoncée pour le', en: 'announced for' },
}
const deadlineItem = ({ aid, offer, kind, day }: Deadline, cite: Cite, lang: Lang): ListItem => ({
  text: `${shortName(aid, lang)}${colon(lang)} ${deadlineWords[kind][lang]} ${dateLabel(day, lang)}`,
  source: cite(offer),
})
