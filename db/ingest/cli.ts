/** `npm run ingest`: loads an open-data source into the knowledge base, lists them, or checks the records. */
import { embeddedUrl } from '../../src/node-prepare'
import { sources } from './index'
import { ingest } from './ingest'

process.exitCode = await ingest(process.argv.slice(2), { sources, settings: process.env, embeddedUrl })
