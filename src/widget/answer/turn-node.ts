/** A turn of the conversation as nodes: in its own look, or in plain words when it holds what this widget cannot show. */
import { turnView } from '../../render/view/turn'
import type { Viewing } from '../../render/view/viewing'
import { node } from '../dom'
import type { Turn } from '../panel/memory'
import { inWords, isLegible } from './legible'

export function turnNode(turn: Turn, viewing: Viewing): HTMLElement {
  try {
    if (isLegible(turn)) return node(turnView(turn, viewing))
  } catch {
    // A part of a known kind in a shape we do not know: the words hold it all.
  }
  return node(turnView({ ...inWords(turn), question: turn.question }, viewing))
}
