/** Zones with open data loaded: orders of four régions, then the whole national list when it is at hand. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDb } from '../../../db/client'
import { sources } from '../../../db/ingest'
import { loadSource } from '../../../db/ingest/load'
import { createKnowledge } from '../../../db/knowledge'
import { zoneStatus } from '../../../intents/zone-status'
import type { Deps } from '../../../src/deps'
import { toText } from '../../../src/render/text'
import type { Slots } from '../../../src/slots'
import type { Answer, Question } from '../../../src/types'
import { seededDb } from '../../support/knowledge'
import { loadedDb } from '../../support/loaded-knowledge'
import { realDeps, today } from '../../support/product'

let deps: Deps
beforeAll(async () => {
  deps = await realDeps(createKnowledge(await loadedDb('all')))
})

const commune = (code: string) => {
  const found = deps.gazetteer.place('commune', code)
  if (!found) throw new Error(`no commune ${code}`)
  return found
}
function answerTo(slots: Slots): Promise<Answer> {
  const question: Question = { text: '…', channel: 'web', lang: 'fr', askedAt: today }
  return zoneStatus.answer(slots, { question, lang: 'fr', knowledge: deps.knowledge, gazetteer: deps.gazetteer })
}
const textOf = async (slots: Slots) => toText(await answerTo(slots), 'fr')

describe('zones in the four régions', () => {
  it.each([
    [
      '80410',
      { zoning: 'zip' },
      'Oui : Ham est classée zone d’intervention prioritaire (ZIP) pour les médecins (arrêté de l’ARS du 1er décembre 2025), depuis le 1er janvier 2026',
    ],
    [
      '80410',
      { zoning: 'tres-sous-dotee', profession: 'kinesitherapeute' },
      'Oui : Ham est classée zone très sous-dotée pour les kinésithérapeutes, depuis le 1er février 2025',
    ],
    ['80410', { zoning: 'frr' }, 'Non : Ham n’est pas classée FRR, mais en garde les avantages'],
    [
      '14762',
      { zoning: 'zip' },
      'Non : Vire Normandie est classée zone d’action complémentaire (ZAC) pour les médecins, depuis le 6 janvier 2026',
    ],
    ['24037', { zoning: 'zac' }, 'Non : Bergerac est classée hors des zones aidées pour les médecins, depuis le 3 février 2026'],
    ['24037', { zoning: 'frr' }, 'Non : Bergerac n’est pas classée France ruralités revitalisation (FRR)'],
    [
      '12089',
      { zoning: 'tres-sous-dotee', profession: 'infirmier' },
      'Non : Decazeville est classée zone intermédiaire pour les infirmiers, depuis le 12 novembre 2025',
    ],
    ['12089', { zoning: 'frr' }, 'En partie : seule une partie de Decazeville est classée France ruralités revitalisation (FRR)'],
    ['12089', { zoning: 'zip' }, 'Je ne sais pas : je n’ai pas le classement de Decazeville pour les médecins'],
  ] as const)('%s, %o: %s', async (code, slots, words) => {
    expect(await textOf({ ...slots, place: commune(code) })).toContain(words)
  })

  it('sets several communes side by side, each cell sourced or unknown', async () => {
    const answer = await answerTo({ territories: [commune('80410'), commune('80620'), commune('80021')] })
    const table = answer.sections.find((section) => section.kind === 'table')
    expect(table).toMatchObject({
      columns: ['Zonage', 'Ham', 'Péronne', 'Amiens'],
      rows: [
        {
          header: 'FRR',
          cells: [
            { text: 'Avantages de la FRR sans classement, au 10 juillet 2025' },
            { text: 'Je ne sais pas' },
            { text: 'Hors FRR, au 10 juillet 2025' },
          ],
        },
        {
          header: 'Médecins',
          cells: [
            { text: 'Zone d’intervention prioritaire (ZIP), depuis le 1er janvier 2026', source: expect.any(Number) },
            { text: 'Zone d’action complémentaire (ZAC), depuis le 1er janvier 2026' },
            { text: 'Je ne sais pas' },
          ],
        },
        { header: 'Kinésithérapeutes' },
      ],
    })
  })

  it('names the nearest commune in the zone, with its distance', async () => {
    expect(await textOf({ zoning: 'zip', place: commune('80620') })).toMatch(
      /À défaut, les plus proches du département\n• Ham : .*\(ZIP\) pour les médecins, à \d+ km/,
    )
  })
})

const folder = '../shared/data'
const officialList = 'liste-communes-FRR-juillet2025.csv'

describe.skipIf(!existsSync(join(folder, officialList)))('the national list of FRR communes, where it is at hand', () => {
  it('is counted, département by département, as the file counts it', async () => {
    const lines = readFileSync(join(folder, officialList), 'utf8').split(/\r?\n/)
    const path = join(mkdtempSync(join(tmpdir(), 'proxisoin-frr-')), 'base.db')
    const starter = await seededDb()
    await starter.$client.execute({ sql: 'vacuum into ?', args: [path] })
    const db = createDb(`file:${path}`)
    const source = sources.find(({ id }) => id === 'frr')
    if (!source) throw new Error('no source is called frr')
    await loadSource(db.$client, source, { from: join(folder, officialList), now: today })
    const whole = await realDeps(createKnowledge(db))
    for (const departement of ['15', '80', '14', '24', '12', '75']) {
      const count = lines.filter((line) => line.split(';')[1] === departement && line.includes(';FRR+;')).length
      const place = whole.gazetteer.place('departement', departement)
      const question: Question = { text: '…', channel: 'web', lang: 'fr', askedAt: today }
      const slots = { zoning: 'frr', ...(place && { place }) }
      const answer = await zoneStatus.answer(slots, { question, lang: 'fr', side: 'frr-plus', ...whole })
      const text = toText(answer, 'fr').replaceAll(/\s/g, ' ')
      if (count === 0) expect(text).toContain('Aucune commune en FRR+')
      else expect(text).toContain(`FRR+ : ${count} commune`)
    }
    db.$client.close()
  })
})
