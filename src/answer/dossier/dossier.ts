/** The dossier: what find-aids answers, whole, on one page to print and keep. The same reading and the same judgement. */
import { parisDay } from '../../eligibility/clock'
import { type Judged, ofVerdict } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import { capitalised, colon, semicolon } from '../../formats'
import type { Context } from '../../intent'
import { professionLabels, stageLabels, zoningLabels } from '../../labels'
import { preciseName } from '../../place-words'
import { situations } from '../../situations'
import type { AidItem, ContactItem, Lang, ListItem, Place, Source, Verdict } from '../../types'
import { type AidsFound, combined, whomToCall } from '../aids/answer'
import { zonedItems } from '../aids/known'
import { whoAndWhere } from '../aids/words'
import { type Cite, citations } from '../found'
import { contactItem, judgedItem, shortName } from '../items'
import { toConfirm } from './checklist'
import { type Deadline, deadlinesOf } from './deadlines'

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

export function dossierOf(found: AidsFound, context: Context): Dossier {
  const { person, profession, judged, contacts } = found
  const { question, lang } = context
  const { cite, cited } = citations()
  const label = whoAndWhere(profession, person.place, lang)
  const aidsOf = (verdict: Verdict) => ofVerdict(judged, verdict).map((one) => dossierAid(one, question.askedAt, cite, lang))
  return {
    title: lang === 'fr' ? `Aides : ${label}` : `Aids: ${label}`,
    day: parisDay(question.askedAt),
    who: whoLines(person, context),
    zonings: zoningLines(found, cite, lang),
    deadlines: deadlinesOf(judged, question.askedAt).map((deadline) => ({ deadline, source: cite(deadline.offer) })),
    aids: { yes: aidsOf('yes'), depends: aidsOf('depends') },
    pairs: combined(judged, person, question.askedAt, cite, lang),
    refused: ofVerdict(judged, 'no').map((one) => refusedLine(one, cite, lang)),
    checklist: toConfirm(judged, person, lang),
    contacts: whomToCall(contacts, person).map((record) => contactItem(record, cite, lang)),
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
    [fr ? 'Votre situation' : 'Your situation']: said.length > 0 ? capitalised(said.join(`${semicolon(lang)} `)) : undefined,
  }
  return Object.entries(lines).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** « Ham (Somme) ». */
const placed = (place: Place, around: Place | undefined) =>
  around && around.kind !== place.kind ? `${preciseName(place)} (${around.name})` : preciseName(place)

function zoningLines({ person, contacts }: AidsFound, cite: Cite, lang: Lang): readonly ListItem[] {
  const lines = zonedItems({ person, contacts }, cite, lang)
  if (lines.length > 0) return lines
  const fr = lang === 'fr'
  const text =
    person.place?.kind === 'commune'
      ? fr
        ? 'Nos sources ne le disent pas : demandez-le à l’ARS ou à la CPAM, avec sa date.'
        : 'Our sources do not say: ask the ARS or the CPAM, with its date.'
      : fr
        ? 'Il se lit commune par commune : dites laquelle pour l’avoir ici.'
        : 'It goes by town: say which one to have it here.'
  return [{ text }]
}

function dossierAid(one: Judged, now: Date, cite: Cite, lang: Lang): DossierAid {
  const [{ legalText }] = one.offers
  return { ...judgedItem(one, now, cite, lang), ...(legalText ? { legalText } : {}) }
}

function refusedLine({ aid, because, offers: [offer] }: Judged, cite: Cite, lang: Lang): ListItem {
  const reasons = because.filter(({ met }) => met === false).map(({ explain }) => explain)
  return { text: `${shortName(aid, lang)}${colon(lang)} ${reasons.join(`${semicolon(lang)} `)}`, source: cite(offer) }
}
