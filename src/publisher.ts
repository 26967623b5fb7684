/** Who answers for this deployment: what the legal pages and security.txt say of it. */
import type { Settings } from './env'
import { mailHref } from './render/links'

/** All optional: a page says plainly what this deployment has not told. */
export type Publisher = {
  readonly name?: string | undefined
  /** Seat and telephone. */
  readonly address?: string | undefined
  /** Director of publication. */
  readonly director?: string | undefined
  readonly contact?: { readonly href: string; readonly label: string } | undefined
  readonly host?: { readonly name: string; readonly address?: string | undefined } | undefined
}

type PublisherSettings = Pick<Settings, `PUBLISHER_${'NAME' | 'ADDRESS' | 'DIRECTOR' | 'CONTACT'}` | 'HOST_NAME' | 'HOST_ADDRESS'>

export function publisherOf(settings: PublisherSettings): Publisher {
  const { PUBLISHER_NAME: name, PUBLISHER_ADDRESS: address, PUBLISHER_DIRECTOR: director, PUBLISHER_CONTACT: contact } = settings
  return {
    ...{ name, address, director },
    contact: contact ? { href: mailHref(contact) ?? contact, label: contact } : undefined,
    host: settings.HOST_NAME ? { name: settings.HOST_NAME, address: settings.HOST_ADDRESS } : undefined,
  }
}
