import { communesZoned, contactsFor, figuresFor, guidanceOn, termById, zonedNear, zoningsOf } from '../db/queries'
import { zonedCodes } from '../src/answer/aids/person'
import { nonEmpty } from '../src/answer/found'
import { isTerritory, originOf, regionAndCountry, regionCode } from '../src/answer/territory'
import { zoneAnswer } from '../src/answer/zones/answer'
import { classesWanted, mapsOf, termsOf, zoningAsked, zoningsSought } from '../src/answer/zones/asked'
import { mostNamed } from '../src/answer/zones/communes'
import { type Context, defineIntent } from '../src/intent'
import type { Place } from '../src/types'

/** Which figures speak of which zoning. */
const indicators: Readonly<Record<string, readonly string[]>> = {
  zip: ['zip', 'zac', 'qpv'],
  zac: ['zac', 'zip'],
  qpv: ['qpv'],
  'zone-prioritaire': ['zones-prioritaires', 'habitants-zone-prioritaire'],
  'tres-sous-dotee': ['communes-tres-sous-dotees'],
}
const mostNeighbours = 3

export const zoneStatus = defineIntent({
  id: 'zone-status',
  title: { fr: 'Savoir si un lieu est en zone aidée', en: 'Whether a place is in an aided zone' },
  required: [],
  optional: ['place', 'zoning', 'profession', 'territories', 'professions'],
  missing: {},
  async resolve(slots, context) {
    const asked = zoningAsked(slots, context.side === 'frr-plus')
    // Words told from one another are explained, wherever the conversation was.
    const place = context.side === 'difference' ? undefined : communeOf(slots.place, context)
    const communes = nonEmpty((slots.territories ?? []).filter(({ kind }) => kind === 'commune'))
    const region = regionCode(place, context)
    const departement = (place && context.gazetteer.departementOf(place)) ?? ''
    const [term, pair] = termsOf(asked)
    const read = await context.knowledge.read({
      term: termById(term),
      pair: termById(pair),
      figures: figuresFor({ indicators: indicators[asked.zoning ?? ''] ?? [] }),
      zonings: zoningsOf([...new Set((communes ?? [place]).flatMap(zonedCodes))]),
      zoned: communesZoned(place, { ...asked, zonings: place && isTerritory(place) ? zoningsSought(asked) : [] }, mostNamed),
      near: zonedNear(
        { departement, position: originOf(place, context).position, except: place?.code ?? '' },
        { ...asked, classes: place?.kind === 'commune' && asked.zoning && departement ? classesWanted(asked) : [] },
        mostNeighbours,
      ),
      guidance: guidanceOn({ topics: ['zonage'] }),
      contacts: contactsFor({ organisations: mapsOf(asked), territories: regionAndCountry(region) }),
    })
    return zoneAnswer({ ...read, asked, place, communes, profession: slots.profession }, context)
  },
})

/** The commune a position is in: a zoning is a commune's. */
const communeOf = (place: Place | undefined, { gazetteer, question }: Context): Place | undefined =>
  place?.kind === 'position' ? question.position && gazetteer.nearest(question.position) : place
