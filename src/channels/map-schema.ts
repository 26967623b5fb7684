/** The shape of a map in a reply. */
import * as z from 'zod'

const pointSchema = z.object({ x: z.number(), y: z.number() }).readonly()
/** Drawn by src/render/map. */
export const mapSchema = z
  .object({
    width: z.number(),
    height: z.number(),
    land: z.array(z.string()).readonly().meta({ description: 'Path data (SVG) of the départements in view.' }),
    markers: z
      .array(
        pointSchema
          .unwrap()
          .extend({
            at: pointSchema.meta({ description: 'Where the place is: `x` and `y` may be moved aside, to overlap no other.' }),
            ranks: z
              .tuple([z.int()], z.int())
              .readonly()
              .meta({ description: 'Its places: ranks in all the lists of places of the answer, from 0.' }),
          })
          .readonly(),
      )
      .readonly(),
    origin: pointSchema.exactOptional().meta({ description: 'The point asked from.' }),
    names: z
      .array(
        pointSchema
          .unwrap()
          .extend({ text: z.string(), dx: z.number(), dy: z.number(), anchor: z.enum(['start', 'middle', 'end']) })
          .readonly(),
      )
      .readonly(),
    scale: z.object({ km: z.number(), length: z.number() }).readonly(),
  })
  .readonly()
  .meta({ id: 'Map', description: 'A small map of the places, north up, in units of a frame of `width` by `height`.' })
