/** `npm run ingest` with the sources of the tests: `node --import tsx tests/support/ingest-process.ts <arguments>`. */
import { ingest } from '../../db/ingest/ingest'
import { plainPlaces, plainZonings } from './plain-source'

process.exitCode = await ingest(process.argv.slice(2), {
  sources: [plainPlaces, plainZonings],
  settings: process.env,
  embeddedUrl: 'file:never-used.db',
  understanding: () => Promise.reject(new Error('no phrase is asked here')),
  learnedFile: 'never-written.json',
})
