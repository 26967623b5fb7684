/** What staff changed of the base and the records do not say yet: what to write in db/seed, so that the next base says it by itself. */
import type { Client } from '@libsql/client'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import type { Change, ChangeKind } from '../../src/changes/change'
import { patchText } from '../../src/changes/difference'
import { changesOf } from '../changes/queries'
import { overtakenIds } from '../changes/replay'
import { changes } from '../schema'

/**
 *     applied: contact cpam (CPAM), in db/seed/contacts.json
 *       Phone: 36 46 → 09 72 00 00 00
 *       read at https://cpam.example.fr/ (CPAM, 2026-11), T1 U1ANA, 2026-11-22: « Vu sur place »
 */
export async function changesText(client: Client): Promise<string> {
  const db = drizzle(client)
  const standing = await db.select({ id: changes.id }).from(changes).where(eq(changes.status, 'applied'))
  const overtaken = new Set(await overtakenIds(client))
  const found = await changesOf(
    db,
    standing.map(({ id }) => id),
  )
  return found.length === 0
    ? 'no change stands'
    : found.map((change) => changeLines(change, overtaken.has(change.id))).join('\n\n')
}

function changeLines(change: Change, isOvertaken: boolean): string {
  const { kind, subject, name, reference, patches, team, proposedBy, proposedAt, why } = change
  return [
    `${isOvertaken ? 'overtaken' : 'applied'}: ${kind} ${subject} (${name}), ${homeOf(kind, subject)}`,
    ...patches.map((patch) => `  ${patchText(change, patch, 'en')}`),
    `  read at ${reference.url} (${reference.publisher}, ${reference.date}), ${team} ${proposedBy}, ${proposedAt.slice(0, 10)}: « ${why} »`,
  ].join('\n')
}

/** Where the record is written; a place of a register is not ours to write. */
function homeOf(kind: ChangeKind, subject: string): string {
  if (kind === 'place')
    return subject.startsWith('local-') ? 'in db/seed/local-places.json' : 'of a register: tell those who keep it'
  return `in db/seed/${{ contact: 'contacts.json', figure: 'figures.json', aid: `aids/${subject}.json` }[kind]}`
}
