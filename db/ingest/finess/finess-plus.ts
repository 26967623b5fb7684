/** FINESS+: the live format, one JSON document of some 750 MB, read in one pass. Also the wrapper `{records: […]}` of its extracts. */
import * as z from 'zod'
import type { AddressParts } from '../clean/addresses'
import { finessPosition } from '../clean/positions'
import { type InputFile, type PlaceDraft, type Reading, SourceUnreadable } from '../source'
import type { Establishment } from './establishment'
import { jsonReader } from './json-reader'

/** Keys missing in some files are explicit nulls in others, and older values are padded with spaces. */
const text = z.string().nullable().exactOptional()
const address = z.object({
  usageAdresse: text,
  numeroVoie: text,
  complementVoie: text,
  typeVoie: text,
  libelleVoie: text,
  complementPointGeographique: text,
  lieuDit: text,
  ligneQuatre: text,
  cogCommune: z.string(),
  codePostal: z.string(),
  coordonneesGeographique: z
    .object({ coordonneeX: text, coordonneeY: text, directionLatitude: text, directionLongitude: text })
    .nullish(),
})
/** An « entité géographique exercice », with only what we use of it: the odd lower case of the category is the format's. */
const ege = z.object({
  informationsGeneralesEGE: z.object({
    egeId: text,
    numFinessEge: text,
    nomEgeCourt: text,
    nomEgeLong: text,
    dateFermeture: text,
  }),
  categorieentiteGeographiqueExercice: text,
  adresse: z.array(address).nullish(),
  contact: z.array(z.object({ telecom: z.object({ telephone: text }).nullish() })).nullish(),
  roleEge: z.array(z.object({ idEgeNonPorteuse: text })).nullish(),
  etatObjet: z.string(),
})
type Ege = z.infer<typeof ege>

/** The legal person that holds establishments; on its own it is no place. */
const legalPerson = z.object({ ege: z.array(z.unknown()).nullish() })

/**
 * Reads a FINESS+ document. `day` is the one its name tells; the document's own, which comes first, is preferred.
 * Throws SourceUnreadable when it is not whole, not JSON, or holds no establishment.
 */
export async function* finessPlus(
  { name, bytes }: InputFile,
  { reporter, dated }: Pick<Reading, 'reporter' | 'dated'>,
  placeOf: (establishment: Establishment) => PlaceDraft | undefined,
  day: string | undefined,
): AsyncIterable<PlaceDraft> {
  let today = day ?? new Date().toISOString().slice(0, 10)
  let places: PlaceDraft[] = []
  let readable = 0

  const read = (record: unknown): readonly Ege[] => {
    reporter.read += 1
    const parsed = ege.safeParse(record)
    if (parsed.success) return [parsed.data]
    reporter.refuse('malformed', `${excerpt(record)} (${parsed.error.issues[0]?.path.join('.')})`)
    return []
  }
  const keep = (record: Ege) => {
    readable += 1
    const establishment = establishmentOf(record)
    if (isClosed(record, today)) return reporter.refuse('closed', `${establishment.finess} ${establishment.longName}`)
    const place = placeOf(establishment)
    if (place) places.push(place)
  }
  const reader = jsonReader(['$.generatedAt', '$.pmej.*', '$.records.*'], unread, ({ value, key, stack }) => {
    if (key === 'generatedAt') {
      today = isoDay.exec(String(value))?.[0] ?? today
      dated(today)
    } else if (stack[1]?.key === 'records') read(value).forEach(keep)
    else {
      const holder = legalPerson.safeParse(value)
      if (!holder.success) return reporter.refuse('malformed', excerpt(value))
      // What depends on another comes after it, so that the other is the one kept when both are the same place.
      const held = (holder.data.ege ?? []).flatMap(read)
      for (const part of [false, true]) held.filter((one) => isPart(one) === part).forEach(keep)
    }
  })

  for await (const chunk of bytes) {
    try {
      reader.write(chunk)
    } catch (error) {
      throw new SourceUnreadable(`${name}: ${whatIsWrong(error)} after ${reporter.read} establishments; fetch it again`, {
        cause: error,
      })
    }
    yield* places
    places = []
  }
  if (!reader.isWhole()) throw new SourceUnreadable(`${name}: cut short after ${reporter.read} establishments; fetch it again`)
  if (readable === 0)
    throw new SourceUnreadable(
      `${name}: holds no FINESS+ establishment (pmej[].ege[]); fetch “finess-structures”, not another file`,
    )
}

/** Lists and objects of the format that nobody here looks at: two thirds of the bytes. */
const unread = new Set([
  'gcc',
  'gco',
  'informationsGeneralesPMEJ',
  'engagement',
  'evenement',
  'espic',
  'typeBudget',
  'typeContact',
])

const isoDay = /^\d{4}-\d\d-\d\d/
const excerpt = (value: unknown) => JSON.stringify(value).slice(0, 80)
const whatIsWrong = (error: unknown) => (error instanceof TypeError ? 'not UTF-8 text' : 'not valid JSON')

const isPart = ({ informationsGeneralesEGE: { egeId }, roleEge }: Ege): boolean =>
  (roleEge ?? []).some(({ idEgeNonPorteuse }) => idEgeNonPorteuse === egeId)

/** `I` is inactive; some records stay `A` after the day they closed. */
const isClosed = ({ etatObjet, informationsGeneralesEGE: { dateFermeture } }: Ege, today: string): boolean =>
  etatObjet.trim() !== 'A' || (isoDay.test(dateFermeture ?? '') && (dateFermeture ?? '') <= today)

const trimmed = (value: string | null | undefined) => value?.trim() ?? ''

function establishmentOf(record: Ege): Establishment {
  const { informationsGeneralesEGE: about, adresse, contact } = record
  // 03 is the usage of an establishment's own address; 04 and 06 are others, up to 150 of them.
  const main = adresse?.find(({ usageAdresse }) => usageAdresse === '03') ?? adresse?.[0]
  return {
    finess: trimmed(about.numFinessEge),
    shortName: trimmed(about.nomEgeCourt),
    longName: trimmed(about.nomEgeLong),
    category: trimmed(record.categorieentiteGeographiqueExercice),
    communeCode: trimmed(main?.cogCommune),
    postcode: trimmed(main?.codePostal),
    address: main ? addressParts(main) : {},
    phone: trimmed(contact?.find(({ telecom }) => telecom?.telephone)?.telecom?.telephone),
    position: (departement) => finessPosition(main?.coordonneesGeographique, departement),
    secondary: isPart(record),
  }
}

const addressParts = (written: z.infer<typeof address>): AddressParts => ({
  number: trimmed(written.numeroVoie),
  repetition: trimmed(written.complementVoie),
  type: trimmed(written.typeVoie),
  street: trimmed(written.libelleVoie),
  complement: trimmed(written.complementPointGeographique),
  locality: trimmed(written.lieuDit),
  line: trimmed(written.ligneQuatre),
})
