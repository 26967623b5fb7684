/** Types of streets: codes of the files, in words. */
import { bare } from './accents'
import { remembered } from './remembered'

/**
 * Codes of the Agence du numérique en santé (TRE_R35-TypeVoie, value set JDV_J103 of 2020-04-24), which FINESS, the SAE and
 * RPPS write. Left out: those that are their own word (`BOIS`, `PARC`), and `EN` (« enceinte »), which the files use for the
 * « En » of a place name. `PASS` (« passe ») is a passage in practice; `VGE` and `VLGE` are one.
 */
const officialCodes = `
  ABE abbaye, ACH ancien chemin, AGL agglomération, ALL allée, ARC arcade, ART ancienne route, AUT autoroute, AV avenue,
  BCH bas chemin, BCLE boucle, BD boulevard, BEGI béguinage, BER berge, BRE barrière, BRG bourg, BSTD bastide, BUT butte,
  CAR carrefour, CARE carrière, CARR carré, CAU carreau, CAV cavée, CCAL centre commercial, CGNE campagne, CHE chemin,
  CHEM chemin, CHI charmille, CHL chalet, CHP chapelle, CHS chaussée, CHT château, CHV chemin vicinal, CITE cité, CLOI cloître,
  COLI colline, COR corniche, COTE côte, CPG camping, CRS cours, CST castel, CTR contour, CTRE centre, DARS darse, DEG degré,
  DIG digue, DOM domaine, DSC descente, ECL écluse, EGL église, ENC enclos, ENV enclave, ESC escalier, ESP esplanade,
  ESPA espace, ETNG étang, FG faubourg, FON fontaine, FORM forum, FOS fosse, FOYR foyer, FRM ferme, GAL galerie, GARN garenne,
  GBD grand boulevard, GDEN grand ensemble, GPE groupe, GPT groupement, GR Grand-Rue, GRI grille, HAM hameau, HCH haut chemin,
  HIP hippodrome, HLE halle, HLM HLM, ILE île, IMM immeuble, IMP impasse, JARD jardin, JTE jetée, LD lieu-dit, LEVE levée,
  LOT lotissement, MAN manoir, MAR marché, MET métro, MF maison forestière, MLN moulin, MTE montée, MUS musée,
  NTE nouvelle route, PAE petite avenue, PAL palais, PAS passage, PASS passage, PAT patio, PAV pavillon, PCH petit chemin,
  PCHE porche, PERI périphérique, PIM petite impasse, PKG parking, PL place, PLAG plage, PLCI placis, PLE passerelle,
  PLN plaine, PLT plateau, PN passage à niveau, PNT pointe, PORQ portique, POT poterne, POUR pourtour, PRE pré, PROM promenade,
  PRQ presqu'île, PRT petite route, PRV parvis, PSTY péristyle, PTA petite allée, PTE porte, QU quai, QUA quartier, R rue,
  RAC raccourci, RAID raidillon, REM rempart, RES résidence, RLE ruelle, ROC rocade, ROQT roquet, RPE rampe, RPT rond-point,
  RTD rotonde, RTE route, SEN sentier, SQ square, STA station, STDE stade, TPL terre-plein, TRA traverse, TRN terrain,
  TRT tertre, TSSE terrasse, VAL vallée, VCHE vieux chemin, VEN venelle, VGE village, VLA villa, VLGE village, VOI voie,
  VTE vieille route, ZA ZA, ZAC ZAC, ZAD ZAD, ZI ZI, ZUP ZUP`

/** Seen in the files beside the codes (SAE 2023). */
const otherCodes = `AVE avenue, BLD boulevard, BVD boulevard, CH chemin, FBG faubourg, RN RN, RD RD, V voie, VC voie communale, ZAE ZAE`

const byCode = new Map(
  `${officialCodes}, ${otherCodes}`.split(',').map((entry) => {
    const [code = '', ...words] = entry.trim().split(' ')
    return [code, words.join(' ')] as const
  }),
)

/** Types that are their own code, or are written whole. */
const whole =
  `aire anse bois cale camp chez clos col cottage cour fort gare grimpette mail manoir mas parc plan pont port tour via zone
  avenue boulevard chemin impasse quai sente voie place route rue square allée cours quartier ruelle résidence rond-point lieu-dit
  faubourg esplanade promenade passage hameau lotissement montée chaussée domaine traverse sentier villa`.split(/\s+/)

const byWord = new Map([...byCode.values(), ...whole].map((word) => [bare(word), word]))

/** Types that, found at the start of a street's name, are its real type: « AV » + « CHEMIN DES DUNES » is a path. */
const decisive = new Set('rue avenue boulevard route chemin impasse allée quai place square cours'.split(' '))

/** Types that, at the start of a place's name, are the place itself: « Centre hospitalier Yves Le Foll » is no street. */
const buildings = new Set(
  'CENTRE CHAPELLE EGLISE ESPACE FOYER GROUPE GROUPEMENT IMMEUBLE MUSEE PALAIS PAVILLON STADE STATION'.split(' '),
)

/** Codes that mean nothing else at the start of a street's name. */
const plainCodes = new Set('R AV AVE BD BLD BVD RTE CHE CHEM PL IMP ALL SQ RES LOT FG FBG RPT ZA ZAC ZI ZAE LD QUA'.split(' '))

/**
 * The type in words; undefined when it is none. Files cut it at five letters (« AVENU », « CHEMI ») and may end it with a dot.
 *
 *     streetType('BD')  →  'boulevard'      streetType('Avenu')  →  'avenue'      streetType('ZAC')  →  'ZAC'
 */
export function streetType(written: string): string | undefined {
  const key = bare(written.trim().replace(/\.$/, ''))
  if (key === '') return undefined
  const cut = key.length < 4 ? undefined : [...byWord].find(([word]) => word.startsWith(key))?.[1]
  return byCode.get(key) ?? byWord.get(key) ?? cut
}

export type Parted = { readonly type?: string; readonly rest: string; readonly decisive: boolean }

/**
 * A street's name parted from the type it starts with.
 *
 *     parted('RUE DU VERGER')  →  { type: 'rue', rest: 'DU VERGER', decisive: true }
 *     parted('PORTE DE BUC')   →  { type: 'porte', rest: 'DE BUC', decisive: false }
 */
export const parted = remembered((street): Parted => {
  const [, first = '', rest = ''] =
    /^(\p{L}+(?:-\p{L}+)?\.?)(?:\s+(.*))?$/u.exec(street.replace(/^(LIEU|ROND) (DIT|POINT)\b/i, '$1-$2')) ?? []
  const key = bare(first.replace(/\.$/, ''))
  const type = (buildings.has(key) ? undefined : byWord.get(key)) ?? (plainCodes.has(key) ? byCode.get(key) : undefined)
  return type === undefined ? { rest: street, decisive: false } : { type, rest, decisive: decisive.has(type) }
})
