/** Answers of a newer server: what this widget cannot show. */
import type { Section } from '../../types'
import type { Shown } from '../panel/reply'

/** Compiled from the union, so that a kind we learn to show is one we know. */
const known: Readonly<Record<Section['kind'], true>> = {
  text: true,
  notice: true,
  list: true,
  places: true,
  aids: true,
  contacts: true,
  table: true,
  figures: true,
  chart: true,
}

/** True when every part of the answer has a look of its own here. */
export const isLegible = ({ answer }: Shown): boolean => answer.sections.every(({ kind }) => Object.hasOwn(known, kind))
