/** Where a panel is: the element of the host page that holds it, and what that page says on it, read anew each time. */
import type { Lang } from '../../types'
import type { AnswersClass } from '../answer/define'
import { apiOf, langOf, type Mode, modeOf } from '../host'
import { strings } from './strings'

/** The launcher, as far as we ask something of it. */
export type Host = HTMLElement & { close(): void; answers(): Promise<AnswersClass> }

export class Surroundings {
  constructor(readonly panel: HTMLElement) {}

  get root(): ShadowRoot {
    return this.panel.getRootNode() as ShadowRoot
  }
  get host(): Host {
    return this.root.host as Host
  }
  get api(): string {
    return apiOf(this.host)
  }
  get mode(): Mode {
    return modeOf(this.host)
  }
  get lang(): Lang {
    return langOf(this.host) ?? 'fr'
  }
  get words() {
    return strings[this.lang]
  }
}
