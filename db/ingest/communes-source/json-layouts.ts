/** The layouts of communes in JSON. */
import * as z from 'zod'
import type { Findings } from './finding'

/** https://geo.api.gouv.fr/decoupage-administratif/communes: `centre` is GeoJSON, longitude first; a few communes have none. */
const geoCommunes = z.array(
  z.object({
    code: z.string(),
    centre: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }).optional(),
  }),
)
/** `{"01000": {"insee": "01053", "ville": "Bourg-en-Bresse"}}` */
const cedexTowns = z.record(z.string().regex(/^\d{5}$/), z.object({ insee: z.string() }))

/** What a JSON text brings; undefined when it has none of the layouts known. */
export function findingsInJson(text: string): Findings | undefined {
  const content = parsed(text)
  const communes = geoCommunes.safeParse(content)
  if (communes.success) {
    const findings = communes.data.flatMap(({ code, centre }) => {
      if (!centre) return []
      const [lon, lat] = centre.coordinates
      return [{ kind: 'point' as const, code, lat, lon, own: true }]
    })
    return { findings }
  }
  const cedex = cedexTowns.safeParse(content)
  if (!cedex.success) return undefined
  return { findings: Object.entries(cedex.data).map(([code, { insee }]) => ({ kind: 'cedex', code, communeCode: insee })) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // cut short, or not JSON at all: no layout is recognised
  }
}
