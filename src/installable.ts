/** What makes our site an application that can be installed and opens without a network; compiled ahead (src/build/offline.ts). */
export type Installable = {
  /** Of our own pages: registers the service worker after the first question. */
  readonly pageScript: string
  /** `off` withdraws the other one from browsers that have it. */
  readonly serviceWorker: Readonly<Record<'on' | 'off', string>>
  /** PNG, by side in pixels. */
  readonly icons: Readonly<Record<IconSize, ArrayBuffer>>
}

/** Sides of the PNG icons, in pixels: what browsers ask to install a site. */
export const iconSizes = [192, 512] as const
export type IconSize = (typeof iconSizes)[number]
