/** The answers that must hold some aids, and must not offer others: asked of the whole product over its starter base. */
import type { AidSeed } from '../../db/seed/schema'
import { ask } from '../../src/ask'
import type { Deps } from '../../src/deps'
import { toText } from '../../src/render/text'
import type { Answer, Turn } from '../../src/types'
import type { Share } from './figures'
import type { LabelledDialogue } from './labelled'

/** The day the labels were written for: some aids end, others begin. */
const askedAt = new Date('2026-11-22T12:00:00+01:00')

export type AidsScore = {
  /** Aids the answers hold, of those expected. */
  readonly expected: Share
  /** Aids kept from the answers, of those that must not be offered. */
  readonly notOffered: Share
  readonly misses: readonly { readonly id: string; readonly text: string; readonly reason: string }[]
}

type AidCheck = { readonly kind: 'expected' | 'notOffered'; readonly id: string; readonly text: string; readonly reason?: string }

/** Asks every labelled turn in order; those without such a label only carry the conversation. */
export async function scoreAids(
  dialogues: readonly LabelledDialogue[],
  aids: readonly AidSeed[],
  deps: Deps,
): Promise<AidsScore> {
  const checks: AidCheck[] = []
  for (const { id, lang, turns } of dialogues) {
    if (turns.every(({ expectAids, mustNotOffer }) => expectAids.length + mustNotOffer.length === 0)) continue
    let previous: Turn | undefined
    for (const { text, expectAids, mustNotOffer } of turns) {
      const question = { text, lang, channel: 'terminal' as const, askedAt, ...(previous ? { previous } : {}) }
      const reply = await ask(question, deps)
      previous = reply.turn
      const namesOf = (aid: string) =>
        aids.filter((one) => one.id === aid).flatMap(({ acronym, name }) => [acronym ?? name.fr, name.fr])
      const offered = idsIn(reply.answer, (status) => status !== 'ended')
      const said = toText(reply.answer, lang)
      const isHeld = (aid: string) =>
        idsIn(reply.answer).includes(aid) || namesOf(aid).some((name) => said.toLowerCase().includes(name.toLowerCase()))
      const check = (kind: AidCheck['kind'], holds: boolean, reason: string) =>
        checks.push({ kind, id, text, ...(holds ? {} : { reason }) })
      for (const aid of expectAids) check('expected', isHeld(aid), `${aid} expected`)
      for (const aid of mustNotOffer) check('notOffered', !offered.includes(aid), `${aid} offered`)
    }
  }
  const shareOf = (kind: AidCheck['kind']): Share => {
    const all = checks.filter((check) => check.kind === kind)
    return { right: all.filter(({ reason }) => reason === undefined).length, of: all.length }
  }
  return {
    expected: shareOf('expected'),
    notOffered: shareOf('notOffered'),
    misses: checks.flatMap(({ id, text, reason }) => (reason === undefined ? [] : [{ id, text, reason }])),
  }
}

/** The ids of the aids shown, of these statuses. */
const idsIn = ({ sections }: Answer, isMeant: (status: string) => boolean = () => true): readonly string[] =>
  sections.flatMap((section) =>
    section.kind === 'aids' ? section.items.filter(({ status }) => isMeant(status)).map(({ id }) => id) : [],
  )

/** Misses, then the two figures; nothing when no label speaks of aids. */
export function aidsReport({ expected, notOffered, misses }: AidsScore): string {
  if (expected.of + notOffered.of === 0) return ''
  return [
    '',
    ...misses.map(({ id, text, reason }) => `✗ ${id} « ${text} » ${reason}`),
    `aids that the answers must hold          ${expected.right} of ${expected.of}`,
    `aids that the answers must not offer     ${notOffered.right} of ${notOffered.of} kept out`,
  ].join('\n')
}
