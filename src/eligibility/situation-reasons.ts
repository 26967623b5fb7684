/** The rules that a yes or a no settles, as vocabulary/situation.json words them. */
import { situations } from '../situations'
import type { Lang } from '../types'
import type { Offer } from './offer'
import type { Person } from './person'
import type { Reason } from './reasons'

/** What the stage says of the situation: nobody is asked what they have told. */
const saidByStage: Readonly<Record<string, Readonly<Record<string, 'yes' | 'no'>>>> = {
  interne: { 'etudes-apres-premiere-annee': 'yes' },
  'docteur-junior': { 'etudes-apres-premiere-annee': 'yes' },
  'premiere-installation': { 'premiere-installation': 'yes', 'installe-plus-un-an': 'no' },
  installation: { 'installe-plus-un-an': 'no' },
  reprise: { 'installe-plus-un-an': 'no', 'creation-ou-reprise': 'yes' },
  'creation-cabinet': { 'installe-plus-un-an': 'no', 'creation-ou-reprise': 'yes' },
  maintien: { 'premiere-installation': 'no', 'deja-installe': 'yes' },
  'fin-de-carriere': { 'premiere-installation': 'no', 'deja-installe': 'yes' },
}

/** One reason for each rule the offer wants; « je ne sais pas » stays unknown and is not asked again. */
export const situationReasons = ({ requires = {} }: Offer, { situation, stage }: Person, lang: Lang): readonly Reason[] =>
  Object.entries(requires).map(([rule, wanted]): Reason => {
    const words = situations.get(rule)
    // A base newer than this program may hold a rule it has no words for: not known is all that can be said.
    if (!words)
      return { rule, met: 'unknown', explain: lang === 'fr' ? 'une condition reste à vérifier' : 'a condition is to be checked' }
    const told = situation[rule] ?? saidByStage[stage ?? '']?.[rule]
    if (told === wanted) return { rule, met: true, explain: words[wanted].said[lang] }
    const explain = words[wanted].wanted[lang]
    if (told === undefined) return { rule, met: 'unknown', explain, askable: rule }
    return { rule, met: told === 'unsure' ? 'unknown' : false, explain }
  })
