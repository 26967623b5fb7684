/** An amount is written twice, for people and as numbers: both must say the same. */
import { normalise } from '../../../src/understand/normalise'
import type { AidSeed, Pays } from '../aid-schema'
import type { Fault } from './clock'

export const amountFaults = ({ provisions }: AidSeed): readonly Fault[] =>
  provisions.flatMap(({ amount, pays }, rank) => {
    if (!pays) return []
    const at = `provisions.${rank}.`
    return amount === undefined
      ? [{ field: `${at}amount`, problem: 'missing: people are told what `pays` says in numbers' }]
      : [...scheduleFaults(pays, at), ...unsaidFaults(pays, amount, at)]
  })

function scheduleFaults(pays: Pays, at: string): readonly Fault[] {
  if (pays.how !== 'instalments' || !pays.byYear) return []
  const sum = pays.byYear.reduce((total, euros) => total + euros, 0)
  return [
    ...(sum === pays.euros ? [] : [{ field: `${at}pays.byYear`, problem: `adds up to ${sum}, not to ${pays.euros}` }]),
    ...(pays.byYear.length === pays.years
      ? []
      : [{ field: `${at}pays.years`, problem: `${pays.years}, yet byYear has ${pays.byYear.length}` }]),
  ]
}

function unsaidFaults(pays: Pays, amount: string, at: string): readonly Fault[] {
  const said = normalise(amount)
  const numbers = new Set(said.match(/\d+(,\d+)?/g)?.map((number) => Number(number.replace(',', '.'))))
  const unsaid = numbersOf(pays, numbers).filter((number) => !numbers.has(number))
  return [
    ...unsaid.map((number) => ({
      field: `${at}amount`,
      problem: `does not say ${number}, which is in \`pays\`: make them agree`,
    })),
    ...(pays.how === 'each' && !rhythms[pays.per].test(said)
      ? [
          {
            field: `${at}amount`,
            problem: `does not say that it is paid each ${pays.per}, which is in \`pays\`: make them agree`,
          },
        ]
      : []),
  ]
}

/** What the amount must hold; the total of instalments may be left to those of each year. */
function numbersOf(pays: Pays, said: ReadonlySet<number>): readonly number[] {
  switch (pays.how) {
    case 'once':
    case 'each':
      return [pays.euros]
    case 'instalments':
      return pays.byYear && !said.has(pays.euros) ? pays.byYear : [pays.euros]
    case 'share':
    case 'exemption':
      return [...new Set(pays.percents), ...(pays.upTo === undefined ? [] : [pays.upTo])]
  }
}

const rhythms: Readonly<Record<Extract<Pays, { how: 'each' }>['per'], RegExp>> = {
  year: /\b(ans?|annees?|annuel\w*)\b/,
  semester: /\bsemest/,
  month: /\b(mois|mensuel\w*)\b/,
  day: /\b(jours?|journees?|journalier\w*)\b/,
}
