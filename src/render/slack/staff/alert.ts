/** Alerts as one message of Slack, in French. */
import type { Alert } from '../../../digest/alerts'
import { dateLabel } from '../../../formats'
import type { Forms } from '../answer/message'
import { bold, link, oneLine } from '../markup'
import { inboxButton, listing, notice, settingsButton } from './notice'

/** Lines of each list at most. */
const mostLines = 10
/** Characters shown of a reason. */
const longestReason = 300

export function alertForms(alerts: readonly Alert[]): Forms {
  const of = <Kind extends Alert['kind']>(kind: Kind) =>
    alerts.filter((alert): alert is Extract<Alert, { kind: Kind }> => alert.kind === kind)
  const opinions = of('opinions').flatMap((alert) => alert.opinions)
  return notice({
    title: 'À regarder',
    sections: [
      opinions.length > 0 ? saidUntrue(opinions.length) : '',
      listing('Chargements qui ont échoué', of('failed').map(failedLine), mostLines),
      listing('Données à actualiser', of('stale').map(staleLine), mostLines),
    ],
    buttons: [...(opinions.length > 0 ? [inboxButton] : []), settingsButton],
    foot: 'Chaque alerte n’est donnée qu’une fois. Pour les arrêter : *Réglages*, ou `/soins réglages`.',
  })
}

const saidUntrue = (count: number): string =>
  count === 1
    ? `${bold('1 personne')} dit qu’une réponse est fausse ou périmée.`
    : `${bold(`${count} avis`)} disent que des réponses sont fausses ou périmées.`

const failedLine = ({ failure: { source, at, reason, failures } }: Extract<Alert, { kind: 'failed' }>): string =>
  `${bold(source)}, le ${dateLabel(at.slice(0, 10), 'fr')}${failures > 1 ? ` (${failures} essais)` : ''} : ${oneLine(reason, longestReason)}. Les données en service restent.`

const staleLine = ({ source: { publisher, title, url, asOf, staleFrom } }: Extract<Alert, { kind: 'stale' }>): string =>
  `${link(url, `${publisher}, ${title}`)} : données du ${dateLabel(asOf, 'fr')}, à actualiser depuis le ${dateLabel(staleFrom, 'fr')}`
