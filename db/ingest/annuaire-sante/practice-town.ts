/** The commune where a professional practises: by its code or, when the code is empty, by its postcode, which may be a CEDEX, and name. */
import { arrondissementsOf } from '../../../src/arrondissements'
import { normalise } from '../../../src/understand/normalise'
import type { Town, Towns } from '../towns'
import type { Activity } from './columns'

type Place = Pick<Activity, 'commune' | 'communeName' | 'postcode' | 'country'>
export type Found =
  | { readonly kind: 'found'; readonly town: Town; readonly former: boolean }
  | { readonly kind: 'commune not found' | 'out of France' }

export function practiceTown(place: Place, towns: Towns): Found {
  const coded = towns.byCode(place.commune)
  if (coded) return { kind: 'found', town: arrondissementOf(coded.town, place.postcode, towns), former: coded.former }
  if (isAbroad(place.country)) return { kind: 'out of France' }
  const town =
    place.commune === '' ? (named(place, towns.byPostcode(place.postcode)) ?? towns.byCedex(place.postcode)) : undefined
  return town ? { kind: 'found', town, former: false } : { kind: 'commune not found' }
}

/** Without a country, the address is in France: it is what most rows do. */
const isAbroad = (country: string) => country !== '' && normalise(country) !== 'france'

/** The town of that name among those a postcode serves, or the only one. */
function named({ communeName }: Place, served: readonly Town[]): Town | undefined {
  const name = spelled(communeName)
  const namesakes = served.filter((town) => spelled(town.name) === name)
  return namesakes[0] ?? (served.length === 1 ? served[0] : undefined)
}

/** « ST ETIENNE S/ CHALARONNE » and « Saint-Étienne-sur-Chalaronne » are one. */
const spelled = (name: string) =>
  normalise(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')

/** Paris, Lyon and Marseille when only the city is coded: its arrondissement, by the postcode. */
function arrondissementOf(town: Town, postcode: string, towns: Towns): Town {
  const arrondissements = arrondissementsOf(town.code)
  return towns.byPostcode(postcode).find(({ code }) => arrondissements.includes(code)) ?? town
}
