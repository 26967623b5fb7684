/**
 * The professionals of the RPPS in private practice and in health centres, from the extraction in open access of ANS:
 * `PS_LibreAcces_Personne_activite_AAAAMMJJhhmm.txt`, alone or in its zip; UTF-8, « | », 52 columns in 2021, 56 in 2026,
 * about 2.2 million rows, one for each activity of each person.
 */
import { csvRows } from '../input/csv'
import type { Refusal } from '../report'
import { type InputFile, type PlaceDraft, type PlacesSource, type Reading, SourceUnreadable } from '../source'
import { professionalKinds } from './care-kinds'
import { type Activity, activityReader } from './columns'
import { type Known, practiceOf } from './practice'

export const annuaireSante: PlacesSource = {
  id: 'annuaire-sante',
  title: 'Professionnels de santé libéraux et des centres de santé (RPPS)',
  publisher: 'Agence du numérique en santé',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.data.gouv.fr/datasets/annuaire-sante-extractions-des-donnees-en-libre-acces-des-professionnels-intervenant-dans-le-systeme-de-sante-rpps',
  address: {
    dataset: 'annuaire-sante-extractions-des-donnees-en-libre-acces-des-professionnels-intervenant-dans-le-systeme-de-sante-rpps',
    file: /ps[-_]libreacces[-_]personne[-_]activite/i,
  },
  staleAfterDays: 60,
  brings: 'places',
  kinds: professionalKinds,
  spread: 90,
  read,
}

type ProfessionalReading = Reading & Omit<Known, 'towns'>

/** Every practice once: a person has a row for each speciality and role, often at one address. */
async function* read(reading: ProfessionalReading): AsyncIterable<PlaceDraft> {
  const { files, reporter } = reading
  const kept = new Set<string>()
  let isFound = false
  for await (const file of files) {
    if (isSibling(file.name)) continue
    isFound = true
    const day = dayOf(file.name)
    if (day) reading.dated(day)
    for await (const activity of activitiesOf(file)) {
      reporter.read += 1
      const practice = activity && practiceOf(activity, reading)
      if (!practice) reporter.refuse('malformed', `row ${reporter.read}`)
      else if (practice.kind === 'refused') reporter.refuse(practice.reason, described(activity, practice.reason))
      else if (kept.has(practice.draft.id)) reporter.refuse('duplicate identifier', described(activity))
      else {
        kept.add(practice.draft.id)
        reporter.kept += 1
        for (const remark of practice.remarks) reporter.remark(remark, described(activity))
        yield practice.draft
      }
    }
  }
  if (!isFound) throw new SourceUnreadable('no PS_LibreAcces_Personne_activite in it: give that .txt, or the .zip that holds it')
}

/** The other files of the same zip: diplomas and know-how. */
const isSibling = (name: string) => /dipl|savoir/i.test(name)

/** `PS_LibreAcces_Personne_activite_202610081402.txt` → `2026-10-08`. */
const dayOf = (name: string) => /(20\d\d)([01]\d)([0-3]\d)/.exec(name)?.slice(1).join('-')

/** The rows of a file; undefined for one that does not have its columns. */
async function* activitiesOf({ name, bytes }: InputFile): AsyncIterable<Activity | undefined> {
  let activityOf: ReturnType<typeof activityReader> | undefined
  let isEmpty = true
  for await (const row of csvRows(bytes, '|')) {
    if (activityOf) {
      isEmpty = false
      yield activityOf(row)
    } else activityOf = activityReader(row)
  }
  if (isEmpty) throw new SourceUnreadable(`${name} holds no professional: it was cut short, download it again`)
}

/** What a row is about, without naming anyone: reports are kept and shown. A village may have a single doctor. */
const described = ({ professionLabel, postcode, communeName }: Activity, reason?: Refusal) =>
  (reason === 'withheld' ? [professionLabel] : [professionLabel, postcode, communeName]).filter(Boolean).join(' ')
