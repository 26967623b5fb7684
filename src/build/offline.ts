/** Compiles what an installed Proxisoin needs: the script that asks for it, the service worker, the icons. */
import { createHash } from 'node:crypto'
import { iconSizes } from '../installable'
import { iconSvg } from '../render/icon'
import { offlinePage } from '../render/offline-page'
import { pageStyle } from '../render/page-style'
import { iconPng } from './icons'
import { bundled, type WidgetBundles } from './widget'

/** The files of dist/, by name. @throws when the sources do not compile */
export async function buildOffline(widget: WidgetBundles): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const pages = await Promise.all([offlinePage('fr'), offlinePage('en')])
  const kept = {
    '/hors-ligne': pages[0],
    '/hors-ligne?lang=en': pages[1],
    '/style.css': pageStyle,
    '/widget.js': widget.launcher,
    '/panel.js': widget.panel,
    '/answers.js': widget.answers,
    '/icon.svg': iconSvg,
  }
  // Another version of any of them is another cache.
  const version = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12)
  return {
    'page.txt': await bundled('page.ts', {}),
    'service-worker.txt': await bundled('../service-worker/offline.ts', { version, kept: Object.keys(kept) }),
    'service-worker-off.txt': await bundled('../service-worker/retired.ts', {}),
    ...Object.fromEntries(iconSizes.map((size) => [`icon-${size}.bin`, iconPng(size)])),
  }
}
