/** What the open-data doors may be asked, as zod schemas: the doors' checks and the OpenAPI document come from the same lines. */
import * as z from 'zod'
import { figureLevels } from '../../db/data-figures'
import { ownKinds } from '../../db/place-kinds'
import care from '../../db/seed/vocabulary/care.json' with { type: 'json' }
import profession from '../../db/seed/vocabulary/profession.json' with { type: 'json' }
import { opened } from './data-cursor'

/** Items in a page: a map redraws with fifty, a program asks for more. */
const usualLimit = 50
const largestLimit = 200
/** Kilometres. */
const usualRadius = 30
const largestRadius = 100
/** Degrees: any région of mainland France holds in it. */
const largestSide = 6

export const professionIds = profession.map(({ id }) => id)
export const oneOf = (values: readonly string[]) => ({ error: `Un de : ${values.join(', ')}.` })
const kindIds: ReadonlySet<string> = new Set([...care.map(({ id }) => id), ...Object.keys(ownKinds)])

const degrees = String.raw`-?\d{1,3}(?:\.\d{1,12})?`
const numbersOf = (list: string) => list.split(',').map(Number)
const within = (value: number, most: number) => Math.abs(value) <= most

const kinds = z
  .string()
  .transform((list) => [...new Set(list.split(','))])
  .refine((list) => list.every((kind) => kindIds.has(kind)), 'Une catégorie n’existe pas.')
  .meta({
    description: 'One kind of place or several, separated by commas. All of them when absent.',
    examples: ['urgences', 'msp,centre-de-sante'],
  })

const near = z
  .string()
  .regex(new RegExp(`^${degrees},${degrees}$`), 'Deux nombres : latitude,longitude.')
  .transform((pair) => {
    const [lat = Number.NaN, lon = Number.NaN] = numbersOf(pair)
    return { lat, lon }
  })
  .refine(({ lat, lon }) => within(lat, 90) && within(lon, 180), 'Cette position n’est pas sur le globe.')
  .meta({ description: '`latitude,longitude`, in WGS84 decimal degrees: the nearest come first.', examples: ['49.89,2.3'] })

const bbox = z
  .string()
  .regex(new RegExp(`^${degrees}(?:,${degrees}){3}$`), 'Quatre nombres : ouest,sud,est,nord.')
  .transform((list) => {
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbersOf(list)
    return { west, south, east, north }
  })
  .refine(
    ({ west, south, east, north }) => west < east && south < north && [west, east].every((lon) => within(lon, 180)),
    'Ouest avant est, sud avant nord.',
  )
  .refine(({ south, north }) => within(south, 90) && within(north, 90), 'Cette fenêtre n’est pas sur le globe.')
  .refine(
    ({ west, south, east, north }) => east - west <= largestSide && north - south <= largestSide,
    `Pas plus de ${largestSide} degrés de côté.`,
  )
  .meta({
    description: `\`west,south,east,north\` in degrees, at most ${largestSide} a side: the places inside, to the metre.`,
    examples: ['-1.6,48.8,0.2,49.7'],
  })

const code = (pattern: RegExp, description: string, examples: readonly string[]) =>
  z
    .string()
    .regex(pattern, 'Ce n’est pas un code de l’Insee.')
    .meta({ description, examples: [...examples] })
const communeCode = code(/^\d[\dAB]\d{3}$/, 'INSEE code of a commune, or of an arrondissement of Paris, Lyon or Marseille.', [
  '80021',
])
const departementCode = code(/^(\d[\dAB]|9[78]\d)$/, 'INSEE code of a département.', ['80'])
const regionCode = code(/^\d{2}$/, 'INSEE code of a région.', ['32'])
export const id = (description: string, example: string) =>
  z
    .string()
    .regex(/^(?=.{1,60}$)[a-z\d]+(-[a-z\d]+)*$/, 'Un identifiant : lettres sans accent, chiffres, tirets.')
    .meta({ description, examples: [example] })
export const territory = <Level extends string>(levels: readonly Level[], description: string) =>
  z
    .string()
    .transform((key, context) => {
      const [, level, code] = /^([a-z]+):([\dA-Z][\dA-Z-]{0,14})$/.exec(key) ?? []
      const kind = levels.find((known) => known === level)
      if (kind && code) return { kind, code }
      context.addIssue({ code: 'custom', message: `Un niveau (${levels.join(', ')}) et un code : « departement:80 ».` })
      return z.NEVER
    })
    .meta({ description, examples: ['departement:80'] })

export const whole = (least: number, most: number, description: string) =>
  z.coerce
    .number({ error: `Un nombre entier de ${least} à ${most}.` })
    .int()
    .min(least)
    .max(most)
    .meta({ description })
const limit = whole(1, largestLimit, `Items in a page; ${usualLimit} when absent.`).default(usualLimit)
const format = <Format extends string>(formats: readonly [Format, ...Format[]]) =>
  z.enum(formats, oneOf(formats)).optional().meta({ description: 'Instead of the `Accept` header.' })

const notOurs = { error: 'Ce curseur n’est pas le nôtre : suivez `next`.' }
const cursor = <Mark extends z.ZodType>(mark: Mark) =>
  z
    .string()
    .max(400, notOurs)
    .transform(opened)
    .pipe(mark)
    .optional()
    .meta({ description: 'Of the next page: follow `next` rather than make one.' })

const areas = ['near', 'bbox', 'commune', 'departement', 'region'] as const

export const placesQuerySchema = z
  .strictObject({
    kind: kinds.optional(),
    near: near.optional(),
    radius: z.coerce
      .number({ error: `Un nombre de kilomètres, ${largestRadius} au plus.` })
      .positive()
      .max(largestRadius)
      .optional()
      .meta({ description: `Kilometres around \`near\`; ${usualRadius} when absent.` }),
    bbox: bbox.optional(),
    commune: communeCode.optional(),
    departement: departementCode.optional(),
    region: regionCode.optional(),
    limit,
    cursor: cursor(z.strictObject({ rank: z.number(notOurs), number: z.int(notOurs) }, notOurs)),
    format: format(['json', 'geojson', 'csv']),
  })
  .superRefine((query, context) => {
    const [first = 'near', second] = areas.filter((name) => query[name] !== undefined)
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (query[first] === undefined) refuse(first, `Dites où, par un de : ${areas.join(', ')}.`)
    if (second) refuse(second, `Un seul de : ${areas.join(', ')}.`)
    if (query.radius !== undefined && !query.near) refuse('radius', 'Un rayon va avec `near`.')
  })
  .transform(({ radius: radiusKm = usualRadius, ...query }) => ({ ...query, radiusKm }))
export type PlacesQuery = z.output<typeof placesQuerySchema>

export const placeIdSchema = z.strictObject({
  id: z.string().meta({ description: 'The `id` of a place.', examples: ['urgences-800000143'] }),
})

export const figuresQuerySchema = z
  .strictObject({
    indicator: id('What is counted.', 'urgences').optional(),
    territory: territory(figureLevels, 'One territory: its level and its code.').optional(),
    level: z
      .enum(figureLevels, oneOf(figureLevels))
      .optional()
      .meta({ description: 'Every territory of a level. Communes and EPCI only come when asked, one indicator at a time.' }),
    year: whole(1900, 2100, 'The year the figure speaks of.').optional(),
    limit,
    cursor: cursor(z.string(notOurs)),
    format: format(['json', 'csv']),
  })
  // Every figure of every commune would be sorted anew for each page.
  .refine(({ level, indicator }) => indicator !== undefined || (level !== 'commune' && level !== 'epci'), {
    path: ['indicator'],
    error: 'À ce niveau, dites quel indicateur.',
  })

export const aidsQuerySchema = z.strictObject({
  profession: z
    .enum(professionIds, oneOf(professionIds))
    .optional()
    .meta({ description: 'Who would ask for it.', examples: ['infirmier'] }),
  territory: territory(
    ['commune', 'epci', 'departement', 'region'],
    'Where: the aids of all France, and those of the territories this one lies in.',
  ).optional(),
  on: z.iso
    .date('Un jour : « 2026-10-30 ».')
    .transform((day) => new Date(`${day}T12:00:00+01:00`)) // noon or one o’clock in Paris: that very day
    .optional()
    .meta({ description: 'The day in Paris whose status is told; today when absent.', examples: ['2025-12-31'] }),
  format: format(['json', 'csv']),
})

export const contactsQuerySchema = z.strictObject({
  organisation: id('Which organisation.', 'ars').optional(),
  region: regionCode.optional().meta({ description: 'The contacts of a région, then those of all France.' }),
  format: format(['json', 'csv']),
})
