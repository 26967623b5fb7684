/** Every word of the inbox in Slack. */
import type { InboxKind } from '../../../../db/inbox'
import type { Lang } from '../../../types'

type InboxWords = {
  readonly title: (count: number) => string
  readonly empty: string
  readonly kinds: Readonly<Record<InboxKind, string>>
  readonly nothingUnderstood: string
  readonly times: (count: string) => string
  readonly mostly: string
  readonly on: string
  readonly last: string
  readonly quoted: (question: string) => string
  readonly addPhrase: string
  readonly correct: string
  readonly handle: string
  readonly handleLabel: (group: string) => string
  readonly phraseLabel: (question: string) => string
  readonly more: string
  readonly handled: (by: string) => string
  readonly handledElsewhere: string
  readonly handledNow: string
  readonly down: string
  readonly how: string
  readonly noChannel: string
  readonly onlyFor: (who: string) => string
  readonly administrators: string
}

const once = (count: string, one: string, several: string) => (count === '1' ? one : `${count} ${several}`)

export const inboxWords: Readonly<Record<Lang, InboxWords>> = {
  fr: {
    title: (count) => (count === 1 ? 'Boîte : 1 sujet à regarder' : `Boîte : ${count} sujets à regarder`),
    empty: 'La boîte est vide : rien ne vous attend. Merci de l’avoir tenue à jour.',
    kinds: {
      'not-found': 'Introuvable',
      'not-understood': 'Pas compris',
      unhelpful: 'Jugé pas utile',
      wrong: 'Jugé faux',
      incomplete: 'Jugé incomplet',
      outdated: 'Jugé périmé',
      'off-topic': 'Jugé hors sujet',
    },
    nothingUnderstood: 'question non comprise',
    times: (count) => once(count, 'une fois', 'fois'),
    mostly: 'surtout',
    on: 'le',
    last: 'la dernière fois le',
    quoted: (question) => `« ${question} »`,
    addPhrase: 'Ajouter la tournure',
    correct: 'Corriger une fiche',
    handle: 'Classer',
    handleLabel: (group) => `Classer : ${group}`,
    phraseLabel: (question) => `Ajouter la tournure « ${question} »`,
    more: 'Suite',
    handled: (by) => `classé par ${by}`,
    handledElsewhere: 'classé',
    handledNow: 'C’est classé. Le message de la boîte n’a pas pu être mis à jour : redemandez-la avec `/soins boîte`.',
    down: 'Notre base ne répond pas en ce moment. Réessayez dans une minute.',
    how: 'Les questions sont citées avec l’accord de leurs auteurs. Pour corriger une fiche : `/soins corriger` suivi de la question. Un sujet classé revient dès qu’on le demande encore.',
    noChannel:
      'Cet espace n’a pas encore de canal d’équipe. Un administrateur le choisit avec `/soins réglages`, puis la boîte s’ouvre avec `/soins boîte`.',
    onlyFor: (who) => `Classer est réservé à : ${who}. Vous pouvez proposer une correction avec \`/soins corriger\`.`,
    administrators: 'ceux qui administrent cet espace',
  },
  en: {
    title: (count) => (count === 1 ? 'Inbox: 1 subject to look at' : `Inbox: ${count} subjects to look at`),
    empty: 'The inbox is empty: nothing is waiting for you. Thank you for looking after it.',
    kinds: {
      'not-found': 'Not found',
      'not-understood': 'Not understood',
      unhelpful: 'Said not to help',
      wrong: 'Said to be wrong',
      incomplete: 'Said to be incomplete',
      outdated: 'Said to be outdated',
      'off-topic': 'Said to be off topic',
    },
    nothingUnderstood: 'question not understood',
    times: (count) => once(count, 'once', 'times'),
    mostly: 'mostly',
    on: 'on',
    last: 'last on',
    quoted: (question) => `“${question}”`,
    addPhrase: 'Add the phrase',
    correct: 'Correct a record',
    handle: 'Put away',
    handleLabel: (group) => `Put away: ${group}`,
    phraseLabel: (question) => `Add the phrase “${question}”`,
    more: 'More',
    handled: (by) => `put away by ${by}`,
    handledElsewhere: 'put away',
    handledNow: 'It is put away. The message of the inbox could not be updated: ask for it again with `/soins inbox`.',
    down: 'Our base does not answer at the moment. Try again in a minute.',
    how: 'Questions are quoted with the agreement of their authors. To correct a record: `/soins correct` then the question. A subject put away comes back as soon as it is asked again.',
    noChannel:
      'This workspace has no staff channel yet. An administrator chooses it with `/soins settings`; then the inbox opens with `/soins inbox`.',
    onlyFor: (who) => `Putting away is for: ${who}. You can propose a correction with \`/soins correct\`.`,
    administrators: 'those who administer this workspace',
  },
}
