/**
 * The host's colour, made legible by the style sheet itself, so that it holds in the dark and whatever the notation:
 * `y` in `xyz-d65` is the relative luminance of WCAG 2.2. A browser without relative colours keeps ours.
 * A registered property would refuse what is no colour, but registering one has the whole host page's style computed again.
 */

const supported = '@supports (color: color(from red xyz-d65 x y z))'
const property = '--proxisoin-accent'

/** Under the launcher's words, the colour as asked: they are black above a luminance of 0.179, white below, at least 4.58 : 1. */
export const fillStyle = `
:host { --asked: var(${property}, #0b5f5a); --fill: var(--accent); --on-fill: var(--on-accent); }
@media (prefers-color-scheme: dark) { :host { --asked: var(${property}, #7fd1c4); } }
${supported} {
  :host { --fill: color(from var(--asked) xyz-d65 x y z / 1);
    --white: clamp(0, (.179 - y) * 9999, 1);
    --on-fill: color(from var(--asked) xyz-d65 calc(.9505 * var(--white)) var(--white) calc(1.0891 * var(--white)) / 1); }
}
`

/**
 * For words and signs on our own grounds: darkened to a luminance of 0.12 at most (5 : 1 on the darkest tint, less what a screen that
 * cannot show the colour adds); in the dark, lightened to 0.78 of OKLCH, with no more chroma than any screen shows.
 */
export const accentStyle = `${supported} {
  :host { --share: min(1, .12 / max(y, .001));
    --accent: color(from var(--asked) xyz-d65 calc(x * var(--share)) calc(y * var(--share)) calc(z * var(--share)) / 1);
    --tint: color-mix(in srgb, var(--accent) 10%, var(--surface)); }
  @media (prefers-color-scheme: dark) { :host { --accent: oklch(from var(--asked) max(l, .78) min(c, .12) h / 1); } }
}
`

/** The attribute `accent` as a rule that the host's own style sheet may still override; nothing when it is not a colour. */
export const accentRule = (accent: string | null): readonly string[] =>
  accent !== null && CSS.supports('color', accent) ? [`:host { ${property}: ${accent} }`] : []

/** A host's style sheet that says something else than a colour is not heard: to be asked when the page's style is computed anyway. */
export function refusalOf(style: CSSStyleDeclaration): readonly string[] {
  const asked = style.getPropertyValue(property)
  return asked === '' || CSS.supports('color', asked) ? [] : [`:host { ${property}: initial !important }`]
}
