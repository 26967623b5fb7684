/** The base a command works on: opened, brought to today's tables, and closed whatever happens. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client'
import { openMigrated } from '../migrate'
import { reasonOf } from './input/trouble'

export type BaseOptions = {
  /** Environment variables: LIBSQL_URL, LIBSQL_AUTH_TOKEN. */
  readonly settings: Readonly<Record<string, string | undefined>>
  /** The base when LIBSQL_URL says nothing. */
  readonly embeddedUrl: string
}

const urlOf = ({ settings, embeddedUrl }: BaseOptions): string => settings.LIBSQL_URL || embeddedUrl

/** Makes the base when there is none. */
export async function withBase<Result>(options: BaseOptions, work: (client: Client) => Promise<Result>): Promise<Result> {
  const url = urlOf(options)
  const { $client: client } = await openMigrated(url, options.settings.LIBSQL_AUTH_TOKEN).catch((cause: unknown) => {
    throw new Error(`the base at ${url} cannot be opened (${reasonOf(cause)}): check LIBSQL_URL`, { cause })
  })
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

/** Makes no base: `work` is told when there is none. */
export const withBaseIfAny = <Result>(
  options: BaseOptions,
  work: (client: Client | undefined) => Promise<Result>,
): Promise<Result> => (isMissing(urlOf(options)) ? work(undefined) : withBase(options, work))

/** `file:knowledge.db` is a path from here; `file:///…` is an address. */
const isMissing = (url: string): boolean =>
  url.startsWith('file:') && !existsSync(url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length))
