/** What a turn shows beside its answer, for the API and the page alike. */
import type { Lang, Reply } from '../types'
import { chipsOf, shareOf } from './chips'
import { mapOf } from './map/map'
import { ratedKind } from './rated'

export function turnParts(reply: Reply, lang: Lang) {
  const share = shareOf(reply, lang)
  const rated = ratedKind(reply)
  const map = mapOf(reply.answer)
  return {
    chips: chipsOf(reply.understood, lang),
    ...(share ? { share } : {}),
    ...(rated ? { rated } : {}),
    ...(map ? { map } : {}),
  }
}
