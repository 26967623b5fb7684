/** App Home, as blocks: the numbers that cannot wait, questions to begin with, what one chose, what waits for staff, how old the data are. */
import type { types } from '@slack/bolt'
import { dateLabel, numberLabel } from '../../../formats'
import type { Lang, Source } from '../../../types'
import { emergencyNumbers } from '../../emergency-numbers'
import { buttonValue } from '../button'
import { bold, escaped, link } from '../markup'
import { type HomeStaff, staffBlocks } from '../staff/home-work'
import { button, context, header, section } from '../view'
import { type HomePreferences, preferenceBlocks } from './preferences'

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
  readonly preferences: HomePreferences
  readonly staff: HomeStaff
}

const words = {
  fr: {
    urgent: 'En cas d’urgence',
    ask: 'Trouver un soin, une aide, un contact en santé',
    how: 'Posez votre question avec vos mots, ici en message direct, avec `/soins` ou en me mentionnant dans un canal. Chaque réponse donne sa source et sa date. N’écrivez ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
    answeredThere: 'La réponse à un exemple arrive dans l’onglet Messages.',
    data: 'De quand datent les données',
    read: (count: string, day: string) => `${count} pages publiques relues par nous, la plus ancienne relecture le ${day}.`,
    of: 'données du',
    stale: 'à actualiser',
    unavailable: 'Nos données ne répondent pas en ce moment ; les numéros d’urgence restent valables.',
    all: 'Toutes les sources',
    privacy: 'Ce qui se passe avec votre question',
  },
  en: {
    urgent: 'In an emergency',
    ask: 'Find care, support and contacts in France',
    how: 'Ask in your own words: here in a direct message, with `/soins`, or by mentioning me in a channel. Every answer gives its source and its date. Do not write your name or your illness: the place and the need are enough.',
    answeredThere: 'The answer to an example comes in the Messages tab.',
    data: 'How old the data are',
    read: (count: string, day: string) => `${count} public pages read by us, the oldest reading on ${day}.`,
    of: 'data of',
    stale: 'to be updated',
    unavailable: 'Our data does not answer at the moment; the emergency numbers still hold.',
    all: 'All the sources',
    privacy: 'What happens to your question',
  },
} as const

/** Open-data sources named at most: the page of sources has them all. */
const mostLoads = 10

export function homeView(home: Home, lang: Lang): { type: 'home'; blocks: types.KnownBlock[] } {
  const { examples, data, today, origin, preferences, staff } = home
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
        elements: examples.map(({ title, message }, index) => button(`ask:${index}`, title, buttonValue({ text: message }))),
      },
      context(say.answeredThere),
      ...staffBlocks(staff, lang),
      ...preferenceBlocks(preferences, lang),
      header(say.data),
      section(data ? dataLines(data, today, lang).join('\n') : say.unavailable),
      context([link(`${origin}/donnees`, say.all), link(`${origin}/vie-privee`, say.privacy)].join(' · ')),
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
