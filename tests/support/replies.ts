/** Replies for the tests of the renderers and the channels. */
import type { AidItem, Answer, FigureItem, NonEmpty, Reply, Section, Source } from '../../src/types'

export const aSource = (source: Partial<Source> = {}): Source => ({
  publisher: 'Drees',
  title: 'Statistique annuelle des établissements de santé',
  url: 'https://drees.solidarites-sante.gouv.fr/sae',
  date: '2023-12-31',
  checkedOn: '2026-11-21',
  ...source,
})

export const aFigure = (name: string, value: number, figure: Partial<FigureItem> = {}): FigureItem => ({
  indicator: 'msp',
  label: 'maisons de santé',
  territory: { kind: 'departement', code: '80', name },
  year: 2025,
  value,
  unit: 'structures',
  source: 0,
  ...figure,
})

/** A matched reply around an answer. */
export const aReply = (answer: Answer): Reply => ({
  understood: { kind: 'matched', intent: 'find-care', confidence: 0.97, by: 'match', slots: {}, candidates: [], because: [] },
  answer,
})

export const aFoundAnswer = (sections: NonEmpty<Section>, sources: NonEmpty<Source> = [aSource()]): Answer => ({
  kind: 'found',
  title: 'Les urgences les plus proches d’Amiens',
  sections,
  sources,
  followUps: [{ label: 'Et dans la Somme ?', text: 'urgences dans la Somme' }],
})

/** An aid judged for someone: a reason of each truth, one of them with its own source. */
export const judgedAid: AidItem = {
  id: 'primo-installation',
  name: 'Aide à la primo-installation',
  amount: '10 000 €',
  status: 'open',
  validFrom: '2026-01-01',
  verdict: 'depends',
  because: [
    { rule: 'profession', met: true, explain: 'ouverte aux médecins' },
    { rule: 'zoning', met: true, explain: 'Ham est classée ZIP', source: 1 },
    { rule: 'premiere-installation', met: 'unknown', explain: 'réservée à une première installation' },
  ],
  conditions: 'secteur 1 ou Optam',
  commitment: 'cinq ans sur place',
  contact: 'la CPAM',
  signBy: '2026-10-30',
  source: 0,
}

/** A found answer that ends with a question, and has other forms. */
export const askingAnswer = (sections: NonEmpty<Section>): Answer => ({
  ...aFoundAnswer(
    [...sections, { kind: 'text', text: 'Est-ce votre première installation ?' }],
    [aSource(), aSource({ title: 'Zonage' })],
  ),
  asks: 'premiere-installation',
  links: [
    { label: 'Dossier à imprimer', href: '/dossier?place=commune:80410' },
    { label: 'Piège', href: '//evil.example' },
  ],
  followUps: [{ label: 'Oui', text: 'Oui' }],
})

/** One section of each kind: a renderer that forgets one shows it. */
export const everySection: NonEmpty<Section> = [
  { kind: 'text', text: 'Avant de vous déplacer, appelez le 15 : un médecin vous oriente.', source: 0 },
  { kind: 'notice', text: 'Données de 2023.' },
  { kind: 'list', title: 'À apporter', items: [{ text: 'Votre carte Vitale', source: 0 }] },
  {
    kind: 'places',
    items: [
      {
        id: '800000044',
        name: 'CHU Amiens-Picardie',
        kind: 'urgences',
        address: '1 rond-point du Professeur Cabrol',
        postcode: '80000',
        commune: 'Amiens',
        communeCode: '80021',
        phone: '03 00 00 00 00',
        lat: 49.87,
        lon: 2.27,
        distanceKm: 3.24,
        openNow: 'unknown',
        source: 0,
      },
    ],
  },
  {
    kind: 'aids',
    items: [
      {
        id: 'cesp',
        name: 'Contrat d’engagement de service public',
        acronym: 'CESP',
        amount: '1 200 € par mois',
        status: 'ended',
        validTo: '2025-12-31',
        because: [
          { rule: 'student', met: true, explain: 'Vous êtes étudiant.' },
          { rule: 'zone', met: 'unknown', explain: 'Le lieu doit être en zone sous-dense.' },
        ],
        source: 0,
      },
    ],
  },
  {
    kind: 'table',
    title: 'Côte à côte',
    columns: ['Aide', 'Ham', 'Péronne'],
    rows: [
      {
        header: 'CACCMK (49 000 €)',
        cells: [
          { text: 'oui', verdict: 'yes', source: 0 },
          { text: 'dépend : zonage à vérifier', verdict: 'depends', source: 0 },
        ],
      },
    ],
  },
  {
    kind: 'contacts',
    items: [
      {
        id: 'ars',
        organisation: 'ARS Normandie',
        role: 'Guichet',
        phone: '03 00 00 00 01',
        email: 'ars@exemple.fr',
        url: 'https://exemple.fr/ars',
        source: 0,
      },
    ],
  },
  {
    kind: 'figures',
    items: [
      {
        indicator: 'zones-prioritaires',
        label: 'zones prioritaires',
        territory: { kind: 'region', code: '76', name: 'Occitanie' },
        asOf: '2025-06',
        value: 323497,
        unit: 'habitants',
        source: 0,
      },
    ],
  },
  {
    kind: 'chart',
    shape: 'bar',
    title: 'Évolution',
    items: [
      {
        indicator: 'msp',
        label: 'maisons de santé',
        territory: { kind: 'region', code: '75', name: 'Nouvelle-Aquitaine' },
        year: 2021,
        value: 5.3,
        unit: 'msp',
        source: 0,
      },
    ],
  },
]
