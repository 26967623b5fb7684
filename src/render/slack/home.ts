/** App Home, as blocks: the numbers that cannot wait, questions to begin with, and how old the data are. */
import type { types } from '@slack/bolt'
import { dateLabel, numberLabel } from '../../formats'
import type { Lang, Source } from '../../types'
import { emergencyNumbers } from '../emergency-numbers'
import { buttonValue } from './button'
import { bold, escaped, link } from './markup'

/** `action_id` of the button that shows App Home in the other language; its value is that language. */
export const homeLanguageAction = 'home-language'

/** What the base says of itself (db/state-queries.ts); days are `2026-11-21`. */
export type HomeData = {
  readonly sources: readonly (Source & { readonly family: string })[]
  readonly loads: readonly { readonly source: string; readonly asOf: string; readonly staleFrom: string }[]
}
export type Home = {
  readonly examples: readonly { readonly title: string; readonly message: string }[]
  /** Undefined when the base is out of reach. */
  readonly data: HomeData | undefined
  /** In Paris: tells which data are stale. */
  readonly today: string
  /** Our own address; without it, or when it is not https, nothing is linked. */
  readonly origin: string
}

const words = {
  fr: {
    urgent: 'En cas d’urgence',
    ask: 'Trouver un soin, une aide, un contact en santé',
    how: 'Posez votre question avec vos mots, ici en message direct, avec `/soins` ou en me mentionnant dans un canal. Chaque réponse donne sa source et sa date. N’écrivez ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
    answeredThere: 'Un exemple est répondu dans l’onglet Messages.',
    data: 'De quand datent les données',
    read: (count: string, day: string) => `${count} pages publiques relues par nous, la plus ancienne relecture le ${day}.`,
    of: 'données du',
    stale: 'à actualiser',
    unavailable: 'Nos données ne répondent pas en ce moment ; les numéros d’urgence restent valables.',
    all: 'Toutes les sources',
    privacy: 'Ce qui se passe avec votre question',
    other: 'English',
  },
  en: {
    urgent: 'In an emergency',
    ask: 'Find care, support and contacts in France',
    how: 'Ask in your own words: here in a direct message, with `/soins`, or by mentioning me in a channel. Every answer gives its source and its date. Do not write your name or your illness: the place and the need are enough.',
    answeredThere: 'An example is answered in the Messages tab.',
    data: 'How old the data are',
    read: (count: string, day: string) => `${count} public pages read by us, the oldest reading on ${day}.`,
    of: 'data of',
    stale: 'to be updated',
    unavailable: 'Our data does not answer at the moment; the emergency numbers still hold.',
    all: 'All the sources',
    privacy: 'What happens to your question',
    other: 'Français',
  },
} as const

/** Open-data sources named at most: the page of sources has them all. */
const mostLoads = 10

export function homeView({ examples, data, today, origin }: Home, lang: Lang): { type: 'home'; blocks: types.KnownBlock[] } {
  const say = words[lang]
  return {
    type: 'home',
    blocks: [
      header(say.urgent),
      section(emergencyNumbers.map(({ number, what }) => `${bold(number)} ${escaped(what[lang])}`).join('\n')),
      header(say.ask),
      section(say.how),
      {
        type: 'actions',
        elements: examples.flatMap(({ title, message }, index) => button(`ask:${index}`, title, buttonValue({ text: message }))),
      },
      context(say.answeredThere),
      header(say.data),
      section(data ? dataLines(data, today, lang).join('\n') : say.unavailable),
      context([link(`${origin}/donnees`, say.all), link(`${origin}/vie-privee`, say.privacy)].join(' · ')),
      { type: 'actions', elements: button(homeLanguageAction, say.other, lang === 'fr' ? 'en' : 'fr') },
    ],
  }
}

function dataLines({ sources, loads }: HomeData, today: string, lang: Lang): readonly string[] {
  const say = words[lang]
  const read = sources.filter(({ family }) => family === 'seed')
  const [oldest] = read.map(({ checkedOn }) => checkedOn).toSorted()
  const lines = loads.slice(0, mostLoads).map(({ source, asOf, staleFrom }) => {
    const first = sources.find(({ family }) => family === source)
    const name = first ? link(first.url, `${first.publisher}, ${first.title}`) : escaped(source)
    return `• ${name} – ${say.of} ${dateLabel(asOf, lang)}${staleFrom <= today ? ` (${say.stale})` : ''}`
  })
  return [...lines, ...(oldest ? [`• ${say.read(numberLabel(read.length, lang), dateLabel(oldest, lang))}`] : [])]
}

const header = (text: string): types.HeaderBlock => ({ type: 'header', text: { type: 'plain_text', text, emoji: false } })
const section = (text: string): types.SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })
const context = (text: string): types.ContextBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] })
const button = (action: string, label: string, value: string | undefined): types.Button[] =>
  value === undefined
    ? []
    : [{ type: 'button', action_id: action, text: { type: 'plain_text', text: label, emoji: false }, value }]
