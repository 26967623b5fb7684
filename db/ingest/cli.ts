/**
 * `npm run ingest`: loads an open-data source into the knowledge base, lists them, or checks the records. Its script bounds
 * the heap: left alone, Node collects late and a load of 750 MB stays under 350 MB resident only by chance.
 */
import { embeddedUrl } from '../../src/node-prepare'
import { sources } from './index'
import { ingest } from './ingest'

process.exitCode = await ingest(process.argv.slice(2), { sources, settings: process.env, embeddedUrl })
