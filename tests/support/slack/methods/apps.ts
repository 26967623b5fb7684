/** `auth.*`, `apps.uninstall`, and what an installation gives (https://docs.slack.dev/authentication/installing-with-oauth). */
import * as z from 'zod'
import { type Method, method, Refusal } from '../method'

const test = method([], z.strictObject({}), (_, { workspace, installation }) => ({
  url: `https://${workspace.name}.slack.com/`,
  team: workspace.name,
  team_id: workspace.teamId,
  user: 'app',
  user_id: workspace.botUserId,
  bot_id: workspace.botId,
  ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId } : {}),
  is_enterprise_install: installation.teamIds.length > 1,
}))

const revoke = method([], z.strictObject({ test: z.string().optional() }), ({ test: isTest }, { installation }) => {
  if (isTest) return { revoked: false }
  installation.status = 'revoked'
  return { revoked: true }
})

export const apps = ({ clientId, clientSecret }: ClientCredentials): Readonly<Record<string, Method>> => ({
  'auth.test': test,
  'auth.revoke': revoke,
  'apps.uninstall': method(
    [],
    z.strictObject({ client_id: z.string(), client_secret: z.string() }),
    (params, { installation }) => {
      if (params.client_id !== clientId) throw new Refusal('invalid_client_id')
      if (params.client_secret !== clientSecret) throw new Refusal('bad_client_secret')
      installation.status = 'uninstalled'
      return {}
    },
  ),
})

export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string }
