/** Dialogues with open data loaded, as data: what the person says, what must be understood and shown; the same through every door. */

type LoadedTurn = {
  readonly says: string
  readonly intent: string
  readonly shows: readonly (string | RegExp)[]
  readonly hides?: readonly string[]
}

export const loadedDialogues: readonly (readonly [string, readonly LoadedTurn[]])[] = [
  [
    'pharmacies of a town, further, then of another',
    [
      { says: 'une pharmacie à Lille', intent: 'find-care', shows: ['Pharmacie près de Lille', /(•.*){5}/s, 'FINESS'] },
      { says: 'plus loin', intent: 'find-care', shows: ['Lille', /(•.*){8}/s] },
      { says: 'et à Laon ?', intent: 'find-care', shows: ['Laon'] },
    ],
  ],
  [
    'the list of a département, with its count',
    [
      { says: 'les pharmacies de l’Aisne', intent: 'find-care', shows: [/Pharmacies \(Aisne\) : \d+/, 'FINESS'] },
      { says: 'combien de pharmacies dans l’Aisne ?', intent: 'figure', shows: [/Aisne : \d+ pharmacies?/, '2 novembre 2026'] },
    ],
  ],
  [
    'a professional, with the address, phone and kind of practice',
    [
      {
        says: 'un dentiste à Vire',
        intent: 'find-care',
        shows: ['Chirurgien-dentiste près de Vire Normandie', '14500 Vire Normandie', '02 31 00 00 17', 'cabinet individuel'],
        hides: ['je n’ai pas cette liste'],
      },
    ],
  ],
  [
    'a team near, none so near, and what can help instead',
    [
      {
        says: 'une maison de santé à moins de 5 km de Laon',
        intent: 'find-care',
        shows: ['Rien à moins de 5 km', 'Peuvent aussi aider : médecins généralistes', '02000%20Laon'],
      },
    ],
  ],
  [
    'a psychiatrist, with the speciality',
    [
      {
        says: 'un psychiatre à Amiens',
        intent: 'find-care',
        shows: ['Psychiatre près d’Amiens', 'Psychiatrie, cabinet individuel'],
      },
    ],
  ],
  [
    'none within reach of what is known all over France',
    [
      {
        says: 'un ehpad en Guyane',
        intent: 'find-care',
        shows: ['aucun lieu recensé', 'EHPAD/departement-973'],
        hides: ['je n’ai pas cette liste'],
      },
    ],
  ],
  [
    'a kind nobody loaded opens the directory on the place',
    [
      {
        says: 'un médicobus à Guéret',
        intent: 'find-care',
        shows: ['je n’ai pas cette liste', '23000%20Gu%C3%A9ret'],
      },
    ],
  ],
  [
    'emergency departments: the 15 first, what the list says of them',
    [
      {
        says: 'les urgences à Laon',
        intent: 'find-care',
        shows: ['Appelez le 15', 'Centre hospitalier des Essais', 'urgences pédiatriques', 'équipe mobile Smur'],
        hides: ['CPAM', 'Horaires inconnus'],
      },
    ],
  ],
  [
    'figures counted in the base',
    [
      {
        says: 'quel département a le plus de pharmacies ?',
        intent: 'figure-ranking',
        shows: ['Départements avec le plus de pharmacies'],
      },
      { says: 'compare les pharmacies de l’Aisne et de la Somme', intent: 'figure-ranking', shows: ['Aisne', 'Somme'] },
      {
        says: 'combien de pharmacies par habitant dans la Somme ?',
        intent: 'figure',
        shows: [/pour 10(0)? 000 habitants|pour 10.?000 habitants/],
      },
      {
        says: 'évolution du nombre de pharmacies en France',
        intent: 'figure-trend',
        shows: ['2 novembre 2025', '2 novembre 2026'],
      },
    ],
  ],
  [
    'zones, once they are loaded',
    [
      { says: 'Laon est-elle en FRR ?', intent: 'zone-status', shows: ['FRR+'] },
      { says: 'et Amiens ?', intent: 'zone-status', shows: ['Amiens'] },
    ],
  ],
]
