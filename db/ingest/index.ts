/** The open-data sources the base can load. A new one is a file here and a line in `sources`. */
import type { OpenDataSource } from './source'

export const sources: readonly OpenDataSource[] = []
