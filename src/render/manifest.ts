/** The web app manifest (W3C, Web Application Manifest): what an installed Proxisoin is called and looks like. */
import { iconSizes } from '../installable'
import type { Lang } from '../types'
import { brand } from './brand'
import { pageWords } from './page-words'
import { inLang } from './site'

export const manifest = (lang: Lang) => ({
  // The same application in both languages.
  id: '/',
  name: `Proxisoin : ${pageWords[lang].heading}`,
  short_name: 'Proxisoin',
  description: pageWords[lang].description,
  lang,
  dir: 'ltr',
  start_url: inLang('/', lang),
  scope: '/',
  display: 'standalone',
  background_color: brand.ground,
  theme_color: brand.top.light,
  categories: ['health', 'medical'],
  icons: [
    { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    ...iconSizes.flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({ src: `/icon-${size}.png`, type: 'image/png', sizes: `${size}x${size}`, purpose })),
    ),
  ],
})
