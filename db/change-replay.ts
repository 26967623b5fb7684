import type { Change } from '../src/changes/change'
import type { Db } from './client'
export const overtakenChanges = async (_db: Db, _team: string): Promise<readonly Change[]> => []
