/** The few colours that are said outside a style sheet; tests/channels/installable.test.ts holds them to the theme's. */
export const brand = {
  accent: '#0b5f5a',
  /** Ground of pages: what shows while an installed application starts. */
  ground: '#f6f5f1',
  /** Ground of the emergency numbers, which stand on top of every page: the browser's own bar takes it. */
  top: { light: '#fdf0ec', dark: '#2b1815' },
} as const
