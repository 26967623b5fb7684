/** Where the person is, asked of the device on a click only, and blurred before anything else is done with it. */
import type { Point } from './queue'

/** Degrees of latitude: 111 m. */
const step = 0.001
/** Milliseconds a device gets to find itself; a position of the last minute will do. */
const patience = 15_000
const freshEnough = 60_000

/** The point to ask around, or why there is none. Never rejects. High accuracy is not asked for: a hundred metres is all we keep. */
export const nearMe = (): Promise<Point | 'refused' | 'unknown'> =>
  new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(blurred({ lat: coords.latitude, lon: coords.longitude })),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
      { timeout: patience, maximumAge: freshEnough },
    ),
  )

/** The nearest point of a grid of about 100 m: 0.001° of latitude, and as many metres of longitude there. */
export function blurred({ lat, lon }: Point): Point {
  const north = nearest(lat, step)
  const metres = Math.max(Math.cos((north * Math.PI) / 180), 0.01) // a meridian is never as narrow where people live
  return { lat: north, lon: Math.max(-180, Math.min(180, nearest(lon, step / metres))) }
}

/** Five decimals write a step of the grid; more would only be noise. */
const nearest = (degrees: number, by: number): number => Number((Math.round(degrees / by) * by).toFixed(5))

/**
 * The words that go with the position: `here` (« Près de moi ») after what is typed, or alone. They say that something is looked for
 * nearby, and it takes them to leave the place of a conversation: « pharmacie » → « pharmacie près de moi ».
 */
export function aroundHere(typed: string, here: string): string {
  if (typed === '') return here
  const text = `${typed} ${here.toLowerCase()}`
  return text.length <= longestQuestion && !typed.toLowerCase().includes(here.toLowerCase()) ? text : typed
}

/** Characters the server takes (src/channels/api-schema.ts). */
const longestQuestion = 500
