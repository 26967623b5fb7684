/** The dossier: what find-aids answers, whole, on one page to print and keep. The same reading and the same judgement. */
import { parisDay } from '../eligibility/clock'
import type { Judged } from '../eligibility/judge'
import type { Person } from '../eligibility/person'
import { together } from '../eligibility/sum'
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

/** An aid with what one needs before signing; other aids are named. */
export type DossierAid = AidItem & {
  readonly legalText?: string
  /** Years without another aid to settle. */
  readonly lookbackYears?: number
  readonly cumulatesWith: readonly string[]
  readonly excludes: readonly string[]
}

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
  /** What aids make together, when sources say that they can be had together. */
  readonly sum?: string
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
  const aidsOf = (verdict: Verdict) => ofVerdict(verdict).map((one) => dossierAid(one, judged, question.askedAt, cite, lang))
  const sum = sumSentence(judged, lang)
  return {
    title: lang === 'fr' ? `Aides : ${label}${where}` : `Aids: ${label}${where}`,
    day: parisDay(question.askedAt),
    who: whoLines(person, context),
    zonings: zoningLines(person, cite, lang),
    deadlines: deadlinesOf(judged, question.askedAt).map((deadline) => ({ deadline, source: cite(deadline.offer) })),
    aids: { yes: aidsOf('yes'), depends: aidsOf('depends') },
    ...(sum === undefined ? {} : { sum }),
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

function dossierAid(one: Judged, all: readonly Judged[], now: Date, cite: Cite, lang: Lang): DossierAid {
  const [{ legalText, lookbackYears }] = one.offers
  const named = (list: 'cumulatesWith' | 'excludes') =>
    all
      .filter((other) => other !== one && other.verdict !== 'no' && (says(one, other, list) || says(other, one, list)))
      .map(({ aid }) => aidName(aid, lang))
  const excludes = named('excludes')
  return {
    ...judgedItem(one, now, cite, lang),
    ...(legalText ? { legalText } : {}),
    ...(lookbackYears ? { lookbackYears } : {}),
    // A word against it wins, as in the sum.
    cumulatesWith: named('cumulatesWith').filter((name) => !excludes.includes(name)),
    excludes,
  }
}

const says = ({ aid }: Judged, other: Judged, list: 'cumulatesWith' | 'excludes') =>
  aid.provisions.some((provision) => provision[list]?.includes(other.aid.id))

function refusedLine({ aid, because, offers: [offer] }: Judged, cite: Cite, lang: Lang): ListItem {
  const reasons = because.filter(({ met }) => met === false).map(({ explain }) => explain)
  return { text: `${aidName(aid, lang)}${lang === 'fr' ? ' : ' : ': '}${reasons.join(' ; ')}`, source: cite(offer) }
}

function sumSentence(judged: readonly Judged[], lang: Lang): string | undefined {
  const sum = together(judged)
  if (!sum) return undefined
  const names = sum.aids.map(({ aid }) => aidName(aid, lang)).join(' + ')
  const euros = numberLabel(sum.euros, lang)
  return lang === 'fr' ? `Ensemble : ${euros} € (${names}).` : `Together: €${euros} (${names}).`
}
