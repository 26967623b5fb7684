/** What waits for the staff of a workspace, in App Home. */
import type { types } from '@slack/bolt'
import { dateLabel } from '../../../formats'
import type { Lang } from '../../../types'
import { escaped } from '../markup'
import { button, context, header, section } from '../view'
import { settingsAction } from './settings'

/** `action_id` of the buttons that show the inbox and the journal in the direct message. */
export const homeInboxAction = 'home-inbox'
export const homeJournalAction = 'home-journal'

export type HomeWork = {
  /** Groups nobody has put away. */
  readonly inbox: number
  /** Changes that wait for a decision. */
  readonly waiting: number
  /** Changes that a newer load contradicts. */
  readonly overtaken: number
  /** Sources to load again. */
  readonly stale: number
  /** What ends soon, the first to end first. */
  readonly ends: readonly { readonly name: string; readonly day: string }[]
}

export type HomeStaff = {
  /** Undefined for who may not edit. */
  readonly work: HomeWork | undefined
  readonly canConfigure: boolean
  /** The staff channel, for those who have a part in it. */
  readonly channel: string | undefined
}

/** Deadlines named at most: the others are counted. */
const mostEnds = 3

const words = {
  fr: {
    title: 'À regarder',
    space: 'Votre espace Slack',
    inbox: (count: number) => `${count} ${count > 1 ? 'sujets' : 'sujet'} dans la boîte`,
    waiting: (count: number) => (count > 1 ? `${count} corrections à décider` : 'une correction à décider'),
    overtaken: (count: number) =>
      count > 1 ? `${count} corrections contredites par un chargement` : 'une correction contredite par un chargement',
    stale: (count: number) => (count > 1 ? `${count} sources à actualiser` : 'une source à actualiser'),
    ends: (name: string, day: string) => `${name} : jusqu’au ${day}`,
    more: (count: number) => (count > 1 ? `et ${count} autres échéances proches` : 'et une autre échéance proche'),
    nothing: 'Rien pour le moment.',
    seeInbox: 'Boîte',
    seeJournal: 'Journal',
    channel: (channel: string) => `Canal de l’équipe : ${channel}`,
    noChannel: 'Aucun canal d’équipe n’est choisi : la boîte et le bilan de la semaine attendent que vous en choisissiez un.',
    settings: 'Réglages de l’espace',
  },
  en: {
    title: 'What needs a look',
    space: 'Your Slack workspace',
    inbox: (count: number) => `${count} ${count > 1 ? 'subjects' : 'subject'} in the inbox`,
    waiting: (count: number) => (count > 1 ? `${count} corrections to decide on` : 'one correction to decide on'),
    overtaken: (count: number) =>
      count > 1 ? `${count} corrections that a load contradicts` : 'one correction that a load contradicts',
    stale: (count: number) => (count > 1 ? `${count} sources to update` : 'one source to update'),
    ends: (name: string, day: string) => `${name}: until ${day}`,
    more: (count: number) => (count > 1 ? `and ${count} other deadlines near` : 'and one other deadline near'),
    nothing: 'Nothing for now.',
    seeInbox: 'Inbox',
    seeJournal: 'Log',
    channel: (channel: string) => `Staff channel: ${channel}`,
    noChannel: 'No staff channel is chosen: the inbox and the weekly digest wait until you choose one.',
    settings: 'Workspace settings',
  },
} as const satisfies Record<Lang, unknown>

/** For staff; nothing for everybody else. */
export function staffBlocks({ work, canConfigure, channel }: HomeStaff, lang: Lang): readonly types.KnownBlock[] {
  const say = words[lang]
  const buttons = [
    ...(work ? [button(homeInboxAction, say.seeInbox, lang), button(homeJournalAction, say.seeJournal, lang)] : []),
    ...(canConfigure ? [button(settingsAction, say.settings, lang)] : []),
  ]
  return [
    ...(work ? [header(say.title), section(workLines(work, lang).join('\n'))] : canConfigure ? [header(say.space)] : []),
    ...(channel && /^[CG][A-Z0-9]+$/.test(channel) ? [context(say.channel(`<#${channel}>`))] : []),
    ...(canConfigure && !channel ? [context(say.noChannel)] : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ]
}

function workLines(work: HomeWork, lang: Lang): readonly string[] {
  const say = words[lang]
  const counted = (['inbox', 'waiting', 'overtaken', 'stale'] as const).flatMap((what) =>
    work[what] > 0 ? [say[what](work[what])] : [],
  )
  const ends = work.ends.slice(0, mostEnds).map(({ name, day }) => say.ends(escaped(name), dateLabel(day, lang)))
  const others = work.ends.length - ends.length
  const lines = [...counted, ...ends, ...(others > 0 ? [say.more(others)] : [])]
  return lines.length > 0 ? lines.map((line) => `• ${line}`) : [say.nothing]
}
