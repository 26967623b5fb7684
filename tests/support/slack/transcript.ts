/** A channel as people see it, in plain text: for a failing test to say what was before their eyes. */
import { shownBlocks } from './shown-blocks'
import type { Message, Workspace } from './world'

/**
 *     #c1
 *     person-U1: <@UBOT> un kiné à Amiens ?
 *       ↳ app: Kinésithérapeutes à Amiens
 *         Deux cabinets répondent.
 *         [Et dans la Somme ?]
 *
 * @param user whose eyes: without it, everybody's, ephemeral messages of all included
 */
export function transcript(workspace: Workspace, channelId: string, user?: string): string {
  const channel = workspace.channels.get(channelId)
  if (!channel) return `no channel ${channelId}`
  const seen = channel.messages.filter(({ onlyFor }) => user === undefined || onlyFor === undefined || onlyFor === user)
  const begun = seen.filter(
    ({ thread_ts, ts }) => thread_ts === undefined || !seen.some((parent) => parent.ts === thread_ts && parent.ts !== ts),
  )
  const lines = begun.flatMap((message) => [
    ...shownMessage(message, workspace, ''),
    ...seen
      .filter(({ thread_ts, ts }) => thread_ts === message.ts && ts !== message.ts)
      .flatMap((answer) => shownMessage(answer, workspace, '  ↳ ')),
  ])
  const name = channel.kind === 'im' ? `direct message ${channel.id}` : `#${channel.name}`
  return [name, ...lines].join('\n')
}

function shownMessage(message: Message, workspace: Workspace, prefix: string): readonly string[] {
  const name = message.isOurs ? 'app' : (workspace.people.get(message.user)?.name ?? message.user)
  const manner = [...(message.onlyFor ? [`only ${message.onlyFor} sees this`] : []), ...(message.edited ? ['edited'] : [])]
  const words = message.blocks ? shownBlocks(message.blocks) : message.text.split('\n')
  const files = (message.files ?? []).map(({ title, name: file, bytes }) => `(file: ${title}, ${file}, ${bytes.length} bytes)`)
  const reactions = [...message.reactions.keys()].map((reaction) => `:${reaction}:`)
  const [first = '', ...rest] = [...words, ...files, ...(reactions.length > 0 ? [reactions.join(' ')] : [])]
  const margin = ' '.repeat(prefix.length + 2)
  return [`${prefix}${name}${manner.length > 0 ? ` (${manner.join(', ')})` : ''}: ${first}`, ...rest.map((line) => margin + line)]
}
