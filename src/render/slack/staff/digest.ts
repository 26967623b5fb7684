/** The weekly digest as a message of Slack, in French: the figures first, then short lists, then how to stop it. */
import { intentById } from '../../../../intents'
import { type AskedIntent, type Digest, isQuiet } from '../../../digest/digest'
import { dateLabel, numberLabel } from '../../../formats'
import type { Forms } from '../answer/message'
import { bold, link, oneLine } from '../markup'
import { inboxButton, listing, notice, settingsButton } from './notice'

/** Lines of each list at most. */
const mostLines = 8
/** Characters shown of a name, or of a reason. */
const longestName = 300

/** `placeName` says a place by its key: `commune:80021` → « Amiens ». */
export function digestForms(digest: Digest, placeName: (key: string) => string): Forms {
  const title = `La semaine ${fromTo(digest)}`
  const isCalm = isQuiet(digest)
  return notice({
    title,
    sections: isCalm
      ? ['Une semaine calme : aucune question, et rien à regarder.', ...(digest.isStaff ? [] : [dates(digest)])]
      : [
          numbers(digest),
          asked(digest),
          notFound(digest, placeName),
          waiting(digest),
          failed(digest),
          dates(digest),
          ending(digest),
        ],
    buttons: [...(isCalm ? [] : [inboxButton]), settingsButton],
    foot: 'Des nombres seulement : ni les mots, ni qui, ni à quelle heure. Pour arrêter ce bilan : *Réglages*, ou `/soins réglages`.',
  })
}

/** « du 16 au 22 novembre 2026 », « du 30 novembre au 6 décembre 2026 »: what the days share is said once. */
function fromTo({ from, to }: Digest): string {
  const [first, last] = [dateLabel(from, 'fr').split(' '), dateLabel(to, 'fr').split(' ')]
  const own = first.filter((_, rank) => first.slice(rank).join(' ') !== last.slice(rank).join(' '))
  return `du ${own.join(' ')} au ${last.join(' ')}`
}

function numbers({ asked: { count, before }, notFound: none, notUnderstood }: Digest): string {
  const questions = `${bold(counted(count, 'question', 'questions'))}${before > 0 ? ` (${number(before)} la semaine d’avant)` : ''}`
  return [
    questions,
    ...(none.count > 0 ? [`${bold(number(none.count))} sans résultat`] : []),
    ...(notUnderstood > 0 ? [`${bold(number(notUnderstood))} ${notUnderstood < 2 ? 'non comprise' : 'non comprises'}`] : []),
  ].join(' · ')
}

const asked = ({ asked: { intents } }: Digest): string =>
  listing(
    'Ce qui a été demandé',
    intents.map((line) => `${intentName(line)} : ${bold(number(line.count))}${versus(line)}`),
    mostLines,
  )

const intentName = ({ intent }: Pick<AskedIntent, 'intent'>): string =>
  intent === undefined ? 'Non compris' : intentById(intent).title.fr
const versus = ({ before }: AskedIntent): string => (before > 0 ? ` (${number(before)} avant)` : '')

const notFound = ({ notFound: { places } }: Digest, placeName: (key: string) => string): string =>
  listing(
    'Ce qui n’a pas été trouvé',
    places.map(
      ({ intent, place, count }) =>
        `${oneLine(`${intentName({ intent })}, ${placeName(place)}`, longestName)} : ${bold(number(count))}`,
    ),
    mostLines,
  )

function waiting({ inbox, pending, overtaken }: Digest): string {
  const items = inbox.reduce((sum, { count }) => sum + count, 0)
  return listing(
    'Ce qui attend quelqu’un',
    [
      ...(items > 0 ? [`${counted(items, 'question ou avis', 'questions et avis')} dans la boîte`] : []),
      ...(pending > 0 ? [`${counted(pending, 'correction attend', 'corrections attendent')} une décision`] : []),
      ...(overtaken > 0
        ? [
            `${counted(overtaken, 'correction que contredisent', 'corrections que contredisent')} des données plus récentes : \`/soins journal\``,
          ]
        : []),
    ],
    mostLines,
  )
}

const failed = ({ failed: sources }: Digest): string =>
  listing(
    'Chargements qui ont échoué',
    sources.map(
      ({ source, at, reason }) => `${bold(source)}, le ${dateLabel(at.slice(0, 10), 'fr')} : ${oneLine(reason, longestName)}`,
    ),
    mostLines,
  )

const dates = ({ sources, isStaff, today }: Digest): string =>
  listing(
    isStaff ? 'Données à actualiser' : 'De quand datent les données',
    sources.map(
      ({ publisher, title, url, asOf, staleFrom }) =>
        `${link(url, `${publisher}, ${title}`)} : données du ${dateLabel(asOf, 'fr')}${staleFrom <= today ? `, à actualiser depuis le ${dateLabel(staleFrom, 'fr')}` : ''}`,
    ),
    mostLines,
  )

const ending = ({ deadlines }: Digest): string =>
  listing(
    'Ce qui prend fin dans les 60 jours',
    deadlines.map(
      ({ day, name, publisher, url, checkedOn }) =>
        `${bold(dateLabel(day, 'fr'))} : ${oneLine(name, longestName)} (${link(url, publisher)}, page relue le ${dateLabel(checkedOn, 'fr')})`,
    ),
    mostLines,
  )

const number = (value: number): string => numberLabel(value, 'fr')
/** French has the singular up to 1. */
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count < 2 ? one : many}`
