/** Every page of ours that anyone may visit, once: the footer, the site map and the tests read this table. */
import type { Lang } from '../types'

export type SitePage = {
  readonly path: string
  readonly name: Readonly<Record<Lang, string>>
  /** What one finds there, in a sentence, for the site map. */
  readonly what: Readonly<Record<Lang, string>>
  /** The one language it is written in. */
  readonly only?: Lang
}

export const sitePages: readonly SitePage[] = [
  {
    path: '/',
    name: { fr: 'Accueil', en: 'Home' },
    what: { fr: 'Posez une question, lisez la réponse.', en: 'Ask a question, read the answer.' },
  },
  {
    path: '/aide',
    name: { fr: 'Aide', en: 'Help' },
    what: {
      fr: 'Ce que l’on peut demander, et ce que Proxisoin ne fait pas.',
      en: 'What can be asked, and what Proxisoin does not do.',
    },
  },
  {
    path: '/donnees',
    name: { fr: 'Données et sources', en: 'Data and sources' },
    what: {
      fr: 'D’où viennent les réponses, de quand elles datent, ce qu’elles couvrent.',
      en: 'Where the answers come from, how old they are, what they cover.',
    },
  },
  {
    path: '/api/docs',
    only: 'en',
    name: { fr: 'API ouverte (en anglais)', en: 'Open API' },
    what: { fr: 'Les mêmes réponses et les mêmes données pour les logiciels.', en: 'The same answers and data for software.' },
  },
  {
    path: '/integrer',
    name: { fr: 'Sur votre site', en: 'On your site' },
    what: { fr: 'Ajouter l’assistant à un autre site, en une ligne.', en: 'Add the assistant to another site, in one line.' },
  },
  {
    path: '/plan',
    name: { fr: 'Plan du site', en: 'Site map' },
    what: { fr: 'Toutes les pages.', en: 'Every page.' },
  },
  {
    path: '/vie-privee',
    name: { fr: 'Vie privée', en: 'Privacy' },
    what: { fr: 'Ce qui est gardé, où, et vos droits.', en: 'What is kept, where, and your rights.' },
  },
  {
    path: '/mentions-legales',
    name: { fr: 'Mentions légales', en: 'Legal notice' },
    what: {
      fr: 'Qui publie ce service, qui l’héberge, les licences.',
      en: 'Who publishes this service, who hosts it, the licences.',
    },
  },
  {
    path: '/accessibilite',
    name: { fr: 'Accessibilité : non conforme', en: 'Accessibility: not compliant' },
    what: {
      fr: 'La déclaration d’accessibilité, et à qui signaler un obstacle.',
      en: 'The accessibility statement, and whom to tell about an obstacle.',
    },
  },
]

/** Attributes of a link to a page, for a reader of `lang`. */
export const linkTo = ({ path, only }: SitePage, lang: Lang) =>
  only ? { href: path, ...(only === lang ? {} : { hreflang: only }) } : { href: inLang(path, lang) }

/** `/aide` → `/aide?lang=en`. French is where everyone arrives: its addresses are bare. */
export const inLang = (path: string, lang: Lang): string =>
  lang === 'fr' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`
