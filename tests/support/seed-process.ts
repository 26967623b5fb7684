/** A process to be killed: `node --import tsx tests/support/seed-process.ts <url> <fingerprint> <communes>` seeds a base. */
import * as z from 'zod'
import { openMigrated } from '../../db/migrate'
import { seed } from '../../db/seed/import'
import { tinyContent } from './seed-content'

const [url, fingerprint, communes] = z.tuple([z.string(), z.string(), z.coerce.number()]).parse(process.argv.slice(2))
const db = await openMigrated(url)
console.log('seeding')
await seed(db.$client, { content: tinyContent(fingerprint, communes) })
