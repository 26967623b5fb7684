/** What comes of each modal of a correction: the next modal, what is wrong with this one, or the end. */
import type { types } from '@slack/bolt'
import type { TeamSettings } from '../../../../db/teams'
import type { Subject, SubjectKey } from '../../../changes/change'
import { changeFields } from '../../../changes/fields'
import { type FieldFaults, patchesOf } from '../../../changes/proposal'
import { checkedValue } from '../../../changes/value'
import { parisDay } from '../../../eligibility/clock'
import { colon } from '../../../formats'
import { escaped } from '../../../render/slack/markup'
import { chooseView, confirmView, fieldBlock, fieldsView, noteView } from '../../../render/slack/staff/change-form'
import { type ChangeWords, changeWords } from '../../../render/slack/staff/change-words'
import type { Answer, Lang } from '../../../types'
import type { ListenerPorts } from '../listeners/ports'
import { announce, shownChange } from './change-message'
import { correctable, keyOf } from './correctable'
import {
  type Draft,
  draftMetadata,
  fitsMetadata,
  formMetadata,
  groundsIn,
  metadataOf,
  type Submission,
  traceOf,
  traces,
  typedIn,
} from './draft'
import { ending, type Form, type FormOutcome } from './form-answer'
import { rightsOf } from './rights'

/** The records of an answer, or the fields of the only one. @throws when the base is out of reach */
export async function recordsView(answer: Answer, lang: Lang, ports: ListenerPorts): Promise<types.ModalView> {
  const choices = correctable(answer)
  const [only, ...others] = choices
  if (!only) return noteView(changeWords[lang].noRecord, lang, true)
  if (others.length === 0) return recordView(keyOf(only.value), lang, ports)
  return chooseView(choices, lang, JSON.stringify({ lang }))
}

/** The fields of a record, as they stand. @throws when the base is out of reach */
export async function recordView(key: SubjectKey | undefined, lang: Lang, { changes }: ListenerPorts): Promise<types.ModalView> {
  const subject = key && (await changes.subject(key))
  if (!subject) return noteView(changeWords[lang].gone, lang, false)
  const { kind, fields } = subject
  const was = traces(Object.fromEntries(changeFields[kind].map(({ id }) => [id, fields[id] ?? null])))
  return fieldsView(subject, lang, JSON.stringify({ lang, key, was }))
}

/** A filled form → the difference. @throws when the base is out of reach */
export async function checkedForm(form: Form, lang: Lang, ports: ListenerPorts): Promise<FormOutcome> {
  const { submission } = form
  const was = metadataOf(formMetadata, submission.private_metadata)
  if (!was) return note('gone', lang)
  const typed = touchedIn(submission, was)
  const { grounds, errors } = groundsIn(submission, parisDay(ports.now), lang)
  const { kind } = was.key
  const [first] = changeFields[kind]
  const faults = {
    ...errors,
    ...(Object.keys(typed).length === 0 && first ? { [fieldBlock(first.id)]: changeWords[lang].nothingChanged } : {}),
    ...Object.fromEntries(
      changeFields[kind].flatMap((field) => {
        const text = typed[field.id]
        const checked = text === undefined ? undefined : checkedValue(field, text)
        return checked && !checked.ok ? [[fieldBlock(field.id), checked.reason[lang]]] : []
      }),
    ),
  }
  const draft = { lang, key: was.key, typed, seen: was.was, ...grounds }
  if (Object.keys(faults).length > 0) return wrong(faults, kind, lang)
  if (!fitsMetadata(draft)) return wrong({ [fieldBlock(longestOf(typed))]: changeWords[lang].tooMuch }, kind, lang)
  const [subject, settings] = await Promise.all([ports.changes.subject(was.key), ports.teams.settings(form.team)])
  return differenceOf(draft, subject, await mayApply(form, settings, ports))
}

/** What was typed over; a field that is left as it was shown is not touched, whatever the record says now. */
function touchedIn(submission: Submission, { key, was }: { key: SubjectKey; was: Draft['seen'] }): Record<string, string> {
  return Object.fromEntries(
    changeFields[key.kind].flatMap(({ id }) => {
      const text = typedIn(submission, fieldBlock(id))
      return text === undefined || traceOf(text) === was[id] ? [] : [[id, text]]
    }),
  )
}

const longestOf = (typed: Draft['typed']): string =>
  Object.entries(typed).toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? ''

/** An editor, where nobody else has to agree. */
async function mayApply({ user, client }: Form, settings: TeamSettings, ports: ListenerPorts): Promise<boolean> {
  return !settings.needsTwo && (await rightsOf(user, settings, { ...ports, client })).canEdit
}

/** The difference with the record as it stands now; `seen` is brought up to date, since it is what the person agrees to. */
function differenceOf(draft: Draft, subject: Subject | undefined, isApplied: boolean): FormOutcome {
  const { lang, key, typed, seen, why, reference } = draft
  if (!subject) return note('gone', lang)
  const patched = patchesOf(subject, typed)
  if (patched.kind === 'same') return note('already', lang)
  if (patched.kind === 'wrong') return contradicting(patched.faults, key.kind, lang)
  const { patches } = patched
  const change = shownChange(
    { ...key, name: subject.name, patches, why, reference },
    lang,
    ({ field, before }) => traceOf(before) !== seen[field],
  )
  const now = { ...draft, seen: traces(Object.fromEntries(patches.map(({ field, before }) => [field, before]))) }
  return { view: confirmView(change, isApplied, lang, JSON.stringify(now)) }
}

/** A difference that was agreed to → proposed or applied, and shown to those who decide. @throws when the base is out of reach */
export async function proposed(form: Form, lang: Lang, ports: ListenerPorts): Promise<FormOutcome> {
  const { submission, team, user, client } = form
  const draft = metadataOf(draftMetadata, submission.private_metadata)
  if (!draft) return note('gone', lang)
  if (!ports.isStaffTeam(team)) return ending(changeWords[lang].notStaff, lang)
  const [subject, settings] = await Promise.all([ports.changes.subject(draft.key), ports.teams.settings(team)])
  const isApplied = await mayApply(form, settings, ports)
  const patched = subject && patchesOf(subject, draft.typed)
  if (!subject || patched?.kind !== 'changed') return alone(differenceOf(draft, subject, isApplied))
  if (patched.patches.some(({ field, before }) => traceOf(before) !== draft.seen[field]))
    return differenceOf(draft, subject, isApplied)
  const { key, why, reference } = draft
  const proposal = { ...key, name: subject.name, patches: patched.patches, why, reference }
  const done = await ports.changes.propose(proposal, { team, user, at: ports.now }, isApplied)
  if (done.outcome === 'contradicts') return alone(contradicting(done.faults, key.kind, lang))
  if (done.outcome !== 'done') return alone(differenceOf(draft, await ports.changes.subject(key), isApplied))
  const isShown = await announce(done.change, { client, settings, lang, ports })
  const words = changeWords[lang]
  return ending(isApplied ? words.applied : isShown ? words.proposed : words.proposedNowhere, lang)
}

const note = (words: 'gone' | 'already', lang: Lang): FormOutcome => ({ view: noteView(changeWords[lang][words], lang, false) })

/** What is wrong with the record as it would be. */
const contradicting = (faults: FieldFaults, kind: SubjectKey['kind'], lang: Lang): FormOutcome =>
  wrong(Object.fromEntries(Object.entries(faults).map(([field, reason]) => [fieldBlock(field), reason[lang]])), kind, lang)

/** Errors next to fields; the same in words, for a form that is no longer in front. */
function wrong(errors: Record<string, string>, kind: SubjectKey['kind'], lang: Lang): FormOutcome {
  const say: ChangeWords = changeWords[lang]
  const names: Readonly<Record<string, string>> = {
    ...{ why: say.why, url: say.url, publisher: say.publisher, date: say.date },
    ...Object.fromEntries(changeFields[kind].map(({ id, label }) => [fieldBlock(id), label[lang]])),
  }
  const lines = Object.entries(errors).map(([block, error]) => `• ${names[block] ?? block}${colon(lang)} ${error}`)
  return { errors, instead: noteView(escaped(lines.join('\n')), lang, false) }
}

/** Of a view without fields, where Slack shows no errors. */
const alone = (outcome: FormOutcome): FormOutcome => ('view' in outcome ? outcome : { view: outcome.instead })
