/** Every setting, read in one place. A missing or malformed one stops the start with one line that names it. */
import * as z from 'zod'

const url = (protocols: RegExp) => z.url({ protocol: protocols })

const words = z.string().trim().min(1).max(300)

/** `https://*.mairie.example` is one of a frame's policy, never of a browser's `Origin` (RFC 6454, 6.1). */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text && !text.includes('*')

const settingsSchema = z.object({
  LIBSQL_URL: url(/^(file|libsql|https?|wss?)$/),
  LIBSQL_AUTH_TOKEN: z.string().min(1).optional(),
  STATE_SECRET: z.string().min(16, 'at least 16 characters'),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  SLACK_STATE_SECRET: z.string().min(1).optional(),
  SLACK_API_URL: url(/^https?$/).default('https://slack.com/api/'),
  /** Comma-separated ids of the workspaces whose staff keep the knowledge base true; needed where any workspace may install. */
  SLACK_STAFF_TEAMS: z
    .string()
    .regex(/^T[A-Z0-9]+(\s*,\s*T[A-Z0-9]+)*$/, 'ids of workspaces, comma-separated: T0123ABCD')
    .transform((list) => list.split(',').map((team) => team.trim()))
    .optional(),
  /** Comma-separated origins that may call /api from a browser and frame /cadre; `*` for any. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .pipe(
      z.array(
        z.union([
          z.literal('*'),
          url(/^https?$/).refine(isOrigin, 'an origin as browsers send it: https://mairie.example, without path nor wildcard'),
        ]),
      ),
    ),
  /** Who publishes and hosts this deployment: what the law asks a site to say (LCEN, article 1-1), shown as it is written. */
  PUBLISHER_NAME: words.optional(),
  PUBLISHER_ADDRESS: words.optional(),
  PUBLISHER_DIRECTOR: words.optional(),
  /** Where people write to: an e-mail address, or an https page. */
  PUBLISHER_CONTACT: z.union([z.email(), url(/^https$/)], 'an e-mail address or an https address').optional(),
  HOST_NAME: words.optional(),
  HOST_ADDRESS: words.optional(),
  /** `off` withdraws the service worker from browsers that have it: they then need the network, as on any site. */
  OFFLINE_PAGE: z.enum(['on', 'off']).default('on'),
  /** Under Node, behind a proxy of another machine: the header where it writes whom it speaks for, such as `x-forwarded-for`. */
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z\d-]+$/i, 'the name of a header')
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
})

export const settingNames = settingsSchema.keyof().options
export type Settings = z.infer<typeof settingsSchema>

/** Thrown when a setting is missing or malformed; the message is one line that names it. */
export class BadSetting extends Error {}

/**
 * Validates raw environment variables or Worker bindings; an empty string counts as unset.
 * @throws BadSetting naming the first bad setting
 */
export function readSettings(raw: Readonly<Record<string, unknown>>): Settings {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => typeof value === 'string' && value !== ''))
  const parsed = settingsSchema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? 'settings')
    throw new BadSetting(name in given ? `Setting ${name} is not valid: ${issue?.message}` : `Setting ${name} is missing`)
  }
  const settings = parsed.data
  if (settings.SLACK_SIGNING_SECRET && !settings.SLACK_BOT_TOKEN && !settings.SLACK_CLIENT_ID)
    throw new BadSetting('Setting SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET)')
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const
  const absent = oauth.find((name) => !settings[name])
  if (absent && oauth.some((name) => settings[name])) throw new BadSetting(`Setting ${absent} is missing`)
  if ((settings.SLACK_BOT_TOKEN || settings.SLACK_CLIENT_ID) && !settings.SLACK_SIGNING_SECRET)
    throw new BadSetting('Setting SLACK_SIGNING_SECRET is missing')
  return settings
}
