/** What every page and widget of ours begins with: text, links, the field and its button. */

export const baseStyle = `
*, ::before, ::after { box-sizing: border-box; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
/* A number to call within a text: 24 px at least for the thumb, without moving the words (WCAG 2.5.8). */
.dial { margin: -.35em; padding: .35em; color: inherit; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font-size: .9375rem; }
strong { font-weight: 650; }
.asked { margin: 0 0 .75rem auto; width: fit-content; max-width: 90%; padding: .5rem .9rem; border-radius: 1rem 1rem .25rem 1rem;
  background: var(--tint); overflow-wrap: anywhere; }
.primary { min-height: 44px; padding: .5rem 1.3rem; border: 1px solid transparent; border-radius: 10px; background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 650; cursor: pointer; }
.primary:hover { filter: brightness(1.1); }
textarea { display: block; width: 100%; padding: .7rem .8rem; border: 2px solid var(--quiet); border-radius: 10px; background: var(--surface); color: inherit;
  font: inherit; resize: vertical; field-sizing: content; min-height: 4.4rem; max-height: 40vh; }
textarea:focus { outline: 3px solid var(--accent); outline-offset: 1px; border-color: var(--accent); }
.error { margin: 0 0 .8rem; padding: .7rem .9rem; border-left: 4px solid var(--alert); border-radius: 0 8px 8px 0; background: var(--alert-ground); color: var(--alert); }
`
