import { contactsFor, programmeById } from '../db/queries'
import { found, freshFirst, nonEmpty, notFound, notice, text, withoutComplaints } from '../src/answer/found'
import { helplineItem } from '../src/answer/helpline-item'
import { poisonCentres } from '../src/answer/helplines'
import { contactItem } from '../src/answer/items'
import { regionAndCountry, regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import { organisationLabels } from '../src/labels'
import { inPlace } from '../src/place-words'

/** When we hold no contact of that organisation in that place, who can put a person through. */
const relays: Readonly<Record<string, readonly string[]>> = {
  ars: ['paps'],
  'referent-installation': ['paps', 'ars'],
  urps: ['urml', 'paps'],
  urml: ['urps', 'paps'],
  cts: ['ars'],
  region: ['ars', 'paps'],
  departement: ['region', 'ars'],
}

/** Who works by territory, and may send from one to another; all others are lines that answer the whole country. */
const administrations: ReadonlySet<string> = new Set([
  ...Object.keys(relays),
  'paps',
  'cpam',
  'ordre-medecins',
  'asp',
  'gip-ma-sante-ma-region',
  'mediateur-assurance-maladie',
  'impots',
])

/** A line that answers whoever calls: 3919, 3114, the poison centres. */
export const isLine = (organisation: string | undefined): boolean =>
  organisation !== undefined && !administrations.has(organisation)

export const contact = defineIntent({
  id: 'contact',
  title: { fr: 'Qui appeler, à qui écrire', en: 'Who to call or write to' },
  required: [],
  optional: ['organisation', 'programme', 'place', 'profession'],
  missing: {},
  async resolve({ organisation, programme, place }, context) {
    const { lang, knowledge, side } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const territories = region ? [region, 'FR'] : undefined
    const wanted = organisation ?? (programme ? undefined : 'ars')
    const read = await knowledge.read({
      direct: contactsFor({
        ...(wanted ? { organisation: wanted } : {}),
        ...(programme && !organisation ? { programme } : {}),
        territories,
      }),
      named: programmeById(programme ?? ''),
      relays: contactsFor({
        organisations: [...(side === 'project' ? ['region'] : (relays[wanted ?? ''] ?? ['ars', 'paps'])), 'paps'],
        territories: regionAndCountry(region),
      }),
    })
    const line = isLine(wanted)
    const others = read.relays.filter(({ id }) => !line && !read.direct.some((one) => one.id === id))
    const direct = freshFirst(side === 'complaint' ? read.direct : withoutComplaints(read.direct))
    const records = nonEmpty([...direct, ...others])
    const name = wanted ? organisationLabels(wanted)[lang] : (read.named?.name[lang] ?? '')
    const title = `${name}${place ? ` ${inPlace(place, lang)}` : ''}`
    if (!records)
      return notFound(
        title,
        [text(fr ? 'Je n’ai pas de contact vérifié.' : 'I hold no checked contact.')],
        [{ label: fr ? 'Assurance maladie' : 'Health insurance', text: fr ? 'Contact de la CPAM' : 'CPAM contact' }],
      )
    // A centre serves several régions: without one, each is told once.
    const everywhere = wanted === 'centre-antipoison' && region === undefined
    const reachable = direct.some(({ phone, email }) => phone || email)
    return found({
      title,
      from: records,
      sections: (cite) => [
        ...(read.direct.length === 0
          ? [
              text(
                fr
                  ? 'Je n’ai pas de contact vérifié ici. Ceux-ci peuvent vous orienter :'
                  : 'I hold no checked contact here. These can direct you:',
              ),
            ]
          : []),
        {
          kind: 'contacts',
          items: everywhere
            ? poisonCentres.map((centre) => helplineItem(centre, cite, lang))
            : [...direct, ...others.slice(0, direct.length === 0 ? 4 : 2)].map((record) => contactItem(record, cite, lang)),
        },
        ...(read.direct.length > 0 && !reachable
          ? [notice(fr ? 'Aucun téléphone vérifié : passez par le site.' : 'No checked phone number: use the website.')]
          : []),
      ],
      followUps:
        place || line
          ? []
          : ['Hauts-de-France', 'Normandie', 'Nouvelle-Aquitaine', 'Occitanie'].map((label) => ({
              label,
              text: fr ? `En ${label}` : `In ${label}`,
            })),
    })
  },
})
