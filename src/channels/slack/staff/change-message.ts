/** The message on which staff decide about a change: posted where they are, and kept up to date. */
import type { TeamSettings } from '../../../../db/teams'
import type { Change } from '../../../changes/change'
import { changeField, shownValue } from '../../../changes/fields'
import { isPerson } from '../../../render/slack/person'
import { decisionMessage, type ShownChange, type ShownDecision, type ShownPatch } from '../../../render/slack/staff/change'
import type { Lang } from '../../../types'
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import { asPosted, type Client, patiently } from '../outgoing/sending'

type Telling = { readonly client: Client; readonly settings: TeamSettings; readonly lang: Lang; readonly ports: ListenerPorts }

/** A difference in the words of its record; `hasMoved` tells the fields that are not what they were. */
export function shownChange(
  { kind, name, patches, why, reference }: Pick<Change, keyof ShownChange | 'kind'>,
  lang: Lang,
  hasMoved: (patch: Change['patches'][number]) => boolean = () => false,
): ShownChange {
  const shown = patches.map((patch): ShownPatch => {
    const [before, after] = [patch.before, patch.after].map((value) => shownValue(kind, patch.field, value, lang) ?? null)
    return {
      label: changeField(kind, patch.field)?.label[lang] ?? patch.field,
      before: before ?? null,
      after: after ?? null,
      hasMoved: hasMoved(patch),
    }
  })
  return { name, patches: shown, why, reference }
}

/** `decidedWhy`: the reason of a refusal or of an undoing, where it is at hand; the journal has it anyway. */
export const shownDecision = (change: Change, lang: Lang, decidedWhy?: string): ShownDecision => ({
  ...change,
  ...shownChange(change, lang),
  decidedWhy,
})

/**
 * Posts the change in the staff channel; where there is none, or it is closed to us, in the direct message of the first approver who
 * can be written to. Undefined when nobody could be told: the journal keeps it. Never rejects.
 */
export async function announce(change: Change, { client, settings, lang, ports }: Telling): Promise<boolean> {
  const { staffChannel, approvers, timezone } = settings
  const approver = approvers.find((id) => isPerson(id) && id !== change.proposedBy)
  const message = decisionMessage(shownDecision(change, lang), timezone, lang)
  for (const channel of [staffChannel, approver].filter((id) => id !== undefined)) {
    try {
      const posted = await patiently(() => client.chat.postMessage({ channel, ...message, ...asPosted }))
      if (posted.channel && posted.ts) await remember(change.id, { channel: posted.channel, ts: posted.ts }, ports)
      return true
    } catch (error) {
      ports.log('warn', 'change not shown there', reasonOf(error))
    }
  }
  return false
}

/** Forgotten, the message is not brought up to date, and its buttons still work. Never rejects. */
const remember = (id: string, message: { readonly channel: string; readonly ts: string }, { changes, log }: ListenerPorts) =>
  changes.shownAt(id, message).catch((error: unknown) => log('warn', 'message of a change not written down', reasonOf(error)))

/** Brings the message up to date; false when it is gone, or never was. Never rejects. */
export async function refresh(
  change: Change,
  decidedWhy: string | undefined,
  { client, settings, lang, ports }: Telling,
): Promise<boolean> {
  if (!change.message) return false
  const { channel, ts } = change.message
  const message = decisionMessage(shownDecision(change, lang, decidedWhy), settings.timezone, lang)
  try {
    await patiently(() => client.chat.update({ channel, ts, ...message, parse: 'none' }))
    return true
  } catch (error) {
    ports.log('warn', 'change not brought up to date', reasonOf(error))
    return false
  }
}
