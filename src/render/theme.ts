/** One theme, own colours: the page's, the widget's, the dossier's. */

/** Colours as custom properties on `root` (`:root` or `:host`); every pair of text and ground is at least 4.5 : 1, in light and in dark. */
export const themeOf = (root: ':root' | ':host'): string => `
${root} {
  color-scheme: light dark;
  --ground: #f6f5f1; --surface: #fff; --ink: #17272b; --quiet: #52636a; --line: #d9dcd6;
  --accent: #0b5f5a; --on-accent: #fff; --tint: #e6f1ee;
  --alert: #a3200f; --alert-ground: #fdf0ec; --alert-line: #eec3b8;
  --warm: #7a4a00; --warm-ground: #fbf1dc;
}
@media (prefers-color-scheme: dark) {
  ${root} {
    --ground: #10181a; --surface: #182225; --ink: #e7edeb; --quiet: #a3b3b3; --line: #2f3c3f;
    --accent: #7fd1c4; --on-accent: #06211e; --tint: #17322f;
    --alert: #ffab9c; --alert-ground: #2b1815; --alert-line: #5a2f27;
    --warm: #f0c67a; --warm-ground: #2d2414;
  }
}`
