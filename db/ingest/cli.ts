/**
 * `npm run ingest`: loads an open-data source into the knowledge base, lists them, or checks the records. Its script bounds
 * the heap: left alone, Node collects late and a load of 750 MB stays under 350 MB resident only by chance.
 */
import { join } from 'node:path'
import { embeddedUrl } from '../../src/node-prepare'
import { sources } from './index'
import { ingest } from './ingest'

process.exitCode = await ingest(process.argv.slice(2), {
  sources,
  settings: process.env,
  embeddedUrl,
  // Heavy, and of no use to a load.
  understanding: async () => {
    const { buildWhatIsMissing, readArtefacts } = await import('../../src/build')
    await buildWhatIsMissing((step) => console.error(`${step}…`))
    const { createUnderstanding } = await import('../../src/understand')
    const { createGazetteer } = await import('../../src/understand/places')
    const artefacts = readArtefacts()
    return { index: createUnderstanding(artefacts), gazetteer: createGazetteer(artefacts.gazetteer) }
  },
  learnedFile: join('tests', 'conversations', 'learned.json'),
})
