/** A turn of the conversation as nodes: in its own look, or in plain words when it holds what this widget cannot show. */
import type { Tree } from '../../render/tree'
import { turnView } from '../../render/view/turn'
import type { Viewing } from '../../render/view/viewing'
import type { Turn } from '../panel/memory'
import { type Growth, grow } from './grow'
import { inWords } from './legible'

/** Characters that fill the screen of a phone: what was asked, the title, what answers. */
const first = 500

export const turnNode = (turn: Turn, viewing: Viewing): Growth => grow(treeOf(turn, viewing), first)

/** A part of a kind, or in a shape, that we do not know has no view: the words hold it all. */
function treeOf(turn: Turn, viewing: Viewing): Tree {
  try {
    return turnView(turn, viewing)
  } catch {
    return turnView({ ...inWords(turn), question: turn.question }, viewing)
  }
}
