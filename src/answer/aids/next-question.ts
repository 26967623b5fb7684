/** The question that ends the answer on aids, why it is asked, and its buttons. What they say is understood like anything typed. */
import type { Person } from '../../eligibility/person'
import type { NextQuestion } from '../../eligibility/questions'
import { zonesAsked } from '../../eligibility/zone-reason'
import { situations } from '../../situations'
import type { FollowUp, Lang, Words } from '../../types'
import { shortName } from '../items'

/** Aids named as the reason why. */
const mostNamed = 3

const zoneQuestion: Words = {
  fr: 'Comment la carte officielle classe-t-elle ce lieu ?',
  en: 'How does the official map class this place?',
}
const zoneButtons: Readonly<Record<string, Words>> = {
  zip: { fr: 'En ZIP', en: 'In a ZIP' },
  zac: { fr: 'En ZAC', en: 'In a ZAC' },
  'tres-sous-dotee': { fr: 'Zone très sous-dotée', en: 'Very under-served' },
  'sous-dotee': { fr: 'Zone sous-dotée', en: 'Under-served' },
  'hors-zone': { fr: 'Hors zone', en: 'Outside the zones' },
}
const stageQuestion: Words = { fr: 'Où en êtes-vous ?', en: 'Where are you in your career?' }
const stageButtons: readonly Words[] = [
  { fr: 'Je m’installe pour la première fois', en: 'I am setting up for the first time' },
  { fr: 'Je reprends un cabinet', en: 'I am taking over a practice' },
  { fr: 'J’exerce déjà en libéral', en: 'I am already in practice' },
  { fr: 'Je fais des remplacements', en: 'I work as a locum' },
]
const unsure: Words = { fr: 'Je ne sais pas', en: 'I do not know' }

/** « Êtes-vous en secteur 1… ? Cela décide de : FMT, CAPII. » */
export function questionText({ asks, settles }: NextQuestion, lang: Lang): string {
  const question = asks === 'zoning' ? zoneQuestion : asks === 'stage' ? stageQuestion : situations.get(asks)?.question
  const named = settles.slice(0, mostNamed).map(({ aid }) => shortName(aid, lang))
  const more = settles.length > named.length ? '…' : '.'
  return `${question?.[lang] ?? ''} ${lang === 'fr' ? 'Cela décide de : ' : 'This decides: '}${named.join(', ')}${more}`
}

/** The replies, « je ne sais pas » among them where one may not know. */
export function questionButtons({ asks }: NextQuestion, { profession }: Person, lang: Lang): readonly FollowUp[] {
  return buttonsOf(asks, profession).map(({ [lang]: label }) => ({ label, text: label }))
}

function buttonsOf(asks: string, profession: string | undefined): readonly Words[] {
  if (asks === 'stage') return stageButtons
  if (asks === 'zoning') return [...zonesAsked(profession).flatMap((zone) => zoneButtons[zone] ?? []), unsure]
  const rule = situations.get(asks)
  return rule ? [rule.yes.label, rule.no.label, unsure] : []
}
