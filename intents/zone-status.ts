import { aidById, communesZoned, contactsFor, figuresFor, termById, zoningsOf } from '../db/queries'
import { capitalised, found, nonEmpty, notFound, text, withCaution } from '../src/answer/found'
import { contactItem, figureItem } from '../src/answer/items'
import { inPlace, regionCode, territoryKey, territoryKeys } from '../src/answer/territory'
import { mostNamed, relevantZonings, zonedItems, zonedKinds, zoningItems, zoningNotice } from '../src/answer/zonings'
import { defineIntent } from '../src/intent'
import { zoningLabels } from '../src/labels'

/** Which figures speak of which zoning. */
const indicators: Readonly<Record<string, readonly string[]>> = {
  zip: ['zip', 'zac', 'qpv'],
  zac: ['zac', 'zip'],
  qpv: ['qpv'],
  'zone-prioritaire': ['zones-prioritaires', 'habitants-zone-prioritaire'],
  'tres-sous-dotee': ['communes-tres-sous-dotees'],
}
/** Tax zonings are explained by the exemption they open. */
const taxAids: Readonly<Record<string, readonly string[]>> = {
  frr: ['exoneration-frr', 'frr-plus'],
  zrr: ['zrr', 'exoneration-frr'],
}

export const zoneStatus = defineIntent({
  id: 'zone-status',
  title: { fr: 'Savoir si un lieu est en zone aidée', en: 'Whether a place is in an aided zone' },
  required: [],
  optional: ['place', 'zoning', 'profession', 'territories', 'professions'],
  missing: {},
  async resolve({ place, zoning: asked, profession }, context) {
    const zoning = asked ?? 'zip'
    const { lang, knowledge, gazetteer } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const keys = territoryKeys(place, gazetteer)
    const read = await knowledge.read({
      term: termById(
        zoning === 'zone-prioritaire' ? 'zone-rouge' : zoning === 'tres-sous-dotee' ? 'zone-tres-sous-dotee' : zoning,
      ),
      figures: figuresFor({ indicators: indicators[zoning] ?? [] }),
      aids: aidById(taxAids[zoning] ?? []),
      zonings: zoningsOf(place?.kind === 'commune' ? [place.code, place.arrondissementCode ?? place.code] : []),
      zoned: communesZoned(place, asked ? zonedKinds(asked) : [], mostNamed),
      contacts: contactsFor({
        organisations: taxAids[zoning] ? ['impots'] : ['paps', 'rezone'],
        territories: region ? [region, 'FR'] : ['FR'],
      }),
    })
    const figures = read.figures.filter(({ territory }) => (place ? keys.includes(territoryKey(territory)) : true)).slice(0, 6)
    const tax = read.aids
      .filter(({ id }) => id === (zoning === 'zrr' ? 'zrr' : 'exoneration-frr'))
      .flatMap(({ provisions }) => provisions)
    const zonings = relevantZonings(read.zonings, asked, profession)
    const records = nonEmpty([...zonings, ...read.zoned, ...(read.term ? [read.term] : []), ...figures, ...tax, ...read.contacts])
    const label = zoningLabels(zoning)[lang]
    const title = place ? `${label} ${inPlace(place, lang)}` : label
    if (!records)
      return notFound(
        title,
        [text(fr ? 'Je n’ai pas ce zonage.' : 'I do not hold this zoning.')],
        [{ label: fr ? 'Contact PAPS' : 'PAPS contact', text: fr ? 'Contact du PAPS' : 'PAPS contact' }],
      )
    return found({
      title,
      from: records,
      sections: (cite) => [
        ...(place && zonings.length > 0 ? [{ kind: 'list' as const, items: zoningItems(zonings, place, cite, lang) }] : []),
        ...(read.zoned.length > 0
          ? [{ kind: 'list' as const, items: zonedItems(read.zoned, context.question.text, cite, lang) }]
          : []),
        ...zoningNotice([...zonings, ...read.zoned], lang),
        ...(place?.kind === 'commune' && zonings.length === 0
          ? [
              text(
                fr
                  ? `Je n’ai pas le classement commune par commune : pour ${place.name}, je ne peux dire ni oui ni non. La carte officielle fait foi :`
                  : `I do not hold the classification town by town: for ${place.name} I can say neither yes nor no. The official map decides:`,
              ),
            ]
          : []),
        ...(read.contacts.length > 0
          ? [{ kind: 'contacts' as const, items: read.contacts.map((record) => contactItem(record, cite, lang)) }]
          : []),
        ...(figures.length > 0
          ? [{ kind: 'figures' as const, items: figures.map((record) => figureItem(record, cite, lang)) }]
          : []),
        ...(tax.length > 0
          ? [
              {
                kind: 'list' as const,
                items: tax.map((provision) => ({
                  text: withCaution(
                    [provision.title, provision.conditions, provision.note].filter(Boolean).join('. '),
                    provision,
                    lang,
                  ),
                  source: cite(provision),
                })),
              },
            ]
          : []),
        ...(read.term
          ? [
              text(
                withCaution(
                  `${capitalised(label)} : ${read.term.definition.charAt(0).toLowerCase()}${read.term.definition.slice(1)}`,
                  read.term,
                  lang,
                ),
                cite(read.term),
              ),
            ]
          : []),
      ],
      followUps: [
        fr
          ? { label: 'Les aides en ZIP', text: 'Quelles aides pour un médecin en ZIP ?' }
          : { label: 'Aids in a ZIP', text: 'What aid for a doctor in a ZIP area?' },
      ],
    })
  },
})
