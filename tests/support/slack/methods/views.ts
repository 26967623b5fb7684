/** `views.*` (https://docs.slack.dev/reference/methods?family=views). */
import * as z from 'zod'
import { personIn } from '../channels'
import { type Call, json, type Method, method, Refusal } from '../method'
import { refusalOfView, type ViewPayload, viewSchema } from '../view-schema'
import type { Trigger, View } from '../world'

/** Milliseconds a trigger lives (https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses). */
const triggerLifetime = 3000
const mostViews = 3

const view = json(z.unknown())

const open = method([], z.strictObject({ trigger_id: z.string(), view }), (params, call) => {
  const payload = modal(params.view, call)
  const { user } = exchanged(params.trigger_id, call)
  const opened = keep(payload, user, call)
  call.workspace.stacks.set(user, [opened])
  return { view: shownView(opened, call) }
})

const push = method([], z.strictObject({ trigger_id: z.string(), view }), (params, call) => {
  const payload = modal(params.view, call)
  const { user } = exchanged(params.trigger_id, call)
  return { view: shownView(pushed(payload, user, call), call) }
})

const update = method(
  [],
  z.strictObject({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view,
  }),
  (params, call) => {
    const { view_id: id, external_id: external } = params
    const known = [...call.workspace.views.values()].find(
      (one) => (id !== undefined && one.id === id) || (external !== undefined && one.payload.external_id === external),
    )
    if (!known) throw new Refusal('not_found')
    if (params.hash !== undefined && params.hash !== known.hash) throw new Refusal('hash_conflict')
    return { view: shownView(replaced(known, modal(params.view, call), call), call) }
  },
)

const publish = method([], z.strictObject({ user_id: z.string(), hash: z.string().optional(), view }), (params, call) => {
  const user = personIn(call.workspace, params.user_id, 'invalid_arguments').id
  const payload = accepted(params.view, 'home', call)
  const known = call.workspace.homes.get(user)
  if (params.hash !== undefined && known && params.hash !== known.hash) throw new Refusal('hash_conflict')
  const home = known ? replaced(known, payload, call) : keep(payload, user, call)
  call.workspace.homes.set(user, home)
  return { view: shownView(home, call) }
})

/** A view on top of those this person has open; also how `response_action: push` works. @throws Refusal */
export function pushed(payload: ViewPayload, user: string, call: Call): View {
  const stack = call.workspace.stacks.get(user) ?? []
  const [root] = stack
  if (!root) throw new Refusal('not_found')
  if (stack.length >= mostViews) throw new Refusal('push_limit_reached')
  const view = keep(payload, user, call, root.id, stack.at(-1)?.id)
  stack.push(view)
  return view
}

export function replaced(view: View, payload: ViewPayload, { world }: Call): View {
  view.payload = payload
  view.hash = world.nextId('hash.')
  return view
}

/** @throws Refusal when it is no modal Slack would show */
export const modal = (payload: unknown, call: Call): ViewPayload => accepted(payload, 'modal', call)

function accepted(payload: unknown, type: ViewPayload['type'], { workspace }: Call): ViewPayload {
  const refusal = refusalOfView(payload, workspace.limits)
  if (refusal) throw new Refusal(refusal.error, { response_metadata: { messages: refusal.messages } })
  const view = viewSchema.parse(payload)
  if (view.type !== type) throw new Refusal('invalid_arguments', { response_metadata: { messages: [`[ERROR] not a ${type}`] } })
  return view
}

function keep(payload: ViewPayload, user: string, { workspace, world }: Call, root?: string, previous?: string): View {
  const isTaken = [...workspace.views.values()].some(
    ({ payload: { external_id: id } }) => id !== undefined && id === payload.external_id,
  )
  if (isTaken) throw new Refusal('duplicate_external_id')
  const id = world.nextId('V')
  const view: View = { id, user, payload, hash: world.nextId('hash.'), rootId: root ?? id, previousId: previous }
  workspace.views.set(id, view)
  return view
}

/** Uses a trigger: once, within three seconds. @throws Refusal */
function exchanged(id: string, { workspace, world }: Call): Trigger {
  const trigger = world.triggers.get(id)
  if (!trigger || trigger.teamId !== workspace.teamId) throw new Refusal('invalid_trigger_id')
  if (world.now() - trigger.createdAt > triggerLifetime) throw new Refusal('expired_trigger_id')
  if (trigger.isUsed) throw new Refusal('exchanged_trigger_id')
  trigger.isUsed = true
  return trigger
}

/** A view as answers and payloads give it. */
export const shownView = ({ id, hash, rootId, previousId, payload }: View, { workspace }: Pick<Call, 'workspace'>) => ({
  private_metadata: '',
  callback_id: '',
  external_id: '',
  state: { values: {} },
  ...payload,
  id,
  hash,
  team_id: workspace.teamId,
  app_id: 'A1',
  bot_id: workspace.botId,
  root_view_id: rootId,
  previous_view_id: previousId ?? null,
})

export const views: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
}
