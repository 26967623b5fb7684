/** The dossier: what find-aids answers, whole, on one page to print and keep. The same reading and the same judgement. */
import { parisDay } from '../eligibility/clock'
import type { Judged } from '../eligibility/judge'
import type { Person } from '../eligibility/person'
import { type Pair, pairsOf, together } from '../eligibility/sum'
import type { Context } from '../intent'
import { professionLabels, stageLabels, zoningLabels } from '../labels'
import { numberLabel } from '../render/labels'
import { situations } from '../situations'
import type { AidItem, ContactItem, Lang, ListItem, Place, Source, Verdict } from '../types'
import { aidName } from './aid-name'
import type { AidsFound } from './aids'
import { toConfirm } from './dossier-checklist'
import { type Deadline, deadlinesOf } from './dossier-deadlines'
import { type Cite, capitalised, citations } from './found'
import { contactItem, judgedItem } from './items'
import { inPlace, preciseName } from './territory'
import { relevantZonings, zoningItems } from './zonings'

export type DossierAid = AidItem & { readonly legalText?: string }

/** `deadline` stands for itself; `source` is an index of the dossier's sources. */
export type DossierDeadline = { readonly deadline: Deadline; readonly source: number }

export type Dossier = {
  readonly title: string
  /** The day of the judgement in Paris, `2026-11-22`. */
  readonly day: string
  /** What was said of the person, a name and a value each. */
  readonly who: readonly { readonly name: string; readonly value: string }[]
  readonly zonings: readonly ListItem[]
  readonly aids: Readonly<Record<'yes' | 'depends', readonly DossierAid[]>>
  /** Which aids sources add to one another, what these make in all, and which exclude one another. */
  readonly pairs: readonly ListItem[]
  /** Each aid that is not for the person, and why. */
  readonly refused: readonly ListItem[]
  readonly deadlines: readonly DossierDeadline[]
  readonly checklist: readonly string[]
  readonly contacts: readonly ContactItem[]
  readonly sources: readonly Source[]
}

export function dossierOf({ person, profession, judged, contacts }: AidsFound, context: Context): Dossier {
  const { question, lang } = context
  const { cite, cited } = citations()
  const where = person.place ? ` ${inPlace(person.place, lang)}` : ''
  const label = professionLabels(profession)[lang].toLowerCase()
  const ofVerdict = (wanted: Verdict) => judged.filter(({ verdict }) => verdict === wanted)
  const aidsOf = (verdict: Verdict) => ofVerdict(verdict).map((one) => dossierAid(one, question.askedAt, cite, lang))
  return {
    title: lang === 'fr' ? `Aides : ${label}${where}` : `Aids: ${label}${where}`,
    day: parisDay(question.askedAt),
    who: whoLines(person, context),
    zonings: zoningLines(person, cite, lang),
    deadlines: deadlinesOf(judged, question.askedAt).map((deadline) => ({ deadline, source: cite(deadline.offer) })),
    aids: { yes: aidsOf('yes'), depends: aidsOf('depends') },
    pairs: pairLines(judged, pairsOf(judged, person, question.askedAt), cite, lang),
    refused: ofVerdict('no').map((one) => refusedLine(one, cite, lang)),
    checklist: toConfirm(judged, person, lang),
    contacts: contacts.map((record) => contactItem(record, cite, lang)),
    sources: cited,
  }
}

function whoLines({ profession, stage, zoning, situation, place }: Person, { lang, gazetteer }: Context): Dossier['who'] {
  const fr = lang === 'fr'
  const departement = place && gazetteer.departementOf(place)
  const around = departement ? gazetteer.place('departement', departement) : undefined
  const said = Object.entries(situation).flatMap(([id, reply]) => {
    const rule = situations.get(id)
    if (!rule) return []
    if (reply === 'unsure') return [fr ? `sans réponse : ${rule.question.fr}` : `no reply: ${rule.question.en}`]
    return [rule[reply].said[lang]]
  })
  const lines: Readonly<Record<string, string | undefined>> = {
    Profession: profession && capitalised(professionLabels(profession)[lang]),
    [fr ? 'Étape' : 'Stage']: stage && capitalised(stageLabels(stage)[lang]),
    [fr ? 'Lieu' : 'Place']: place && placed(place, around),
    [fr ? 'Zone que vous avez dite' : 'Zone you said']: zoning && zoningLabels(zoning)[lang],
    [fr ? 'Votre situation' : 'Your situation']: said.length > 0 ? capitalised(said.join(' ; ')) : undefined,
  }
  return Object.entries(lines).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** « Ham (Somme) ». */
const placed = (place: Place, around: Place | undefined) =>
  around && around.kind !== place.kind ? `${preciseName(place)} (${around.name})` : preciseName(place)

function zoningLines({ place, profession, zonings }: Person, cite: Cite, lang: Lang): readonly ListItem[] {
  const fr = lang === 'fr'
  if (place?.kind !== 'commune')
    return [
      {
        text: fr
          ? 'Le zonage se lit commune par commune : dites laquelle pour l’avoir ici.'
          : 'Zoning goes by town: say which one to have it here.',
      },
    ]
  const known = relevantZonings(zonings, undefined, profession)
  if (known.length > 0) return zoningItems(known, place, cite, lang)
  const name = preciseName(place)
  return [
    {
      text: fr
        ? `Nos sources ne disent pas comment ${name} est classée pour cette profession. Demandez le zonage à l’ARS ou à la CPAM, avec sa date.`
        : `Our sources do not say how ${name} is classed for this profession. Ask the ARS or the CPAM for the zoning and its date.`,
    },
  ]
}

function dossierAid(one: Judged, now: Date, cite: Cite, lang: Lang): DossierAid {
  const [{ legalText }] = one.offers
  return { ...judgedItem(one, now, cite, lang), ...(legalText ? { legalText } : {}) }
}

function refusedLine({ aid, because, offers: [offer] }: Judged, cite: Cite, lang: Lang): ListItem {
  const reasons = because.filter(({ met }) => met === false).map(({ explain }) => explain)
  return { text: `${aidName(aid, lang)}${lang === 'fr' ? ' : ' : ': '}${reasons.join(' ; ')}`, source: cite(offer) }
}

function pairLines(judged: readonly Judged[], pairs: readonly Pair[], cite: Cite, lang: Lang): readonly ListItem[] {
  const fr = lang === 'fr'
  const sum = together(judged, pairs)
  const named = (aids: readonly Judged[], link: string) => aids.map(({ aid }) => aidName(aid, lang)).join(link)
  const told = pairs.map(({ aids, cumulates, says }) => {
    const [yes, no] = fr ? ['peuvent s’ajouter', 'ne se cumulent pas'] : ['can be had together', 'cannot be had together']
    return { text: `${named(aids, fr ? ' et ' : ' and ')}${fr ? ' : ' : ': '}${cumulates ? yes : no}`, source: cite(says) }
  })
  if (!sum) return told
  const euros = numberLabel(sum.euros, lang)
  return [{ text: `${fr ? `Ensemble : ${euros} €` : `Together: €${euros}`} (${named(sum.aids, ' + ')})` }, ...told]
}
