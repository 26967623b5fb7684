/**
 * The numbers to call when someone is in danger. Compiled in: it answers even when the knowledge base is out of reach.
 * It says whom to call and to follow what they say; it gives no medical advice of its own.
 */
import type { Answer, DangerKind, Lang, NonEmpty, Section, Words } from '../types'
import { denying } from '../understand/denied-alarm'
import { citations } from './found'
import { helplineSection } from './helpline-item'
import {
  adultAbuseHelpline,
  byText,
  childHelpline,
  type EmergencyNumber,
  european,
  missingChildHelpline,
  onlineHarmHelpline,
  poisonCentres,
  police,
  samu,
  suicideHelpline,
  womenHelpline,
} from './helplines'

/**
 * The answer to a danger: the right number first, the others, who else answers, how to call. Never throws, reads nothing.
 * `heard` is the question the danger was heard in: the last button asks it again, for an alarm may be false.
 */
export function emergencyAnswer(danger: DangerKind, lang: Lang, heard?: string): Answer {
  const { title, first, numbers, also } = dangers[danger]
  const { cite, cited } = citations()
  const contacts = (heading: Words, called: readonly EmergencyNumber[]): Section => ({
    ...helplineSection(called, cite, lang),
    title: heading[lang],
  })
  return {
    kind: 'emergency',
    title: title[lang],
    sections: [
      { kind: 'text', text: first[lang] },
      contacts(headings.numbers, numbers),
      ...(also ? [contacts(also.title, also.numbers)] : []),
      { kind: 'list', title: headings.calling[lang], items: instructions[danger].map((text) => ({ text: text[lang] })) },
    ],
    sources: cited,
    followUps: [
      ...followUps[danger].map((button) => ({ label: button.label[lang], text: button.text[lang] })),
      ...(heard === undefined ? [] : [{ label: notAnEmergency[lang], text: denying(heard, lang) }]),
    ],
  }
}

const notAnEmergency: Words = { fr: 'Ce n’est pas une urgence', en: 'It is not an emergency' }

/**
 * An answer that begins with the number to call in case of danger, said once and one tap away. Small talk stays as it is: it
 * states no fact.
 */
export function withCaution(given: Answer, danger: DangerKind, lang: Lang): Answer {
  if (given.kind === 'chat' || given.kind === 'emergency') return given
  const words = cautions[danger][lang]
  const numbers = dangers[danger].numbers.filter(({ phone }) => names(words, phone))
  const missing = numbers.filter(({ phone }) => !isListed(given, phone))
  const [own, ...others] = given.sections
  const isSaid = own?.kind === 'notice' && numbers.slice(0, 1).every(({ phone }) => names(own.text, phone))
  const { cite, cited } = citations(given.sources)
  const called = missing.length > 0 ? [helplineSection(missing, cite, lang)] : []
  const caution: Section = { kind: 'notice', text: words }
  const sections = isSaid ? [own, ...called, ...others] : [caution, ...called, ...given.sections]
  return { ...given, sections, sources: cited } as typeof given
}
const names = (words: string, phone: string): boolean => new RegExp(`\\b${phone}\\b`).test(words)
const isListed = ({ sections }: Answer, phone: string): boolean =>
  sections.some((section) => section.kind === 'contacts' && section.items.some((item) => item.phone === phone))

const cautions: Readonly<Record<DangerKind, Words>> = {
  physical: {
    fr: 'Si cela vient de commencer ou s’aggrave, n’attendez pas : appelez le 15 ou le 112.',
    en: 'If this has just started or gets worse, do not wait: call 15 or 112.',
  },
  poisoning: {
    fr: 'En cas d’intoxication, appelez le 15 ou le 112 tout de suite.',
    en: 'In case of poisoning, call 15 or 112 now.',
  },
  mental: {
    fr: 'Si vous pensez à mourir, ou si vous craignez pour quelqu’un, appelez le 3114, jour et nuit. En danger immédiat : le 15.',
    en: 'If you think of dying, or fear for someone, call 3114, day and night. In immediate danger: 15.',
  },
  violence: {
    fr: 'Si vous êtes en danger, appelez le 17, ou envoyez un SMS au 114. Pour être écoutée et conseillée : le 3919.',
    en: 'If you are in danger, call 17, or text 114. To be heard and guided: 3919.',
  },
  child: {
    fr: 'Si un enfant est en danger, appelez le 119, ou le 17 dans l’urgence.',
    en: 'If a child is in danger, call 119, or 17 in an emergency.',
  },
}

const headings = {
  numbers: { fr: 'Les numéros', en: 'The numbers' },
  calling: { fr: 'Pendant l’appel', en: 'During the call' },
} as const satisfies Record<string, Words>

type Calls = {
  readonly title: Words
  readonly first: Words
  readonly numbers: NonEmpty<EmergencyNumber>
  /** Who answers once the first numbers are said, according to who is in danger or where. */
  readonly also?: { readonly title: Words; readonly numbers: readonly EmergencyNumber[] }
}

const dependingOnWho: Words = { fr: 'Selon la situation', en: 'Depending on the situation' }

const dangers: Readonly<Record<DangerKind, Calls>> = {
  physical: {
    title: { fr: 'Appelez le 15 ou le 112 tout de suite', en: 'Call 15 or 112 now' },
    first: {
      fr: 'Appelez le 15 (Samu) ou le 112 tout de suite. Si vous ne pouvez pas parler ou entendre, envoyez un SMS au 114.',
      en: 'Call 15 (Samu) or 112 now. If you cannot speak or hear, text 114.',
    },
    numbers: [samu, european, byText],
  },
  poisoning: {
    title: { fr: 'Appelez le 15 tout de suite', en: 'Call 15 now' },
    first: {
      fr: 'Appelez le 15 (Samu) tout de suite, ou le 112. Si vous ne pouvez pas parler ou entendre, envoyez un SMS au 114. Le centre antipoison de votre région répond aussi, jour et nuit.',
      en: 'Call 15 (Samu) now, or 112. If you cannot speak or hear, text 114. The poison centre of your region answers too, day and night.',
    },
    numbers: [samu, european, byText],
    also: { title: { fr: 'Les centres antipoison', en: 'Poison centres' }, numbers: poisonCentres },
  },
  mental: {
    title: { fr: 'Appelez le 3114, à toute heure', en: 'Call 3114, at any hour' },
    first: {
      fr: 'Appelez le 3114 : des soignants vous écoutent, jour et nuit, gratuitement. En danger immédiat, appelez le 15 ou le 112 ; si vous ne pouvez pas parler, envoyez un SMS au 114. Quelqu’un est là pour vous.',
      en: 'Call 3114: trained carers listen, day and night, free of charge. In immediate danger, call 15 or 112; if you cannot speak, text 114. You are not alone.',
    },
    numbers: [suicideHelpline, samu, european, byText],
  },
  violence: {
    title: { fr: 'En danger : appelez le 17, ou SMS au 114', en: 'In danger: call 17, or text 114' },
    first: {
      fr: 'Appelez le 17 (police ou gendarmerie), ou envoyez un SMS au 114 si vous ne pouvez pas parler. En cas de blessure, appelez le 15 ou le 112. Ensuite, le 3919 écoute et oriente, jour et nuit.',
      en: 'Call 17 (police), or text 114 if you cannot speak. If someone is hurt, call 15 or 112. Then 3919 listens and guides you, day and night.',
    },
    numbers: [police, byText, womenHelpline, samu, european],
    also: { title: dependingOnWho, numbers: [adultAbuseHelpline] },
  },
  child: {
    title: { fr: 'Appelez le 119, et le 17 en danger immédiat', en: 'Call 119, and 17 in immediate danger' },
    first: {
      fr: 'Appelez le 119 (Enfance en danger), gratuit, jour et nuit, même pour un doute. En danger immédiat, appelez le 17, ou envoyez un SMS au 114 si vous ne pouvez pas parler. En cas de blessure, appelez le 15 ou le 112.',
      en: 'Call 119 (children in danger), free, day and night, even if you are not sure. In immediate danger, call 17, or text 114 if you cannot speak. If someone is hurt, call 15 or 112.',
    },
    numbers: [childHelpline, police, byText, samu, european],
    also: { title: dependingOnWho, numbers: [missingChildHelpline, onlineHarmHelpline] },
  },
}

const sayWhere: Words = { fr: 'Dites où vous êtes et ce qui se passe.', en: 'Say where you are and what is happening.' }
const stayClose: Words = {
  fr: 'Restez près de la personne, si vous le pouvez sans danger.',
  en: 'Stay with the person, if it is safe for you.',
}
const followThem: Words = {
  fr: 'Suivez ce que la personne au téléphone vous dit, et ne raccrochez pas avant elle.',
  en: 'Do what the person on the phone tells you, and do not hang up first.',
}
const someoneClose: Words = {
  fr: 'Prévenez une personne de confiance. Si vous craignez pour quelqu’un, restez près de cette personne.',
  en: 'Tell someone you trust. If you fear for someone, stay with them.',
}

const instructions: Readonly<Record<DangerKind, readonly Words[]>> = {
  physical: [sayWhere, stayClose, followThem],
  poisoning: [sayWhere, stayClose, followThem],
  mental: [someoneClose, sayWhere, followThem],
  violence: [sayWhere, followThem],
  child: [sayWhere, followThem],
}

type Button = { readonly label: Words; readonly text: Words }
const emergencyDepartments: Button = {
  label: { fr: 'Urgences les plus proches', en: 'Nearest emergency department' },
  text: { fr: 'urgences près de chez moi', en: 'emergency department near me' },
}
const psychologist: Button = {
  label: { fr: 'Trouver un psychologue', en: 'Find a psychologist' },
  text: { fr: 'psychologue près de chez moi', en: 'psychologist near me' },
}
const followUps: Readonly<Record<DangerKind, readonly Button[]>> = {
  physical: [emergencyDepartments],
  poisoning: [emergencyDepartments],
  mental: [emergencyDepartments, psychologist],
  violence: [emergencyDepartments],
  child: [emergencyDepartments],
}
