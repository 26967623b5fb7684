/** Invented records in the layout of FINESS+ (see shared notes on open data, §2): a real tree, real communes, no real place. */

type Json = Readonly<Record<string, unknown>>

export const anAddress = (over: Json = {}): Json => ({
  usageAdresse: '03',
  numeroVoie: '12',
  typeVoie: 'R   ',
  libelleVoie: 'DES TILLEULS         ',
  cogCommune: '44184',
  ligneAcheminement: 'ST NAZAIRE',
  codePostal: '44600',
  coordonneesGeographique: {
    coordonneeX: '-2.2300',
    coordonneeY: '47.2800',
    directionLatitude: '6700000.00',
    directionLongitude: '305000.00',
  },
  ...over,
})

/** An open pharmacy of Saint-Nazaire. `about` and `address` replace fields inside; `over` replaces whole ones. */
export function anEge({
  about = {},
  address = {},
  ...over
}: Json & { readonly about?: Json; readonly address?: Json } = {}): Json {
  return {
    informationsGeneralesEGE: {
      egeId: '1',
      numFinessEge: '440900001',
      nomEgeCourt: 'PHARMACIE DES ESSAIS            ',
      nomEgeLong: 'PHARMACIE DES ESSAIS DE SAINT-NAZAIRE                       ',
      ...about,
    },
    categorieentiteGeographiqueExercice: '620',
    adresse: [anAddress(address)],
    contact: [{ typeContact: { roleContact: '01' }, telecom: { telephone: '0240000001' } }],
    roleEge: [],
    etatObjet: 'A',
    dateDerniereMaj: '2020-01-01 00:00:00',
    ...over,
  }
}

/** The document that holds them, each under a legal person of its own unless given together. */
export const aDocument = (...eges: (Json | readonly Json[])[]): string =>
  JSON.stringify({
    schemaVersion: 'v1.0.0',
    generatedAt: '2026-10-02T02:19:15.6Z',
    gcc: [{ gccId: '1', egeDuGcc: [{ ege: [] }] }],
    gco: [],
    pmej: eges.map((ege) => ({
      informationsGeneralesPMEJ: { numFinessPm: '440900000' },
      adresse: [anAddress()],
      ege: [ege].flat(),
    })),
  })

/** Another establishment than the first. */
export const numbered = (number: number) => ({ egeId: String(number), numFinessEge: String(440900000 + number) })
