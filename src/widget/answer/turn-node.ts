/** A turn of the conversation as nodes: in its own look, or in plain words when it holds what this widget cannot show. */
import { turnView } from '../../render/view/turn'
import type { Viewing } from '../../render/view/viewing'
import type { Turn } from '../panel/memory'
import { type Growth, grow } from './grow'
import { inWords, isLegible } from './legible'

/** Characters that fill the screen of a phone: what was asked, the title, what answers. */
const first = 500

export const turnNode = (turn: Turn, viewing: Viewing): Growth => grow(treeOf(turn, viewing), first)

function treeOf(turn: Turn, viewing: Viewing) {
  try {
    if (isLegible(turn)) return turnView(turn, viewing)
  } catch {
    // A part of a known kind in a shape we do not know: the words hold it all.
  }
  return turnView({ ...inWords(turn), question: turn.question }, viewing)
}
