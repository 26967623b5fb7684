/** Figures as people compare them: the newest for a territory, the nearest thing when there is none. */
import type { FigureRecord } from '../../db/knowledge'
import { colon, distinctLabel, figureDate, numberLabel } from '../formats'
import type { Context } from '../intent'
import { indicatorLabels } from '../labels'
import type { Answer, FollowUp, Lang, NonEmpty, Quoting } from '../types'
import { isByCommune } from './commune-figures'
import { notFound, text } from './found'
import { quoting } from './quoting'

/**
 * The value first, and what exactly is counted, then when.
 *
 *     « Normandie : 58 PSLA en service (vers 2018) »  ·  « France : 52 500 médecins, généralistes libéraux (2020) »
 */
export function figureTitle(figure: FigureRecord, lang: Lang): string {
  const { unit, territory } = figure
  const label = distinctLabel(figure)
  const saysUnit = label?.toLowerCase().startsWith(unit.toLowerCase())
  const counted = label === undefined ? unit : saysUnit ? label : `${unit}, ${label}`
  return `${territory.name}${colon(lang)} ${numberLabel(figure.value, lang)} ${counted} (${figureDate(figure, lang)})`
}

/** What of that title is the record's own. */
export const figureQuotes = ({ territory, unit, label, asOf }: FigureRecord, lang: Lang): Quoting =>
  quoting(lang, territory.name, unit, label, asOf)

/** No such figure: says which ones of that indicator are known, as buttons. */
export function noFigure(indicator: string, where: string, known: readonly FigureRecord[], { lang }: Context): Answer {
  const fr = lang === 'fr'
  const label = indicatorLabels(indicator)[lang]
  const named = [...new Map(known.map((figure) => [figure.territory.name, figure])).values()].slice(0, 4)
  const buttons = named.map((figure): FollowUp => ({ label: figure.territory.name, text: `${label} ${figure.territory.name}` }))
  const [
    first = {
      label: fr ? 'PSLA en Normandie' : 'PSLA in Normandie',
      text: fr ? 'Combien de PSLA en Normandie ?' : 'How many PSLA in Normandie?',
    },
    ...others
  ] = buttons
  const followUps: NonEmpty<FollowUp> = [first, ...others]
  const title = fr ? `Je n’ai pas ce chiffre : ${label}${where}` : `I do not hold this figure: ${label}${where}`
  const hint =
    buttons.length > 0
      ? fr
        ? 'Je le connais pour :'
        : 'I know it for:'
      : isByCommune(indicator)
        ? fr
          ? 'Ce chiffre est donné commune par commune, quand la base l’a : nommez-en une.'
          : 'This figure is known commune by commune, when the base has it: name one.'
        : fr
          ? 'La base ne contient pas encore cet indicateur.'
          : 'The base does not hold this indicator yet.'
  return notFound(title, [text(hint)], followUps)
}

/** Newest first. */
export const byYear = (one: FigureRecord, other: FigureRecord) => (other.year ?? 0) - (one.year ?? 0)
