/** The open-data sources the base can load. A new one is a file here and a line in `sources`. */
import { annuaireSante } from './annuaire-sante/annuaire-sante'
import { apl } from './apl'
import { communes } from './communes-source'
import { finess } from './finess'
import { frr } from './frr'
import type { OpenDataSource } from './source'
import { urgences } from './urgences'
import { zonage } from './zonage'

export const sources: readonly OpenDataSource[] = [communes, finess, urgences, annuaireSante, frr, zonage, apl]
