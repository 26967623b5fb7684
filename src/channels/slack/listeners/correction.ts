/** Proposing a change of a record: which one of an answer, what it should say, then the difference. Decisions are in decision.ts. */
import type { App, BlockAction } from '@slack/bolt'
import type { TurnOutput } from '../../../conversation'
import { correctAction, readButtonValue } from '../../../render/slack/button'
import { changeView, noteView, waitingView } from '../../../render/slack/staff/change-form'
import { changeWords } from '../../../render/slack/staff/change-words'
import { longestText } from '../../../types'
import { askedAt } from '../../asked-query'
import { said } from '../answering/message'
import { reasonOf } from '../log'
import { carriedBy, ownTeamOf, waysToPerson } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { send } from '../outgoing/sending'
import { keyOf } from '../staff/correctable'
import { checkedForm, proposed, recordsView, recordView } from '../staff/correcting'
import { chooseMetadata, draftMetadata, formMetadata, metadataOf, typedIn } from '../staff/draft'
import { listenToForm } from '../staff/form-answer'
import { listenToDecisions } from './decision'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'

type Call = Omit<SubCommandCall, 'rest' | 'channel'>

export function listenToCorrections(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(correctAction, async ({ action, body, ack, client }) => {
    await ack()
    const value = readButtonValue(carriedBy(action))
    const asked = value && 'asked' in value ? value.asked : ''
    const lang = askedAt(asked, ports.gazetteer)?.lang ?? 'fr'
    const ways = waysToPerson(body, client)
    const call = { team: ownTeamOf(body), user: body.user.id, trigger: body.trigger_id, ways, client, lang }
    await openCorrection(asked, call, ports)
  })
  listenToForm(app, changeView.choose, ports, ({ submission }) => {
    const lang = metadataOf(chooseMetadata, submission.private_metadata)?.lang ?? 'fr'
    const record = recordView(keyOf(typedIn(submission, 'record')), lang, ports)
    return { lang, how: 'push', outcome: record.then((view) => ({ view })) }
  })
  listenToForm(app, changeView.fields, ports, (form) => {
    const lang = metadataOf(formMetadata, form.submission.private_metadata)?.lang ?? 'fr'
    return { lang, how: 'push', outcome: checkedForm(form, lang, ports) }
  })
  listenToForm(app, changeView.confirm, ports, (form) => {
    const lang = metadataOf(draftMetadata, form.submission.private_metadata)?.lang ?? 'fr'
    return { lang, how: 'update', outcome: proposed(form, lang, ports) }
  })
  listenToDecisions(app, ports)
}

/** `/soins corriger <question>`: choose a record of its answer, then change it. */
export async function startCorrection({ rest, ...call }: SubCommandCall, ports: ListenerPorts): Promise<void> {
  const { lang, ways } = call
  if (rest === '') return send([{ text: changeWords[lang].ask }], ways, { ...ports, lang })
  if (rest.length > longestText) return send(said('tooLong', lang), ways, { ...ports, lang })
  await begin(() => ports.answerQuestion({ text: rest, lang, team: call.team }), call, ports)
}

/** Opens the modal on a question by ids (`/?intent=…`): from an answer, or from the inbox. */
async function openCorrection(asked: string, call: Call, ports: ListenerPorts): Promise<void> {
  const question = askedAt(asked, ports.gazetteer)
  if (!question) return send(said('staleButton', call.lang), call.ways, { ...ports, lang: call.lang })
  await begin(() => ports.answerAsked(question), call, ports)
}

/** A trigger lives three seconds: the modal opens first, and is filled when the base has answered. */
async function begin(answer: () => Promise<TurnOutput>, call: Call, ports: ListenerPorts): Promise<void> {
  const { team, lang, ways, client } = call
  if (!ports.isStaffTeam(team)) return send([{ text: changeWords[lang].notStaff }], ways, { ...ports, lang })
  const opened = await openModal(waitingView(lang), { ...call, log: ports.log })
  if (!opened) return
  const view = await answer()
    .then(({ reply }) => recordsView(reply.answer, lang, ports))
    .catch((error: unknown) => {
      ports.log('error', 'records not shown', reasonOf(error))
      return noteView(changeWords[lang].down, lang, true)
    })
  await client.views
    .update({ view_id: opened.id, view })
    .catch((error: unknown) => ports.log('warn', 'modal not updated', reasonOf(error)))
}
