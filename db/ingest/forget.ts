/** A professional who asks not to be shown: no place, no history, and no load brings him or her back. */
import type { Client, InStatement } from '@libsql/client'
import * as z from 'zod'
import { settled, withdrawn } from '../changes/replay'
import { correctionSource } from '../changes/statements'
import { counted } from '../place-index'
import { vintageId } from './load-rows'
import { lastLoads } from './state'

const shownAs = z.array(z.object({ kind: z.string(), source: z.string() }))

/**
 * Withholds the person of this identifier (RPPS): what staff changed of his or her places, then the places, in a transaction each. Cut
 * short between the two, it is done again from the start. Gives back how many places were shown.
 */
export async function forget(client: Client, person: string, today: Date): Promise<number> {
  await client.batch([...withdrawn(['place']), ...changesErased(person), ...settled(['place'])], 'write')
  const { rows } = await client.execute({
    sql: 'select kind, source_id as source from places where person = ?',
    args: [person],
  })
  const shown = shownAs.parse(rows.map((row) => ({ ...row })))
  const inUse = await lastLoads(client)
  const recounted = [...new Set(shown.map(({ source }) => source))].flatMap((source) => {
    const load = inUse.get(source)
    const kinds = [...new Set(shown.filter((place) => place.source === source).map(({ kind }) => kind))]
    return load ? counted(kinds, load.asOf, vintageId(load)) : []
  })
  await client.batch([...erased(person, today.toISOString().slice(0, 10)), ...recounted], 'write')
  return shown.length
}

/** What staff changed of the person's places, with the name it bears: they are their source's again, so that its kinds are counted anew. */
function changesErased(person: string): readonly InStatement[] {
  const theirs = `select id from changes where kind = 'place' and subject in (select id from places where person = ?1
    union select place_id from place_history where before ->> 'person' = ?1)`
  return [
    `delete from journal where about in (${theirs})`,
    `delete from sources where id in (select '${correctionSource('')}' || id from (${theirs}))`,
    `delete from changed_fields where change in (${theirs})`,
    `delete from changes where id in (${theirs})`,
  ].map((sql) => ({ sql, args: [person] }))
}

const erased = (person: string, since: string): readonly InStatement[] => [
  { sql: 'insert into withheld_persons (person, since) values (?, ?) on conflict do nothing', args: [person, since] },
  { sql: 'delete from places_index where number in (select number from places where person = ?)', args: [person] },
  { sql: 'delete from places where person = ?', args: [person] },
  { sql: 'delete from staged_places where person = ?', args: [person] },
  { sql: `delete from place_history where before ->> 'person' = ?`, args: [person] },
]
