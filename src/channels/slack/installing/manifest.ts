/**
 * The app as Slack creates it from a manifest (https://docs.slack.dev/reference/app-manifest), with the addresses of one deployment.
 * `manifest.test.ts` holds it to the reference, to the listeners that exist and to the methods they call.
 */
import { brand } from '../../../render/brand'
import { commandName } from '../listeners/command'
import { shortcutId } from '../listeners/shortcut'
import { examples } from '../words'
import { redirectPath } from './oauth'
import { scopeNames } from './scopes'

/** `origin`: where the deployment is reached, https for Slack to accept it. To be written as JSON. */
export function manifest(origin: string) {
  const requestUrl = `${origin}/slack/events`
  return {
    display_information: {
      name: 'Proxisoin',
      description: 'L’accès aux soins en France : lieux, aides, chiffres, contacts, chacun avec sa source et sa date.',
      long_description:
        'Posez votre question comme elle vous vient, en français ou en anglais : où se soigner, quelles aides pour s’installer, combien de médecins dans un territoire, qui contacter. Proxisoin répond à partir de données publiques, avec la source et la date de chaque fait, et dit quand il ne sait pas. Aucun modèle de langage : rien n’est inventé. Ce que vous écrivez n’est gardé que si vous le joignez à un avis. En cas d’urgence, appelez le 15 ou le 112.',
      background_color: brand.accent,
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      // New apps have the agent's pane, not the assistant's: https://docs.slack.dev/changelog/2026/06/30/agent-messages-tab
      agent_view: {
        agent_description:
          'Des réponses sourcées sur l’accès aux soins en France : lieux, gardes, aides à l’installation, chiffres, contacts.',
        suggested_prompts: examples.fr,
      },
      bot_user: { display_name: 'proxisoin', always_online: true },
      slash_commands: [
        {
          command: commandName,
          url: requestUrl,
          description: 'Poser une question sur l’accès aux soins',
          usage_hint: 'un dentiste à Amiens',
          should_escape: false,
        },
      ],
      shortcuts: [
        {
          type: 'message',
          name: 'Demander à Proxisoin',
          callback_id: shortcutId,
          description: 'Pose la question de ce message ; vous seul voyez la réponse',
        },
      ],
    },
    oauth_config: { redirect_urls: [`${origin}${redirectPath}`], scopes: { bot: scopeNames } },
    settings: {
      event_subscriptions: {
        request_url: requestUrl,
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'message.channels',
          'message.groups',
          'message.im',
          'team_access_revoked',
          'tokens_revoked',
        ],
      },
      interactivity: { is_enabled: true, request_url: requestUrl },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false, // oauth.ts refuses a token that expires
    },
  }
}
