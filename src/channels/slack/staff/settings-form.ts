/** The settings modal as it is sent: parsed, checked, and told to the journal. */
import * as z from 'zod'
import type { DigestTime, TeamSettings } from '../../../../db/teams'
import type { SettingsError } from '../../../render/slack/staff/settings-words'
import { traceOf } from './draft'

const choice = z.object({ value: z.string() })
const people = z.object({ value: z.object({ selected_users: z.array(z.string().regex(/^[UW][A-Z0-9]{1,20}$/)).max(100) }) })
const groups = z.object({
  value: z.object({ selected_options: z.array(z.object({ value: z.string().regex(/^S[A-Z0-9]{1,20}$/) })).max(100) }),
})
const box = z
  .object({ value: z.object({ selected_options: z.array(choice).max(1) }) })
  .transform(({ value }) => value.selected_options.length === 1)
const chosen = z
  .object({ value: z.object({ selected_option: z.object({ value: z.string().max(60) }) }) })
  .transform(({ value }) => value.selected_option.value)
const numberTo = (least: number, most: number) => chosen.transform(Number).pipe(z.int().min(least).max(most))

/** `state.values` of the modal (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload); a field that was not shown is absent. */
const valuesSchema = z.object({
  channel: z.object({
    value: z.object({
      selected_conversation: z
        .string()
        .regex(/^[CG][A-Z0-9]{1,20}$/)
        .nullish(),
    }),
  }),
  editors: people,
  editorsGroups: groups.optional(),
  approvers: people.optional(),
  approversGroups: groups.optional(),
  needsTwo: box.optional(),
  digest: box,
  day: numberTo(1, 7),
  hour: numberTo(0, 23),
  timezone: chosen,
  alerts: box.optional(),
})
export type SettingsValues = z.infer<typeof valuesSchema>
/** Undefined when it is not a form of ours. */
export const settingsValues = (values: unknown): SettingsValues | undefined => valuesSchema.safeParse(values).data

/** What was chosen, over what was kept: a field that was not shown stays as it was. A digest is owed from `now` when its time changes. */
export function settingsAfter(before: TeamSettings, values: SettingsValues, now: Date): TeamSettings {
  const { channel, digest, day, hour, timezone, needsTwo = before.needsTwo, alerts = before.alerts } = values
  const staffChannel = channel.value.selected_conversation ?? undefined
  const known = before.timezone === timezone ? before.digest : undefined
  const isSame = known?.day === day && known.hour === hour
  const time: DigestTime = { day, hour, since: isSame ? known.since : now.toISOString() }
  return {
    team: before.team,
    ...(staffChannel ? { staffChannel } : {}),
    editors: listAfter(before.editors, values.editors, values.editorsGroups),
    approvers: listAfter(before.approvers, values.approvers, values.approversGroups),
    ...{ needsTwo, timezone, alerts },
    ...(digest ? { digest: time } : {}),
  }
}

function listAfter(
  before: readonly string[],
  named: z.infer<typeof people> | undefined,
  grouped: z.infer<typeof groups> | undefined,
): readonly string[] {
  const isGroup = (id: string) => id.startsWith('S')
  return [
    ...(named ? named.value.selected_users : before.filter((id) => !isGroup(id))),
    ...(grouped ? grouped.value.selected_options.map(({ value }) => value) : before.filter(isGroup)),
  ]
}

/** To know whether somebody else changed them since a form showed them. */
export const settingsTrace = (settings: TeamSettings): string => traceOf(JSON.stringify(settings))

export type FieldErrors = Readonly<Partial<Record<'channel' | 'needsTwo' | 'timezone', SettingsError>>>

/** What is wrong with a choice before anything is asked of Slack, by field that was shown. */
export function errorsIn(
  { staffChannel, editors, approvers, timezone }: TeamSettings,
  { digest, alerts, needsTwo }: SettingsValues,
): FieldErrors {
  const deciders = new Set([...editors, ...approvers])
  const isAlone = deciders.size < 2 && ![...deciders].some((id) => id.startsWith('S'))
  return {
    ...(staffChannel === undefined && (digest || alerts) ? { channel: 'needed' } : {}),
    ...(needsTwo && isAlone ? { needsTwo: 'alone' } : {}),
    ...(isTimezone(timezone) ? {} : { timezone: 'timezone' }),
  }
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // RangeError: no such zone
  }
}

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const yes = (isSo: boolean) => (isSo ? 'oui' : 'non')
const listed = (ids: readonly string[]) => (ids.length === 0 ? 'personne en particulier' : ids.join(', '))
/** How the journal tells each setting, in French; people, groups and channels by their ids. */
const told: readonly (readonly [string, (settings: TeamSettings) => string])[] = [
  ['Canal', ({ staffChannel }) => staffChannel ?? 'aucun'],
  ['Éditeurs', ({ editors }) => listed(editors)],
  ['Approbateurs', ({ approvers }) => listed(approvers)],
  ['Relecture à deux', ({ needsTwo }) => yes(needsTwo)],
  ['Bilan', ({ digest }) => (digest ? `le ${days[digest.day - 1]} à ${digest.hour} h` : 'non')],
  ['Fuseau horaire', ({ timezone }) => timezone],
  ['Alertes', ({ alerts }) => yes(alerts)],
]

/** « Canal : C0123 ; Relecture à deux : oui »; empty when nothing changed. */
export const settingsChanged = (before: TeamSettings, after: TeamSettings): string =>
  told
    .filter(([, tell]) => tell(before) !== tell(after))
    .map(([name, tell]) => `${name} : ${tell(after)}`)
    .join(' ; ')
