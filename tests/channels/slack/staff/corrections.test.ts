/** A record corrected by staff, from the question to the answer that tells the new value, and back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeBook } from '../../../../db/changes'
import { anna, done, lastIn, marie, modalOf, paul, type Staff, staff, wordsOf } from '../../../support/slack/staff'

let team: Staff
afterEach(() => team.slack.close())

const cpam = '/soins corriger qui contacter à la CPAM de la Somme'
const question = '/soins qui contacter à la CPAM de la Somme'
const grounds = {
  why: 'Numéro changé le 1er novembre',
  url: 'https://www.ameli.fr/somme',
  publisher: 'Assurance maladie',
  date: '2026-11',
}
const changed = { ...grounds, 'field:phone': '03 22 00 11 22' }

/** From the command to the fields of the CPAM's record. */
async function openFields(person: ReturnType<Staff['person']>, line = cpam) {
  await done(person.runs(line))
  return (await done(person.submits(modalOf(person), { record: 'contact:cpam' }))).view ?? modalOf(person)
}
/** To the difference, and through it. */
async function propose(person: ReturnType<Staff['person']>, filled: Record<string, string> = changed) {
  const fields = await openFields(person)
  const { view } = await done(person.submits(fields, filled))
  if (!view) throw new Error('no difference is shown')
  await done(person.submits(view))
  return modalOf(person)
}
const answer = async (person: ReturnType<Staff['person']>) => {
  await done(person.runs(question))
  return wordsOf(lastIn(person, 'C1'))
}

describe('a correction', () => {
  beforeEach(async () => {
    team = await staff()
    await team.choose({ staffChannel: 'C2', editors: ['U2'], approvers: ['U2', 'U3'] })
  })

  it('is proposed by one, approved by another, told by answers with its source, then undone', async () => {
    const [m, p] = [team.person(marie), team.person(paul)]
    expect(await answer(m)).toContain('3646')

    const fields = await openFields(m)
    expect(wordsOf(fields)).toContain('"initial_value":"3646"')
    const { view: difference } = await done(m.submits(fields, changed))
    expect(difference?.payload).toMatchObject({ title: { text: 'Vérifier' }, submit: { text: 'Proposer' } })
    expect(wordsOf(difference ?? fields)).toMatch(/\*Téléphone\*\\nAvant : ~3646~\\nAprès : 03 22 00 11 22/)
    await done(m.submits(difference ?? fields))
    expect(wordsOf(modalOf(m))).toContain('C’est proposé. La décision vous sera dite en message direct.')
    expect(await answer(m)).toContain('3646')

    const message = lastIn(p, 'C2')
    expect(wordsOf(message)).toContain('Correction proposée : Assurance maladie – CPAM')
    expect(wordsOf(message)).toContain('<https://www.ameli.fr/somme|Assurance maladie> (novembre 2026)')
    expect(wordsOf(message)).toContain('Numéro changé le 1er novembre')
    expect(wordsOf(message)).toMatch(/Proposée par <@U1> le \d+/)
    expect(wordsOf(message).match(/"style":"primary"/g)).toHaveLength(1)
    await done(p.clicks(message, 'change-approve'))
    expect(wordsOf(lastIn(p, 'C2'))).toMatch(/Correction appliquée.*Appliquée par <@U2> le \d+/)
    expect(lastIn(m, 'D1').text).toContain('Votre correction est appliquée.')
    const corrected = await answer(m)
    expect(corrected).toContain('03 22 00 11 22')
    expect(corrected).toContain('https://www.ameli.fr/somme')

    await done(p.clicks(lastIn(p, 'C2'), 'change-undo'))
    expect(wordsOf(modalOf(p))).toContain('La fiche redeviendra ce qu’elle était.')
    await done(p.submits(modalOf(p), { why: 'Le standard a fermé' }))
    expect(wordsOf(modalOf(p))).toContain('C’est fait.')
    expect(wordsOf(lastIn(p, 'C2'))).toMatch(/Correction annulée.*Annulée par <@U2>.*Le standard a fermé/)
    expect(lastIn(m, 'D1').text).toContain('Votre correction est annulée.')
    expect(await answer(m)).toContain('3646')
    expect(team.logged).toEqual([])
  })

  it('is applied at once by an editor, and shown to the others', async () => {
    const p = team.person(paul)
    expect(wordsOf(await propose(p))).toContain('C’est appliqué')
    expect(wordsOf(lastIn(p, 'C2'))).toMatch(/Correction appliquée.*Annuler ce changement/)
    expect(await answer(p)).toContain('03 22 00 11 22')
    expect(team.slack.calls.filter(({ params }) => params.channel === 'U2')).toEqual([])
  })

  it('begins under an answer, straight with its fields when it has one record', async () => {
    const m = team.person(marie)
    await done(m.runs('/soins aide CESP'))
    await done(m.clicks(lastIn(m, 'C1'), 'correct'))
    expect(wordsOf(modalOf(m))).toContain('Contrat d’engagement de service public')
    expect(modalOf(m).payload).toMatchObject({ callback_id: 'change-fields' })
    const { errors } = await done(m.submits(modalOf(m), { ...grounds, 'field:validTo': '2009' }))
    expect(errors).toEqual({ 'field:validTo': 'La fin vient avant le début.' })
  })

  it('is asked again next to the fields that are not right, in the language it began in', async () => {
    const m = team.person(marie)
    const fields = await openFields(m)
    const filled = { ...grounds, url: 'http://www.ameli.fr', date: '2031', 'field:phone': 'le standard' }
    expect((await done(m.submits(fields, filled))).errors).toEqual({
      url: 'Donnez l’adresse complète de la page : https://…',
      date: 'Cette date est à venir.',
      'field:phone': expect.stringContaining('Ce n’est pas un numéro français'),
    })
    expect((await done(m.submits(fields, grounds))).errors).toEqual({
      'field:name': 'Rien n’est changé : corrigez au moins un champ.',
    })
    const english = await openFields(m, '/soins correct who to contact at the CPAM of the Somme')
    expect((await done(m.submits(english, { ...changed, date: 'last week' }))).errors).toEqual({
      date: 'Write 21/11/2026, 2026-11, 2026, or n.d.',
    })
    expect((await done(m.submits(english, { ...changed, date: 'n. d.' }))).view?.payload).toMatchObject({
      title: { text: 'Check' },
      submit: { text: 'Propose' },
    })
  })

  it('shows what the record says now when it moved meanwhile, and loses nothing of what was typed', async () => {
    const [m, p] = [team.person(marie), team.person(paul)]
    const fields = await openFields(m)
    await propose(p, { ...grounds, 'field:phone': '03 22 99 99 99' })
    const { view: difference } = await done(m.submits(fields, { ...changed, 'field:role': 'Droits' }))
    expect(wordsOf(difference ?? fields)).toContain('La fiche a changé entre-temps')
    expect(wordsOf(difference ?? fields)).toMatch(
      /\*Téléphone\* \(a changé entre-temps\)\\nAvant : ~03 22 99 99 99~\\nAprès : 03 22 00 11 22/,
    )
    // And again between the difference and its agreement.
    await propose(p, { ...grounds, 'field:phone': '03 22 88 88 88' })
    await done(m.submits(difference ?? fields))
    expect(wordsOf(modalOf(m))).toMatch(/~03 22 88 88 88~\\nAprès : 03 22 00 11 22/)
    await done(m.submits(modalOf(m)))
    expect(wordsOf(modalOf(m))).toContain('C’est proposé.')
  })

  it('is decided once, when two press at the same moment', async () => {
    const [m, p, a] = [team.person(marie), team.person(paul), team.person(anna)]
    await propose(m)
    const message = lastIn(p, 'C2')
    await Promise.all([done(p.clicks(message, 'change-approve')), done(a.clicks(message, 'change-approve'))])
    const told = [...p.messages('C2'), ...a.messages('C2')].filter(({ onlyFor }) => onlyFor !== undefined)
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(/^Appliquée par <@U[23]> le /)])
    const { rows } = await team.db.$client.execute(`select action from journal where action = 'applied'`)
    expect(rows).toHaveLength(1)
  })

  it('is decided by those who may, and by nobody else', async () => {
    const m = team.person(marie)
    await propose(m)
    await done(m.clicks(lastIn(m, 'C2'), 'change-approve'))
    expect(lastIn(m, 'C2')).toMatchObject({ onlyFor: 'U1', text: expect.stringContaining('Seules les personnes qui approuvent') })
    await done(m.clicks(m.messages('C2')[0] ?? lastIn(m, 'C2'), 'change-refuse'))
    expect(wordsOf(modalOf(m))).toContain('Seules les personnes qui approuvent')
  })

  it('is refused with a reason, which its proposer is told', async () => {
    const [m, p] = [team.person(marie), team.person(paul)]
    await propose(m)
    const message = lastIn(p, 'C2')
    const asItWas = { ...message }
    await done(p.clicks(message, 'change-refuse'))
    const asksWhy = { ...modalOf(p) }
    await done(p.submits(modalOf(p), { why: 'Le 3646 reste le bon' }))
    expect(wordsOf(lastIn(p, 'C2'))).toMatch(/Correction refusée.*Refusée par <@U2>.*Le 3646 reste le bon/)
    expect(lastIn(m, 'D1').text).toMatch(/Votre correction est refusée\.[\s\S]*Le 3646 reste le bon/)
    await done(p.clicks(asItWas, 'change-approve'))
    expect(lastIn(p, 'C2')).toMatchObject({ onlyFor: 'U2', text: expect.stringMatching(/^Refusée par <@U2> le /) })
    const { view } = await done(p.submits(asksWhy, { why: 'Encore' }))
    expect(wordsOf(view ?? asksWhy)).toMatch(/Refusée par <@U2> le /)
  })

  it('needs two where the workspace asks for it', async () => {
    await team.choose({ staffChannel: 'C2', editors: ['U2'], approvers: ['U2', 'U3'], needsTwo: true })
    const [p, a] = [team.person(paul), team.person(anna)]
    expect(wordsOf(await propose(p))).toContain('C’est proposé.')
    await done(p.clicks(lastIn(p, 'C2'), 'change-approve'))
    expect(lastIn(p, 'C2')).toMatchObject({ onlyFor: 'U2', text: expect.stringContaining('quelqu’un d’autre doit décider') })
    await done(a.clicks(lastIn(a, 'C2'), 'change-approve'))
    expect(wordsOf(lastIn(a, 'C2'))).toContain('Appliquée par <@U3>')
  })

  it('never makes a mention of what was typed, however long', async () => {
    const [m, p] = [team.person(marie), team.person(paul)]
    const hostile = '<!channel> *tous* <https://mal.example|ameli.fr> ~ & '
    const fields = await openFields(m)
    const filled = { ...changed, 'field:name': `${hostile}${'é'.repeat(200)}`, why: hostile, publisher: hostile }
    const { view } = await done(m.submits(fields, filled))
    await done(m.submits(view ?? fields))
    expect(wordsOf(modalOf(m))).toContain('C’est proposé.')
    expect(wordsOf(lastIn(p, 'C2'))).toContain('&lt;!channel&gt;')
    expect(wordsOf(lastIn(p, 'C2'))).not.toMatch(/<!|<https:\/\/mal/)
    const tooLong = await openFields(m)
    expect((await done(m.submits(tooLong, { ...changed, 'field:name': 'x'.repeat(10_000) }))).errors).toEqual({
      'field:name': '300 caractères au plus.',
    })
  })

  it('that is too long to travel is said so', async () => {
    const m = team.person(marie)
    const fields = await openFields(m)
    const filled = {
      ...grounds,
      'field:name': '"'.repeat(300),
      'field:role': '"'.repeat(300),
      'field:url': `https://a.fr/${'"'.repeat(900)}`,
    }
    const { errors } = await done(
      m.submits(fields, { ...filled, 'field:address': '"'.repeat(300), 'field:url': `https://a.fr/${'x'.repeat(900)}` }),
    )
    expect(errors).toEqual({ 'field:url': expect.stringContaining('corrigez en deux fois') })
  })

  it('of an expired trigger is told', async () => {
    const m = team.person(marie)
    team.slack.refuse('views.open', 'expired_trigger_id', { times: 1 })
    await done(m.runs(cpam))
    expect(lastIn(m, 'C1')).toMatchObject({ onlyFor: 'U1', text: expect.stringContaining('pas laissé le temps') })
    expect(m.modal()).toBeUndefined()
  })

  it('is not offered to a workspace that is not of staff, and is told kindly', async () => {
    const stranger = team.person(marie, 'T3')
    await done(stranger.runs(question))
    expect(wordsOf(lastIn(stranger, 'C1'))).not.toContain('Corriger une fiche')
    await done(stranger.runs(cpam))
    expect(lastIn(stranger, 'C1').text).toContain('Les fiches sont corrigées par l’équipe qui tient la base à jour.')
    expect(stranger.modal()).toBeUndefined()
  })

  it('is seen and decided in its own workspace alone', async () => {
    await team.choose({ staffChannel: 'C2', approvers: ['U2'] }, 'T2')
    await propose(team.person(marie))
    const other = team.person(paul, 'T2')
    expect(other.messages('C2')).toEqual([])
    const message = lastIn(team.person(paul), 'C2')
    // A button of another workspace, sent again from here.
    team.slack
      .workspace('T2')
      .channels.get('C2')
      ?.messages.push({ ...message, channel: 'C2' })
    await done(other.clicks(lastIn(other, 'C2'), 'change-approve'))
    expect(lastIn(other, 'C2').text).toBe('Je ne retrouve pas cette correction.')
  })

  it('goes to an approver where there is no channel, and is told to wait in the journal where there is nobody', async () => {
    await team.choose({ approvers: ['S1', 'U2'] })
    const m = team.person(marie)
    await propose(m)
    expect(wordsOf(lastIn(team.person(paul), 'D2'))).toContain('Correction proposée')
    await team.choose({ staffChannel: 'C3', approvers: ['S1'] })
    expect(wordsOf(await propose(m, { ...grounds, 'field:role': 'Droits' }))).toContain(
      'la proposition attend dans `/soins journal`',
    )
  })

  it('is decided even when its message is gone', async () => {
    const p = team.person(paul)
    await propose(team.person(marie))
    const message = lastIn(p, 'C2')
    team.slack.refuse('chat.update', 'message_not_found', { times: 1 })
    await done(p.clicks(message, 'change-approve'))
    expect(lastIn(p, 'C2')).toMatchObject({ onlyFor: 'U2', text: expect.stringContaining('je n’ai pas pu mettre à jour') })
    expect(await answer(p)).toContain('03 22 00 11 22')
  })
})

describe('a base', () => {
  const refusing = () => Promise.reject(new Error('down'))

  it('out of reach is told where the person is, and changes nothing', async () => {
    let isDown = false
    team = await staff()
    const changes: ChangeBook = new Proxy(team.books.changes, {
      get: (book, method) => (isDown ? refusing : Reflect.get(book, method)),
    })
    await team.slack.close()
    team = await staff({ changes })
    await team.choose({ staffChannel: 'C2', approvers: ['U2'] })
    const [m, p] = [team.person(marie), team.person(paul)]
    const fields = await openFields(m)
    isDown = true
    const { view } = await done(m.submits(fields, changed))
    expect(wordsOf(view ?? fields)).toContain('La base de connaissances ne répond pas')
    isDown = false
    team.slack.workspace('T1').stacks.get('U1')?.pop() // « Retour »
    const again = await done(m.submits(fields, changed))
    await done(m.submits(again.view ?? fields))
    isDown = true
    await done(p.clicks(lastIn(p, 'C2'), 'change-approve'))
    expect(lastIn(p, 'C2')).toMatchObject({ onlyFor: 'U2', text: expect.stringContaining('Rien n’est changé') })
    await done(p.clicks(p.messages('C2')[0] ?? lastIn(p, 'C2'), 'change-refuse'))
    expect(wordsOf(modalOf(p))).toContain('Rien n’est changé')
    await done(m.runs(cpam))
    await done(m.submits(modalOf(m), { record: 'contact:cpam' }))
    expect(wordsOf(modalOf(m))).toContain('La base de connaissances ne répond pas')
  })

  it('that is slow is waited for under the eyes of the person', async () => {
    let open: (() => void) | undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    let isSlow = false
    team = await staff()
    const { changes: book } = team.books
    const changes: ChangeBook = {
      ...book,
      subject: async (key) => {
        if (isSlow) await opened
        return book.subject(key)
      },
    }
    await team.slack.close()
    team = await staff({ changes })
    await team.choose({ staffChannel: 'C2' })
    const m = team.person(marie)
    const fields = await openFields(m)
    isSlow = true
    const sent = await m.submits(fields, changed)
    expect(sent.isAcknowledged).toBe(true)
    expect(wordsOf(modalOf(m))).toContain('Un instant…')
    open?.()
    await sent.settled()
    expect(modalOf(m).payload).toMatchObject({ callback_id: 'change-confirm' })
    await done(m.submits(modalOf(m)))
    expect(wordsOf(modalOf(m))).toContain('C’est proposé')
  })
})
