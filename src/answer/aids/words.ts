/** What the answers on aids say alike: the title, a verdict, what to have confirmed, and the buttons that lead further. */
import type { AidRecord } from '../../../db/knowledge'
import { professionLabels } from '../../labels'
import { inPlace } from '../../place-words'
import type { FollowUp, Lang, Place, Verdict, Words } from '../../types'
import { shortName } from '../items'

/** « infirmier à Ham »; the profession alone when no place was said. */
export const whoAndWhere = (profession: string, place: Place | undefined, lang: Lang): string =>
  `${professionLabels(profession)[lang].toLowerCase()}${whereOf(place, lang)}`

/** « à Ham » after what precedes it; nothing without a place. */
export const whereOf = (place: Place | undefined, lang: Lang): string => (place ? ` ${inPlace(place, lang)}` : '')

/** The titles under which aids stand. */
export const verdictTitles: Readonly<Record<Verdict, Words>> = {
  yes: { fr: 'Vous pouvez les demander', en: 'You can ask for these' },
  depends: { fr: 'Cela dépend', en: 'It depends' },
  no: { fr: 'Pas dans votre cas', en: 'Not in your case' },
}

export const givenTitle: Words = { fr: 'Ce que vous pouvez donner', en: 'What you can give' }

export const togetherTitle: Words = { fr: 'Ce qui se cumule, ou non', en: 'What can be had together, or not' }

export const toBeConfirmed: Words = {
  fr: 'Avant de vous engager, faites confirmer le zonage et le montant par la CPAM ou le référent installation.',
  en: 'Before you commit, have the zoning and the amount confirmed by the CPAM or the installation adviser.',
}

export const detailButton = (aid: AidRecord, lang: Lang): FollowUp => ({
  label: shortName(aid, lang),
  text: lang === 'fr' ? `Détail : ${shortName(aid, 'fr')}` : `Details of the aid ${shortName(aid, 'en')}`,
})

/** Who knows of the aids we do not. */
export const papsButton = (lang: Lang, where = ''): FollowUp =>
  lang === 'fr'
    ? { label: 'Contact du PAPS', text: `Contact du PAPS${where}` }
    : { label: 'PAPS contact', text: `PAPS contact${where}` }
