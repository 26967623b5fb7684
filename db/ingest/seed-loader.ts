/** The starter base: the records of db/seed and the territories. */
import { seed } from '../seed/import'
import type { Loader } from './index'

export const seedLoader: Loader = {
  id: 'seed',
  title: 'starter base: aids, programmes, terms, guidance, contacts, figures, emergency departments and territories (db/seed)',
  takesFrom: false,
  load: (client, { onProgress }) => seed(client, { onProgress }),
}
