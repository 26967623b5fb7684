/** Text and links, in the page, the widget and on paper. */

export const textStyle = `
*, ::before, ::after { box-sizing: border-box; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font-size: .9375rem; }
strong { font-weight: 650; }
`
