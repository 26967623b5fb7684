/** The newest file of a data.gouv.fr dataset: addresses change with every publication. */
import * as z from 'zod'
import type { Address } from '../source'
import { unreadable } from './trouble'
import { answerOf, fileName, type Manners } from './web'

/** What we read of https://www.data.gouv.fr/api/1/datasets/<slug>/ (documented at https://guides.data.gouv.fr). */
const datasetSchema = z.object({
  resources: z.array(z.object({ title: z.string(), url: z.url(), last_modified: z.string() })),
})

/** The address of the newest resource whose title, or whose file, matches. Throws SourceUnreadable when there is none. */
export async function newestFile(
  { dataset, file }: Exclude<Address, string>,
  { catalogue, ...manners }: Manners & { readonly catalogue: string },
): Promise<string> {
  const address = `${catalogue}/api/1/datasets/${dataset}/`
  const answer = await answerOf(address, manners)
  const described = datasetSchema.safeParse(await answer.json().catch(() => undefined))
  if (!described.success) throw unreadable(address, 'the list of files is not in the form expected', manners.page)
  const matching = described.data.resources.filter(({ title, url }) => file.test(title) || file.test(fileName(url)))
  const [newest] = matching.sort((one, other) => other.last_modified.localeCompare(one.last_modified))
  if (!newest) throw unreadable(address, `no file of this dataset is called ${file.source}`, manners.page)
  return newest.url
}
