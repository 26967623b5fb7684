/** A turn of the conversation as nodes. */
import { turnView } from '../../render/view/turn'
import type { Viewing } from '../../render/view/viewing'
import type { Turn } from '../panel/memory'
import { type Growth, grow } from './grow'
import { isLegible } from './legible'

/** Characters that fill the screen of a phone: what was asked, the title, what answers. */
const first = 500

/** @throws when the answer holds what this release cannot show: whoever asked has it stand in plain words (plain-turn.ts) */
export function turnNode(turn: Turn, viewing: Viewing): Growth {
  if (!isLegible(turn)) throw new TypeError('An answer of another release')
  return grow(turnView(turn, viewing), first)
}
