import { beforeEach, describe, expect, it } from 'vitest'
import { type ChangeBook, createChangeBook, type Who } from '../../db/changes'
import type { Db } from '../../db/client'
import { changesText } from '../../db/ingest/changes'
import type { SubjectKey } from '../../src/changes/change'
import { subjectKeyOf } from '../../src/changes/subject-key'
import type { AidItem, ContactItem, FigureItem } from '../../src/types'
import { applied, proposalOf, type Wanted } from '../support/changes'
import { ownDb } from '../support/knowledge'
import { conversationWith, realApp } from '../support/product'

const ana: Who = { team: 'T1', user: 'U1ANA', at: new Date('2026-11-21T10:00:00Z') }
const reference = { publisher: 'Centre hospitalier', url: 'https://ch.example.fr/urgences', date: '2026-11' }

describe('a change', () => {
  let db: Db
  let book: ChangeBook
  let app: Awaited<ReturnType<typeof realApp>>
  beforeEach(async () => {
    db = await ownDb()
    book = createChangeBook(db)
    app = await realApp({ db })
  })

  const told = async (text: string) => {
    const { answer } = await conversationWith(app)(text)
    return { text: answer.text, sources: answer.sources, items: answer.sections.flatMap(({ items = [] }) => items) }
  }
  const apply = async (key: SubjectKey, wanted: Wanted) =>
    (await applied(book, await proposalOf(book, key, wanted, { why: 'Appelé ce matin', reference }), ana)).id

  it('of a place is told at once with its page, and no more once undone', async () => {
    const was = await told('urgences à Saint-Quentin')
    expect(was.text).toContain('03 23 06 73 30')
    const id = await apply({ kind: 'place', subject: 'urgences-020000162' }, { phone: '03 23 99 99 99' })
    const now = await told('urgences à Saint-Quentin')
    expect(now.text).toContain('03 23 99 99 99')
    expect(now.text).not.toContain('03 23 06 73 30')
    expect(now.sources).toContainEqual(expect.objectContaining({ ...reference, checkedOn: '2026-11-21' }))
    const page = await (await app.request('/donnees')).text()
    expect(page).toContain('Corrections de l’équipe')
    expect(page).toMatch(/Fiche relue\s:\sCentre hospitalier Saint-Quentin, Saint-Quentin \(02\)/)
    expect((await book.undo(id, ana)).outcome).toBe('done')
    expect(await told('urgences à Saint-Quentin')).toEqual(was)
    expect(await (await app.request('/donnees')).text()).not.toContain('Corrections de l’équipe')
  })

  it('ends an aid in its answer', async () => {
    expect((await told('le CESP')).text).not.toContain('terminée')
    await apply({ kind: 'aid', subject: 'cesp' }, { status: 'ended', validTo: '2026-10-31' })
    const ended = await told('le CESP')
    expect(ended.text).toContain('terminée le 31 octobre 2026')
    expect(ended.sources).toContainEqual(expect.objectContaining({ url: reference.url }))
  })

  it('ends an aid in a dossier', async () => {
    const asked = 'quelles aides pour un généraliste qui s’installe à Ham (80) ?'
    const dossier = async () => (await app.request('/dossier?profession=medecin-generaliste&place=commune:80410')).text()
    const offered = async () =>
      ((await told(asked)).items as unknown as AidItem[]).filter(({ verdict }) => verdict === 'yes' || verdict === 'depends')
    const [aid] = (await offered()).filter(({ status, validFrom }) => status === 'open' && (validFrom ?? '') < '2026')
    if (!aid?.amount) throw new Error('no aid is offered')
    expect(await dossier()).toContain(`<h3>${aid.name}<`)
    await apply({ kind: 'aid', subject: aid.id }, { status: 'ended', validTo: '2026-10-31' })
    expect((await offered()).map(({ id }) => id)).not.toContain(aid.id)
    expect(await dossier()).not.toContain(`<h3>${aid.name}<`)
  })

  it('that would make an aid contradict itself is not kept, and says why', async () => {
    const key = { kind: 'aid', subject: 'cesp' } as const
    await expect(apply(key, { status: 'ended' })).rejects.toThrow('Dites aussi quand elle a pris fin.')
    expect(await changesText(db.$client)).toBe('no change stands')
  })

  it('finds its record in an answer, of a figure too', async () => {
    const { items } = await told('part de la population en zone prioritaire en Occitanie')
    const [figure] = items as unknown as FigureItem[]
    const key = figure && subjectKeyOf('figures', figure)
    expect(key && (await book.subject(key))).toMatchObject({ kind: 'figure', subject: 'part-zone-prioritaire-occitanie-2025' })
    const { items: counted } = await told('combien de services d’urgences en Normandie')
    expect((counted as unknown as FigureItem[]).flatMap((item) => subjectKeyOf('figures', item) ?? [])).toEqual([])
    const emergency = (await told('je fais une crise cardiaque')).items as unknown as ContactItem[]
    const numbers = emergency.filter((item) => item.organisation)
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.flatMap((item) => subjectKeyOf('contacts', item) ?? [])).toEqual([])
  })

  it('is listed for those who keep the records', async () => {
    expect(await changesText(db.$client)).toBe('no change stands')
    await apply({ kind: 'contact', subject: 'cpam' }, { phone: '09 72 00 00 00' })
    expect(await changesText(db.$client)).toMatch(
      /^applied: contact cpam \(.+\), in db\/seed\/contacts\.json\n {2}Phone: 3646 → 09 72 00 00 00\n {2}read at https:\/\/ch\.example\.fr\/urgences \(Centre hospitalier, 2026-11\), T1 U1ANA, 2026-11-21: « Appelé ce matin »$/,
    )
  })
})
