/** The settings of a workspace, as a modal, and as what the chosen channel is told. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { TeamSettings } from '../../../../db/teams'
import type { Lang } from '../../../types'
import { read } from '../button'
import { field, option, plain } from '../view'
import { settingsWords } from './settings-words'

/** `callback_id` of the modal. */
export const settingsCallback = 'settings'
/** `action_id` of the button that opens it. */
export const settingsAction = 'open-settings'
const metadataSchema = z.strictObject({ lang: z.enum(['fr', 'en']), was: z.string() })
type SettingsMetadata = z.output<typeof metadataSchema>
/** What the modal carries; undefined when it is not one of ours, or of another version of the product. */
export const readSettingsMetadata = (text: unknown): SettingsMetadata | undefined => read(text, metadataSchema)
/** The one option of a checkbox. */
export const checked = 'yes'

export type SettingsForm = {
  readonly settings: TeamSettings
  /** Their trace: what is sent back is written over these, or not at all. */
  readonly was: string
  /** User groups of the workspace; none when there are none, or when we may not know. */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** Of the person who fills it in. */
  readonly timezone: string | undefined
  /** True where staff keep the base true: the others have their inbox and their digest. */
  readonly isStaff: boolean
}

/** IANA names of the time zones of France, as people call them. */
const frenchTimezones: Readonly<Record<string, string>> = {
  'Europe/Paris': 'Hexagone et Corse',
  'America/Guadeloupe': 'Guadeloupe, Saint-Martin, Saint-Barthélemy',
  'America/Martinique': 'Martinique',
  'America/Cayenne': 'Guyane',
  'Indian/Reunion': 'La Réunion',
  'Indian/Mayotte': 'Mayotte',
  'America/Miquelon': 'Saint-Pierre-et-Miquelon',
}

/** Slack takes a hundred options at most (https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element). */
const mostOptions = 100
const longestLabel = 75
/** Monday at 8, unless chosen otherwise. */
const firstDigest = { day: 1, hour: 8 } as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)

export function settingsView(form: SettingsForm, lang: Lang): types.ModalView {
  const { settings, isStaff } = form
  const { staffChannel, digest, alerts, needsTwo } = settings
  const say = settingsWords[lang]
  const { day, hour } = digest ?? firstDigest
  const days = say.days.map((label, index) => option(String(index + 1), label))
  return {
    type: 'modal',
    callback_id: settingsCallback,
    private_metadata: JSON.stringify({ lang, was: form.was } satisfies SettingsMetadata),
    title: plain(say.title),
    submit: plain(say.save),
    close: plain(say.close),
    blocks: [
      field('channel', say.channel, channelMenu(staffChannel), isStaff ? say.channelHint : say.channelHintElsewhere),
      ...peopleFields('editors', say.editors, isStaff ? say.editorsHint : say.editorsHintElsewhere, say.editorGroups, form),
      ...(isStaff
        ? [
            ...peopleFields('approvers', say.approvers, say.approversHint, say.approverGroups, form),
            checkbox('needsTwo', say.needsTwo, say.needsTwoOption, needsTwo),
          ]
        : []),
      checkbox('digest', say.digest, say.digestOption, digest !== undefined),
      menu('day', say.day, days, String(day)),
      menu(
        'hour',
        say.hour,
        hours.map((one) => option(String(one), say.hourLabel(one))),
        String(hour),
      ),
      menu('timezone', say.timezone, timezoneOptions(form), timezoneChosen(form)),
      ...(isStaff ? [checkbox('alerts', say.alerts, say.alertsOption, alerts)] : []),
    ],
  }
}

/** What the channel is told once it is chosen: what comes, and how to stop it. */
export function channelWords({ digest, alerts }: TeamSettings, isStaff: boolean, lang: Lang): string {
  const say = settingsWords[lang]
  const day = digest && say.days[digest.day - 1]
  const lines = [
    ...(isStaff ? [say.changes] : []),
    ...(digest && day ? [say.receivesDigest(day, digest.hour)] : []),
    ...(isStaff && alerts ? [say.receivesAlerts] : []),
    say.inbox,
  ]
  return [say.receives, ...lines.map((line) => `• ${line}`), say.stop].join('\n')
}

const channelMenu = (chosen: string | undefined): types.ConversationsSelect => ({
  type: 'conversations_select',
  ...(chosen ? { initial_conversation: chosen } : {}),
  filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
})

/** People, then the groups of the workspace where it has some. */
function peopleFields(
  name: 'editors' | 'approvers',
  label: string,
  hint: string,
  groupLabel: string,
  { settings, groups }: SettingsForm,
): readonly types.InputBlock[] {
  const chosen = settings[name]
  const people = chosen.filter((id) => !id.startsWith('S'))
  const options = groups.slice(0, mostOptions).map(({ id, name: group }) => option(id, group.slice(0, longestLabel)))
  const initial = options.filter(({ value }) => value !== undefined && chosen.includes(value))
  const groupMenu: types.MultiStaticSelect = {
    type: 'multi_static_select',
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  }
  return [
    field(name, label, { type: 'multi_users_select', ...(people.length > 0 ? { initial_users: people } : {}) }, hint),
    ...(options.length > 0 ? [field(`${name}Groups`, groupLabel, groupMenu)] : []),
  ]
}

function checkbox(name: string, label: string, what: string, isChecked: boolean): types.InputBlock {
  const only = option(checked, what)
  return field(name, label, { type: 'checkboxes', options: [only], ...(isChecked ? { initial_options: [only] } : {}) })
}

const menu = (name: string, label: string, options: types.PlainTextOption[], chosen: string): types.InputBlock => {
  const initial = options.find(({ value }) => value === chosen)
  return {
    ...field(name, label, { type: 'static_select', options, ...(initial ? { initial_option: initial } : {}) }),
    optional: false,
  }
}

/** Those of France, the person's own, and the one in use. */
function timezoneOptions({ settings, timezone }: SettingsForm): types.PlainTextOption[] {
  const others = [settings.timezone, ...(timezone ? [timezone] : [])].filter((zone) => !Object.hasOwn(frenchTimezones, zone))
  const french = Object.entries(frenchTimezones).map(([zone, label]) => option(zone, label))
  return [...french, ...[...new Set(others)].map((zone) => option(zone, zone))]
}

/** Nobody has chosen yet: the person's own. */
const timezoneChosen = ({ settings, timezone }: SettingsForm): string =>
  settings.digest || settings.staffChannel ? settings.timezone : (timezone ?? settings.timezone)
