/**
 * The host's colour, made legible by the style sheet itself, so that it holds in the dark and whatever the notation:
 * `y` in `xyz-d65` is the relative luminance of WCAG 2.2. A browser without relative colours keeps ours.
 */

/** The colour asked for, as a registered property: what is not a colour becomes ours. */
const asked = '--proxisoin-asked-accent'

/**
 * `--fill` is the colour as asked, under the launcher's words: black above a luminance of 0.179, white below, at least 4.58 : 1.
 * `--accent` is for words and signs on our grounds: darkened to a luminance of 0.14 at most
 * (4.6 : 1 on the darkest tint); in the dark, lightened to 0.78 of OKLCH with a chroma that the screen can show.
 */
export const accentStyle = `
:host { --fill: var(--accent); --on-fill: var(--on-accent); }
@supports (color: color(from red xyz-d65 x y z)) {
  :host(:not([mode="page"])) {
    ${asked}: var(--proxisoin-accent, #0b5f5a);
    --fill: color(from var(${asked}) xyz-d65 x y z / 1);
    --white: clamp(0, (.179 - y) * 9999, 1);
    --on-fill: color(from var(${asked}) xyz-d65 calc(.9505 * var(--white)) var(--white) calc(1.0891 * var(--white)) / 1);
    --share: min(1, .14 / max(y, .001));
    --accent: color(from var(${asked}) xyz-d65 calc(x * var(--share)) calc(y * var(--share)) calc(z * var(--share)) / 1);
    --tint: color-mix(in srgb, var(--accent) 10%, var(--surface));
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([mode="page"])) {
      ${asked}: var(--proxisoin-accent, #7fd1c4);
      --accent: oklch(from var(${asked}) max(l, .78) min(c, .12) h / 1);
    }
  }
}
`

/** For the whole document, once: a second copy of the script finds it there. */
export function registerAccent(): void {
  try {
    CSS.registerProperty({ name: asked, syntax: '<color>', inherits: true, initialValue: '#0b5f5a' })
  } catch {
    // registered already, or a browser without registered properties: then without relative colours either
  }
}

/** The attribute `accent` as a rule that the host's own style sheet may still override; nothing when it is not a colour. */
export const accentRule = (accent: string | null): readonly string[] =>
  accent !== null && CSS.supports('color', accent) ? [`:host { --proxisoin-accent: ${accent} }`] : []
