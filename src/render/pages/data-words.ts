/** Words of the page of data and sources. */
import type { Lang } from '../../types'

type DataWords = {
  readonly [Name in
    | 'title'
    | 'lead'
    | 'loaded'
    | 'nothingLoaded'
    | 'isFresh'
    | 'isStale'
    | 'dataOf'
    | 'loadedOn'
    | 'covers'
    | 'everywhere'
    | 'only'
    | 'others'
    | 'read'
    | 'readList'
    | 'corrected'
    | 'checkedOn'
    | 'reuse'
    | 'api'
    | 'stale'
    | 'unavailable'
    | 'and'
    | 'colon']: string
} & {
  /** Licences that have no proper name, as the sources record them. */
  readonly licences: Readonly<Record<string, string>>
  readonly rows: (number: string) => string
  /** `oldest` is the day of the oldest check. */
  readonly readBy: (number: string, oldest: string | undefined) => string
  readonly correctedBy: (number: string) => string
}

export const dataWords: Readonly<Record<Lang, DataWords>> = {
  fr: {
    title: 'Données et sources',
    lead: 'D’où viennent les réponses, et de quand elles datent. Sans source, pas de réponse.',
    loaded: 'Données ouvertes chargées',
    nothingLoaded:
      'Cette installation n’a chargé aucun fichier national : elle répond avec ce que nous avons relu nous-mêmes (plus bas). Elle connaît donc peu de lieux de soins.',
    isFresh: 'À jour',
    isStale: 'À actualiser',
    dataOf: 'Données du',
    loadedOn: 'chargées le',
    licences: { 'as published by each ARS': 'sous la licence que chaque ARS a choisie' },
    rows: (number) => `${number} lignes.`,
    covers: 'Les lieux que l’on peut trouver',
    everywhere: 'Dans toute la France :',
    only: 'Dans ces régions seulement',
    others: 'Pour tout autre lieu ou professionnel, la réponse dit qu’il manque et mène à l’annuaire public qui le connaît.',
    read: 'Pages que nous avons relues',
    readBy: (number, oldest) =>
      `${number} pages publiques : Assurance maladie, agences régionales de santé, textes officiels, régions, presse. Chacune a été relue et résumée avec nos mots${oldest ? ` ; la plus ancienne relecture date du ${oldest}` : ''}.`,
    readList: 'Voir toutes ces pages',
    corrected: 'Corrections de l’équipe',
    correctedBy: (number) => `Des fiches que l’équipe a relues depuis et corrigées, avec la page qui le dit : ${number}.`,
    checkedOn: 'relue le',
    reuse: 'Réutiliser, vérifier',
    api: 'Tout ce que Proxisoin sait s’obtient par son [API ouverte](/api/docs), sans compte ni clé, avec le producteur, la date et la licence de chaque donnée.',
    stale:
      'Une donnée trop vieille est annoncée comme telle dans la réponse. L’état complet, pour un logiciel : [/readyz](/readyz).',
    unavailable: 'La base de données ne répond pas en ce moment. Réessayez dans un instant.',
    and: 'et',
    colon: ' :',
  },
  en: {
    title: 'Data and sources',
    lead: 'Where the answers come from, and how old they are. No source, no answer.',
    loaded: 'Open data loaded',
    nothingLoaded:
      'This deployment has loaded no national file: it answers with what we read ourselves (below). It therefore knows few places of care.',
    isFresh: 'Up to date',
    isStale: 'To be updated',
    dataOf: 'Data of',
    loadedOn: 'loaded on',
    licences: { 'as published by each ARS': 'under the licence that each ARS chose' },
    rows: (number) => `${number} rows.`,
    covers: 'The places that can be found',
    everywhere: 'All over France:',
    only: 'In these régions only',
    others:
      'For any other place or professional, the answer says that it is missing and leads to the public directory that knows.',
    read: 'Pages that we read',
    readBy: (number, oldest) =>
      `${number} public pages: health insurance, regional health agencies, official texts, regions, press. Each was read and summed up in our own words${oldest ? `; the oldest reading dates from ${oldest}` : ''}.`,
    readList: 'See all these pages',
    corrected: 'Corrections by the team',
    correctedBy: (number) => `Records that the team has read again since and corrected, with the page that says so: ${number}.`,
    checkedOn: 'read on',
    reuse: 'Use again, check',
    api: 'All that Proxisoin knows can be had through its [open API](/api/docs), without account or key, with the producer, the date and the licence of each piece of data.',
    stale: 'Data that grew too old are said to be old in the answer. The whole state, for software: [/readyz](/readyz).',
    unavailable: 'The knowledge base does not answer at the moment. Try again shortly.',
    and: 'and',
    colon: ':',
  },
}
