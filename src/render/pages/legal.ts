/** The legal notice: what the law asks a site to say (law 2004-575, LCEN, article 1-1), from the settings alone. */
import type { Publisher } from '../../publisher'
import type { Lang } from '../../types'
import type { Article } from '../article'
import { element, type Tree } from '../tree'

export const legal: Readonly<Record<Lang, (publisher: Publisher) => Article>> = {
  fr: (publisher) => ({
    title: 'Mentions légales',
    lead: publisher.name
      ? `Ce site est publié par ${publisher.name}.`
      : 'Cette installation de Proxisoin n’a pas indiqué qui la publie. Qui la met en service doit le faire : la loi le demande.',
    sections: [
      {
        title: 'Éditeur',
        blocks: [
          facts(
            [
              ['Nom', publisher.name],
              ['Siège et téléphone', publisher.address],
              ['Direction de la publication', publisher.director],
              ['Contact', publisher.contact],
            ],
            'non indiqué',
          ),
        ],
      },
      {
        title: 'Hébergeur',
        blocks: [
          facts(
            [
              ['Nom', publisher.host?.name],
              ['Adresse et téléphone', publisher.host?.address],
            ],
            'non indiqué',
          ),
        ],
      },
      {
        title: 'Ce qu’est ce service',
        blocks: [
          'Proxisoin informe et oriente. Il ne remplace ni un médecin, ni un pharmacien, ni la décision d’une administration : chaque réponse dit d’où elle vient, et c’est cette source qui fait foi. En cas d’urgence, appelez le [15](tel:15) ou le [112](tel:112).',
        ],
      },
      {
        title: 'Licences des données',
        blocks: [
          'Les données publiques gardent leur licence, rappelée sous chaque réponse de l’[API](/api/docs) et sur la page [Données et sources](/donnees). Pour les réutiliser, citez leur producteur et leur date.',
          [
            'Communes, départements, régions et intercommunalités : Etalab, d’après l’Insee, Licence Ouverte 2.0.',
            'Position des communes : GeoNames, CC BY 4.0.',
            'Contours des cartes : Natural Earth, domaine public.',
            'Jours fériés : date-holidays, CC BY-SA 3.0.',
          ],
        ],
      },
    ],
  }),
  en: (publisher) => ({
    title: 'Legal notice',
    lead: publisher.name
      ? `This site is published by ${publisher.name}.`
      : 'This deployment of Proxisoin does not say who publishes it. Whoever runs it has to: the law requires it.',
    sections: [
      {
        title: 'Publisher',
        blocks: [
          facts(
            [
              ['Name', publisher.name],
              ['Seat and telephone', publisher.address],
              ['Director of publication', publisher.director],
              ['Contact', publisher.contact],
            ],
            'not given',
          ),
        ],
      },
      {
        title: 'Host',
        blocks: [
          facts(
            [
              ['Name', publisher.host?.name],
              ['Address and telephone', publisher.host?.address],
            ],
            'not given',
          ),
        ],
      },
      {
        title: 'What this service is',
        blocks: [
          'Proxisoin informs and guides. It replaces neither a doctor, nor a pharmacist, nor the decision of an administration: each answer says where it comes from, and that source prevails. In an emergency, call [15](tel:15) or [112](tel:112).',
        ],
      },
      {
        title: 'Licences of the data',
        blocks: [
          'Public data keep their licence, given with each reply of the [API](/api/docs) and on the page [Data and sources](/donnees). To use them again, name their producer and their date.',
          [
            'Communes, départements, régions and intercommunalités: Etalab, after Insee, Licence Ouverte 2.0.',
            'Positions of communes: GeoNames, CC BY 4.0.',
            'Outlines of maps: Natural Earth, public domain.',
            'Public holidays: date-holidays, CC BY-SA 3.0.',
          ],
        ],
      },
    ],
  }),
}

type Value = string | Publisher['contact']

/** What is not told is said not to be. */
const facts = (entries: readonly (readonly [string, Value])[], unknown: string): Tree =>
  element(
    'dl',
    {},
    ...entries.map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', value ? {} : { class: 'quiet' }, shown(value) ?? unknown)),
    ),
  )

const shown = (value: Value): Tree | string | undefined =>
  typeof value === 'object' ? element('a', { href: value.href }, value.label) : value
