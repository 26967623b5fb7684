/** What a person chose: shown in App Home, changed there and in a small modal. */
import type { types } from '@slack/bolt'
import type { Lang } from '../../../types'
import { escaped } from '../markup'
import { button, field, header, inputAction, option, plain, section } from '../view'

/** `action_id` of the button that shows everything in the other language, and keeps it; its value is that language. */
export const homeLanguageAction = 'home-language'
/** `action_id` of the buttons that open the modal, and that forget everything. */
export const placeAction = 'choose-place'
export const forgetAction = 'forget-preferences'
/** `callback_id` of the modal. */
export const placeCallback = 'usual-place'

export type HomePreferences = {
  /** True when there is something to forget. */
  readonly isKept: boolean
  /** The usual place, as people name it. */
  readonly place: string | undefined
}

/** Radio buttons are ten at most (https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element). */
const mostChoices = 10

export const preferenceWords = {
  fr: {
    title: 'Vos préférences',
    lang: 'Langue : français, sauf pour une question posée dans une autre.',
    noPlace: 'Lieu habituel : aucun. Il sert aux questions qui n’en nomment pas, comme « un dentiste ».',
    place: (place: string) =>
      `Lieu habituel : ${place}. Il sert quand une question posée pour vous seul n’en nomme pas, et la réponse le dit.`,
    other: 'English',
    choose: (isKept: boolean) => (isKept ? 'Changer de lieu' : 'Choisir un lieu'),
    forget: 'Oublier mes préférences',
    modal: 'Lieu habituel',
    save: 'Garder',
    close: 'Fermer',
    field: 'Commune, code postal, département ou région',
    kept: 'Par exemple Ham, 80400 ou Somme. Gardé avec votre identifiant Slack, pour vous seul, jusqu’à ce que vous l’oubliiez.',
    which: 'Lequel ?',
    unknown: 'Je ne connais pas ce lieu. Écrivez une commune, un code postal, un département ou une région.',
    failed: 'Votre choix n’a pas pu être gardé : notre base ne répond pas. Réessayez dans une minute.',
  },
  en: {
    title: 'Your preferences',
    lang: 'Language: English, except for a question asked in another.',
    noPlace: 'Usual place: none. It serves for questions that name none, like “a dentist”.',
    place: (place: string) =>
      `Usual place: ${place}. It serves when a question asked for you alone names none, and the answer says so.`,
    other: 'Français',
    choose: (isKept: boolean) => (isKept ? 'Change the place' : 'Choose a place'),
    forget: 'Forget my preferences',
    modal: 'Usual place',
    save: 'Keep',
    close: 'Close',
    field: 'Town, postcode, département or région',
    kept: 'For example Ham, 80400 or Somme. Kept with your Slack id, for you alone, until you forget it.',
    which: 'Which one?',
    unknown: 'I do not know this place. Write a town, a postcode, a département or a région.',
    failed: 'Your choice could not be kept: our base does not answer. Try again in a minute.',
  },
} as const satisfies Record<Lang, unknown>

export function preferenceBlocks({ isKept, place }: HomePreferences, lang: Lang): readonly types.KnownBlock[] {
  const say = preferenceWords[lang]
  const other = lang === 'fr' ? 'en' : 'fr'
  return [
    header(say.title),
    section([say.lang, place ? say.place(escaped(place)) : say.noPlace].join('\n')),
    {
      type: 'actions',
      elements: [
        button(placeAction, say.choose(place !== undefined), lang),
        button(homeLanguageAction, say.other, other),
        ...(isKept ? [button(forgetAction, say.forget, lang)] : []),
      ],
    },
  ]
}

/** A text field, until what it says may be several places. */
export function placeView(choices: readonly { readonly key: string; readonly title: string }[], lang: Lang): types.ModalView {
  const say = preferenceWords[lang]
  return {
    type: 'modal',
    callback_id: placeCallback,
    private_metadata: lang,
    title: plain(say.modal),
    submit: plain(say.save),
    close: plain(say.close),
    blocks: [choices.length > 0 ? choiceField(choices, lang) : textField(lang)],
  }
}

const textField = (lang: Lang): types.InputBlock => ({
  ...field('place', preferenceWords[lang].field, { type: 'plain_text_input', max_length: 100 }, preferenceWords[lang].kept),
  optional: false,
})

const choiceField = (choices: Parameters<typeof placeView>[0], lang: Lang): types.InputBlock => ({
  type: 'input',
  block_id: 'choice',
  label: plain(preferenceWords[lang].which),
  element: {
    type: 'radio_buttons',
    action_id: inputAction,
    options: choices.slice(0, mostChoices).map(({ key, title }) => option(key, title)),
  },
})
