/** `/soins journal`: who changed what, when and why, for those who may know. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noSettings } from '../../../../db/teams'
import type { Patch, Reference } from '../../../../src/changes/change'
import type { JournalEntry } from '../../../../src/changes/journal'
import { done, lastIn, marie, modalOf, paul, type Staff, staff, wordsOf } from '../../../support/slack/staff'

let team: Staff
beforeEach(async () => {
  team = await staff()
  await team.choose({ staffChannel: 'C2', approvers: ['U2'], timezone: 'Indian/Reunion' })
})
afterEach(() => team.slack.close())

const reference: Reference = { publisher: 'Assurance maladie', url: 'https://www.ameli.fr/somme', date: '2026-11' }
const at = new Date('2026-11-22T09:30:00Z')
/** The CPAM's role changed by somebody of a workspace. */
async function change(role: string, by: { team: string; user: string }, isApplied = true) {
  const subject = await team.books.changes.subject({ kind: 'contact', subject: 'cpam' })
  const patches: readonly [Patch] = [{ field: 'role', before: subject?.fields.role ?? null, after: role }]
  const proposal = { kind: 'contact', subject: 'cpam', name: 'CPAM', patches, why: `Pour ${role}`, reference } as const
  const decided = await team.books.changes.propose(proposal, { ...by, at }, isApplied)
  if (decided.outcome !== 'done') throw new Error(decided.outcome)
  return decided.change
}
const ofMarie = { team: 'T1', user: 'U1' }

/** The journal as somebody reads it. */
async function read(person: ReturnType<Staff['person']>, line = '/soins journal') {
  await done(person.runs(line))
  return lastIn(person, 'C1')
}

describe('the journal', () => {
  it('tells who, when in the workspace’s own time, what and why, the newest first, to one person alone', async () => {
    await change('Droits', ofMarie)
    await change('C2S', ofMarie)
    const shown = await read(team.person(marie))
    expect(shown.onlyFor).toBe('U1')
    expect(wordsOf(shown)).toMatch(/\*22 novembre 2026 à 13:30\* · <@U1> a appliqué : .*→ C2S\\nPourquoi : Pour C2S.*→ Droits/)
    expect(wordsOf(shown)).not.toContain('Annuler')
  })

  it('names people, groups and channels of settings, and nothing else', async () => {
    await team.books.teams.keep(
      { ...noSettings('T1'), editors: ['U2'] },
      {
        ...{ at: at.toISOString(), team: 'T1', who: 'U9', action: 'settings', about: '' },
        what: 'Canal : C2 ; Éditeurs : U2, S1 ; Approbateurs : personne en particulier ; Fuseau horaire : UTC',
      },
    )
    expect(wordsOf(await read(team.person(marie)))).toContain(
      'Canal : <#C2> ; Éditeurs : <@U2>, <!subteam^S1> ; Approbateurs : personne en particulier ; Fuseau horaire : UTC',
    )
  })

  it('lets those who approve undo what still can be', async () => {
    const [p] = [team.person(paul)]
    await change('Droits', ofMarie)
    const shown = await read(p)
    await done(p.clicks(shown, 'change-undo'))
    await done(p.submits(modalOf(p), { why: 'Erreur' }))
    expect(wordsOf(modalOf(p))).toContain('C’est fait')
    const after = await read(p)
    expect(wordsOf(after)).toMatch(/<@U2> a annulé : .*Pourquoi : Erreur.*a appliqué/)
    expect(wordsOf(after)).not.toContain('change-undo')
  })

  it('begins with what waits for a decision', async () => {
    const p = team.person(paul)
    await change('Droits', ofMarie, false)
    const shown = await read(p)
    expect(wordsOf(shown)).toContain('Une correction attend une décision.')
    await done(p.clicks(shown, 'change-look'))
    await done(p.clicks(lastIn(p, 'C1'), 'change-approve'))
    expect(lastIn(p, 'C1').text).toContain('C’est fait')
    expect(wordsOf(await read(p))).not.toContain('attend une décision')
  })

  it('goes on for as many pages as there are', async () => {
    for (let rank = 1; rank <= 11; rank += 1) await change(`Rôle ${rank}.`, ofMarie)
    const m = team.person(marie)
    const first = await read(m)
    expect(wordsOf(first)).toContain('→ Rôle 3.')
    expect(wordsOf(first)).not.toContain('→ Rôle 1.')
    await done(m.clicks(first, 'journal-more'))
    const second = lastIn(m, 'C1')
    expect(wordsOf(second)).toContain('→ Rôle 1.')
    expect(wordsOf(second)).not.toContain('→ Rôle 3.')
    expect(wordsOf(second)).not.toContain('journal-more')
  })

  it('shows what other workspaces of staff changed of the base, not who nor what they chose for themselves', async () => {
    await change('Droits', { team: 'T2', user: 'U1' })
    await team.choose({ staffChannel: 'C2', approvers: ['U2'] }, 'T2')
    const shown = await read(team.person(paul))
    expect(wordsOf(shown)).toContain('un autre espace a appliqué')
    expect(wordsOf(shown)).not.toContain('<@U1>')
    expect(wordsOf(shown).match(/a réglé/g)).toHaveLength(2) // its own, in the blocks and in the text
  })

  it('lets an approver undo what another workspace applied: that one may be gone, and the base is one', async () => {
    await change('Droits', { team: 'T2', user: 'U1' })
    const p = team.person(paul)
    await done(p.clicks(await read(p), 'change-undo'))
    await done(p.submits(modalOf(p), { why: 'Erreur' }))
    expect(wordsOf(modalOf(p))).toContain('C’est fait')
    expect(wordsOf(await read(p))).toMatch(/<@U2> a annulé : .*un autre espace a appliqué/)
  })

  it('of a workspace that is not of staff has its own lines alone', async () => {
    await change('Droits', ofMarie)
    const stranger = team.person(marie, 'T3')
    expect(wordsOf(await read(stranger))).toContain('Le journal est encore vide')
    await team.choose({}, 'T3')
    expect(wordsOf(await read(stranger))).toContain('a réglé')
    expect(wordsOf(await read(stranger))).not.toContain('Droits')
  })

  it('is in English for who asks in English', async () => {
    await change('Droits', ofMarie)
    const m = team.person(marie)
    expect(wordsOf(await read(m, '/soins log'))).toMatch(/Log.*\*22 November 2026 at 13:30\* · <@U1> applied: /)
  })

  it('stays within what Slack takes, whatever was written, and makes no mention of it', async () => {
    const what = `<!channel> <https://mal.example|ici> ${'é'.repeat(10_000)}`
    const entry: JournalEntry = {
      at: at.toISOString(),
      ...{ team: 'T1', who: 'not-an-id', action: 'handled', about: '', what, why: what },
    }
    for (let rank = 0; rank < 12; rank += 1) await team.books.teams.keep({ ...(await team.books.teams.settings('T1')) }, entry)
    const shown = await read(team.person(marie))
    expect(wordsOf(shown)).toContain('quelqu’un a classé : &lt;!channel&gt;')
    expect(wordsOf(shown)).not.toMatch(/<!|<https:\/\/mal|not-an-id/)
    expect(wordsOf(shown)).toContain('journal-more')
    expect(team.logged).toEqual([])
  })

  it('is given whole as a file', async () => {
    await change('Droits ; C2S', ofMarie)
    const m = team.person(marie)
    await done(m.clicks(await read(m), 'journal-csv'))
    const [file] = lastIn(m, 'D1').files ?? []
    expect(file?.name).toBe('proxisoin-journal.csv')
    expect(Buffer.from(file?.bytes ?? []).toString()).toMatch(
      /date;qui;action;quoi;pourquoi\r\n2026-11-22T09:30:00\.000Z;U1;a appliqué;".*Droits ; C2S"/,
    )
  })
})

it('a base out of reach is told', async () => {
  const knowledge = { read: () => Promise.reject(new Error('down')) }
  await team.slack.close()
  team = await staff({ knowledge })
  expect(wordsOf(await read(team.person(marie)))).toContain('La base de connaissances ne répond pas')
})
