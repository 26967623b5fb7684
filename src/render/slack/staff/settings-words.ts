/** Every word of the settings of a workspace in Slack. The journal is kept in French. */
import type { Lang } from '../../../types'

const fr = {
  title: 'Réglages',
  wait: 'Un instant…',
  save: 'Enregistrer',
  close: 'Fermer',
  saved: 'C’est enregistré.',
  forbidden:
    'Les réglages sont aux administrateurs de cet espace Slack et à la personne qui y a installé Proxisoin. Demandez-leur : ils les ouvrent avec `/soins réglages`.',
  unsure:
    'Slack ne nous dit pas en ce moment si vous administrez cet espace : rien n’a été changé. Réessayez dans une minute, ou demandez à la personne qui y a installé Proxisoin.',
  unavailable: 'Notre base ne répond pas en ce moment : rien n’a été changé. Réessayez dans une minute avec `/soins réglages`.',
  moved:
    'Quelqu’un d’autre vient de changer ces réglages : les vôtres n’ont pas été enregistrés. Rouvrez-les avec `/soins réglages` pour partir des siens.',
  notSaved: 'Vos réglages n’ont pas été enregistrés :',
  channel: 'Canal de l’équipe',
  channelHintElsewhere: 'Il reçoit la boîte et le bilan. Invitez-y d’abord @Proxisoin.',
  channelHint: 'Il reçoit la boîte, les corrections à décider, le bilan et les alertes. Invitez-y d’abord @Proxisoin.',
  editors: 'Éditeurs',
  editorsHintElsewhere: 'Ils classent ce qui attend dans la boîte. Sans éditeur nommé : les administrateurs.',
  editorsHint:
    'Ils traitent la boîte, corrigent les fiches, et ajoutent des tournures (ce que disent les gens). Sans éditeur nommé : les administrateurs.',
  editorGroups: 'Groupes éditeurs',
  approvers: 'Approbateurs',
  approversHint: 'Ils décident des corrections proposées. Sans approbateur nommé : les éditeurs.',
  approverGroups: 'Groupes approbateurs',
  needsTwo: 'Relecture',
  needsTwoOption: 'Une correction est décidée par une autre personne que son auteur',
  digest: 'Bilan de la semaine',
  digestOption: 'L’envoyer dans le canal de l’équipe',
  day: 'Jour du bilan',
  hour: 'Heure du bilan',
  timezone: 'Fuseau horaire',
  alerts: 'Alertes',
  alertsOption: 'Prévenir : données à actualiser, chargement raté, réponse dite fausse',
  errors: {
    absent: 'Invitez @Proxisoin dans ce canal, puis enregistrez de nouveau.',
    archived: 'Ce canal est archivé : choisissez-en un autre.',
    unwritable: 'Slack ne nous laisse pas écrire dans ce canal : choisissez-en un autre.',
    needed: 'Choisissez le canal qui reçoit le bilan et les alertes.',
    alone: 'Nommez au moins deux personnes, ou un groupe, parmi les éditeurs et les approbateurs.',
    timezone: 'Ce fuseau horaire n’est pas connu.',
  },
  receives: 'Ce canal est désormais celui de l’équipe qui suit Proxisoin. Il reçoit :',
  changes: 'les corrections proposées, à décider',
  receivesDigest: (day: string, hour: number) => `le bilan de la semaine, le ${day} à ${hour} h`,
  receivesAlerts: 'une alerte quand des données sont à actualiser, qu’un chargement échoue ou qu’une réponse est dite fausse',
  inbox: 'la boîte, avec `/soins boîte`',
  stop: 'Pour changer ou arrêter : `/soins réglages`, par un administrateur.',
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  hourLabel: (hour: number) => `${hour} h`,
} as const

export type SettingsError = keyof typeof fr.errors

type Said<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends string
    ? string
    : Part[Name] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Part[Name] extends readonly string[]
        ? readonly string[]
        : Said<Part[Name]>
}

export const settingsWords: Readonly<Record<Lang, Said<typeof fr>>> = {
  fr,
  en: {
    title: 'Settings',
    wait: 'One moment…',
    save: 'Save',
    close: 'Close',
    saved: 'Saved.',
    forbidden:
      'Settings belong to the administrators of this Slack workspace and to whoever installed Proxisoin in it. Ask them: they open them with `/soins settings`.',
    unsure:
      'Slack does not tell us at the moment whether you administer this workspace: nothing was changed. Try again in a minute, or ask the person who installed Proxisoin here.',
    unavailable: 'Our base does not answer at the moment: nothing was changed. Try again in a minute with `/soins settings`.',
    moved:
      'Somebody else has just changed these settings: yours were not saved. Open them again with `/soins settings` to begin from theirs.',
    notSaved: 'Your settings were not saved:',
    channel: 'Staff channel',
    channelHintElsewhere: 'It gets the inbox and the digest. Invite @Proxisoin there first.',
    channelHint: 'It gets the inbox, the corrections to decide on, the digest and the alerts. Invite @Proxisoin there first.',
    editors: 'Editors',
    editorsHintElsewhere: 'They put away what waits in the inbox. With no editor named: the administrators.',
    editorsHint:
      'They handle the inbox, correct records, and add phrases (what people say). With no editor named: the administrators.',
    editorGroups: 'Editor groups',
    approvers: 'Approvers',
    approversHint: 'They decide on proposed corrections. With no approver named: the editors.',
    approverGroups: 'Approver groups',
    needsTwo: 'Review',
    needsTwoOption: 'A correction is decided by somebody else than its author',
    digest: 'Weekly digest',
    digestOption: 'Send it to the staff channel',
    day: 'Day of the digest',
    hour: 'Hour of the digest',
    timezone: 'Time zone',
    alerts: 'Alerts',
    alertsOption: 'Tell of data to update, failed loads, answers said to be wrong',
    errors: {
      absent: 'Invite @Proxisoin to this channel, then save again.',
      archived: 'This channel is archived: choose another.',
      unwritable: 'Slack does not let us write in this channel: choose another.',
      needed: 'Choose the channel that gets the digest and the alerts.',
      alone: 'Name at least two people, or a group, among editors and approvers.',
      timezone: 'This time zone is not known.',
    },
    receives: 'This channel is now that of the staff who look after Proxisoin. It gets:',
    changes: 'proposed corrections, to decide on',
    receivesDigest: (day, hour) => `the weekly digest, on ${day} at ${hour}:00`,
    receivesAlerts: 'an alert when data are to be updated, a load fails or an answer is said to be wrong',
    inbox: 'the inbox, with `/soins inbox`',
    stop: 'To change or stop: `/soins settings`, by an administrator.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    hourLabel: (hour) => `${String(hour).padStart(2, '0')}:00`,
  },
}
