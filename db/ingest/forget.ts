/** A professional who asks not to be shown: no place, no history, and no load brings him or her back. */
import type { Client, InStatement } from '@libsql/client'
import * as z from 'zod'
import { counted } from '../place-index'
import { vintageId } from './load-rows'
import { lastLoads } from './state'

const shownAs = z.array(z.object({ kind: z.string(), source: z.string() }))

/** Withholds the person of this identifier (RPPS), in one transaction. Gives back how many places were shown. */
export async function forget(client: Client, person: string, today: Date): Promise<number> {
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

const erased = (person: string, since: string): readonly InStatement[] => [
  { sql: 'insert into withheld_persons (person, since) values (?, ?) on conflict do nothing', args: [person, since] },
  { sql: 'delete from places_index where number in (select number from places where person = ?)', args: [person] },
  { sql: 'delete from places where person = ?', args: [person] },
  { sql: 'delete from staged_places where person = ?', args: [person] },
  { sql: `delete from place_history where before ->> 'person' = ?`, args: [person] },
]
