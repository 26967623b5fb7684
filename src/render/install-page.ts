/** What a person sees when Slack sends them back: installed and how to begin, or what to do. Only the workspace's name is data. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import { linked } from './article'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { element, type Tree } from './tree'

type Installed = {
  readonly kind: 'installed'
  /** As Slack says it. */
  readonly name: string
  /** `A…` */
  readonly appId: string
  /** `T…` of the workspace, `E…` of the organisation. */
  readonly id: string
}
export type InstallPage =
  | Installed
  /** The state is not ours, not of this browser, used, or too old. */
  | { readonly kind: 'stale' }
  /** The person said no in Slack. */
  | { readonly kind: 'denied' }
  /** Slack refused the code, or the base did not keep the token. */
  | { readonly kind: 'failed' }

/** The whole page, not to be indexed. */
export function installPage(page: InstallPage, lang: Lang): Html {
  const { title, body } = page.kind === 'installed' ? welcome(page, lang) : refusal(page.kind, lang)
  return shell({
    ...{ lang, title, kind: 'article' },
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${title}</h1>
${markup(...body)}`,
  })
}

type Told = { readonly title: string; readonly body: readonly Tree[] }

function welcome({ name, appId, id }: Installed, lang: Lang): Told {
  const { title, begin, ways, everywhere, open, kept } = words[lang].installed
  const isOrganisation = id.startsWith('E')
  return {
    title: title(name),
    body: [
      ...(isOrganisation ? [paragraph(everywhere(manageAddress(id, appId)), lang)] : []),
      paragraph(begin, lang),
      element('ul', {}, ...ways.map((way) => element('li', {}, way))),
      ...(isOrganisation ? [] : [paragraph(open(openAddress(id, appId)), lang)]),
      paragraph(kept, lang),
    ],
  }
}

/** https://docs.slack.dev/interactivity/deep-linking */
const openAddress = (id: string, appId: string) => `https://slack.com/app_redirect?app=${appId}&team=${id}`
/** An organisation's installation is in none of its workspaces yet: https://docs.slack.dev/enterprise/organization-ready-apps */
const manageAddress = (id: string, appId: string) =>
  `https://app.slack.com/manage/${id}/integrations/profile/${appId}/workspaces/add`

function refusal(kind: 'stale' | 'denied' | 'failed', lang: Lang): Told {
  const { title, lead } = words[lang][kind]
  return { title, body: [paragraph(lead, lang)] }
}

const paragraph = (text: string, lang: Lang): Tree => element('p', {}, ...linked(text, lang))

type Refused = { readonly title: string; readonly lead: string }
type Words = Readonly<Record<'stale' | 'denied' | 'failed', Refused>> & {
  readonly installed: {
    readonly title: (name: string) => string
    readonly everywhere: (address: string) => string
    readonly begin: string
    readonly ways: readonly string[]
    readonly open: (address: string) => string
    readonly kept: string
  }
}

const words: Readonly<Record<Lang, Words>> = {
  fr: {
    installed: {
      title: (name) => `Proxisoin est installé dans ${name}`,
      everywhere: (address) =>
        `Votre organisation l’accepte ; reste à [choisir les espaces de travail où il apparaît](${address}).`,
      begin: 'Pour commencer, dans Slack :',
      ways: [
        'Tapez « /soins help » : des exemples à copier.',
        'Dans un canal, invitez @Proxisoin et mentionnez-le avec votre question : il répond dans le fil.',
        'En message direct, écrivez simplement votre question.',
      ],
      open: (address) => `[Ouvrir Proxisoin dans Slack](${address})`,
      kept: 'Nous gardons le nom de l’espace, qui l’a installé et une clé d’accès chiffrée ; ce que vous écrivez, jamais. Retirer l’application dans Slack efface tout, sauf le journal des corrections de nos données. [Vie privée](/vie-privee)',
    },
    stale: {
      title: 'L’installation n’a pas été faite',
      lead: 'Cette page ne sert qu’une fois, dans le navigateur et dans les dix minutes où l’on commence. [Recommencer l’installation](/slack/install)',
    },
    denied: {
      title: 'L’installation a été annulée',
      lead: 'Slack nous dit que l’autorisation n’a pas été donnée : rien n’a été installé ni gardé. Si votre espace réserve ce choix, demandez à un administrateur d’ouvrir ce lien : [Installer dans Slack](/slack/install)',
    },
    failed: {
      title: 'L’installation n’a pas abouti',
      lead: 'Slack ou notre base n’a pas répondu comme prévu. Attendez une minute, puis recommencez : [Installer dans Slack](/slack/install)',
    },
  },
  en: {
    installed: {
      title: (name) => `Proxisoin is installed in ${name}`,
      everywhere: (address) => `Your organisation accepts it; next, [choose the workspaces it appears in](${address}).`,
      begin: 'To begin, in Slack:',
      ways: [
        'Type “/soins help”: examples to copy.',
        'In a channel, invite @Proxisoin and mention it with your question: it answers in the thread.',
        'In a direct message, just write your question.',
      ],
      open: (address) => `[Open Proxisoin in Slack](${address})`,
      kept: 'We keep the name of the workspace, who installed it and an encrypted access key; never what you write. Removing the app in Slack erases it all, but the log of corrections of our data. [Privacy](/vie-privee)',
    },
    stale: {
      title: 'The installation was not made',
      lead: 'This page serves once, in the browser and within the ten minutes one begins in. [Start the installation again](/slack/install?lang=en)',
    },
    denied: {
      title: 'The installation was cancelled',
      lead: 'Slack tells us that permission was not given: nothing was installed or kept. If your workspace reserves this choice, ask an administrator to open this link: [Install in Slack](/slack/install?lang=en)',
    },
    failed: {
      title: 'The installation did not succeed',
      lead: 'Slack or our base did not answer as expected. Wait a minute, then start again: [Install in Slack](/slack/install?lang=en)',
    },
  },
}
