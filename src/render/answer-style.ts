/** How an answer looks, in the page and in the widget's shadow root. */

export const answerStyle = `
*, ::before, ::after { box-sizing: border-box; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.asked { margin: 0 0 .75rem auto; width: fit-content; max-width: 90%; padding: .5rem .9rem; border-radius: 1rem 1rem .25rem 1rem;
  background: var(--tint); overflow-wrap: anywhere; }
.answer { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.1rem .6rem; overflow-wrap: break-word; }
.answer h2 { margin: 0 0 .6rem; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
.answer h3 { margin: 1.4rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; }
.answer p { margin: .4rem 0; }
.text, .notice { white-space: pre-line; }
.notice { padding: .6rem .8rem; border-left: 4px solid var(--warm); background: var(--warm-ground); border-radius: 0 8px 8px 0; }
.lines { margin: .4rem 0; padding-left: 1.2rem; }
.lines li { margin: .3rem 0; }
.cards { list-style: none; margin: .6rem 0; padding: 0; display: grid; gap: .6rem; }
.card { border: 1px solid var(--line); border-radius: 10px; padding: .75rem .9rem; }
.card p { margin: .15rem 0; }
.name { font-weight: 650; }
.amount { font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.card .actions { margin-top: .5rem; }
.actions:not(:has(*)) { display: none; }
.action, .follow-ups button, .feedback button { display: inline-flex; align-items: center; min-height: 44px; padding: .35rem .9rem; border: 1px solid var(--accent);
  border-radius: 999px; background: none; color: var(--accent); font: inherit; line-height: 1.3; text-align: left; text-decoration: none; cursor: pointer;
  overflow-wrap: anywhere; }
.action:hover, .follow-ups button:hover, .feedback button:hover { background: var(--tint); }
.call { font-weight: 650; font-variant-numeric: tabular-nums; }
.action.call { background: var(--accent); color: var(--on-accent); }
.badge { display: inline-block; padding: .1rem .6rem; border-radius: 8px; font-size: .875rem; font-weight: 600; background: var(--tint); color: var(--accent); }
.badge-depends, .badge-transitional, .badge-announced, .badge-to-check { background: var(--warm-ground); color: var(--warm); }
.badge-no { background: none; box-shadow: inset 0 0 0 1px var(--line); color: var(--quiet); }
.badge-ended { background: var(--alert-ground); color: var(--alert); }
.reasons { list-style: none; margin: .2rem 0; padding: 0; font-size: .9375rem; }
.reasons li { display: flex; gap: .5rem; margin: .15rem 0; }
.sign { flex: none; width: 1em; font-weight: 700; text-align: center; }
.terms { margin: .5rem 0 .2rem; font-size: .9375rem; }
.terms div { margin: .2rem 0; }
.terms dt { display: inline; font-weight: 600; }
.terms dt::after { content: "\\a0: "; }
.terms dd { display: inline; margin: 0; }
.met { margin-top: .4rem; font-size: .9375rem; color: var(--quiet); }
.met summary { display: list-item; width: fit-content; padding: .25rem 0; cursor: pointer; }
.links { margin-top: 1rem; }
.asks { margin: 1rem 0 0; font-weight: 650; }
.table { overflow-x: auto; margin: 1.2rem 0 .6rem; container-type: inline-size; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 650; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-size: .875rem; }
td .quiet, th .quiet { display: block; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { font-weight: 650; }
.compared { table-layout: fixed; }
.compared tbody th { font-weight: 600; }
.compared thead th + th { color: var(--ink); font-size: 1rem; font-weight: 650; }
.verdict-yes { color: var(--accent); font-weight: 600; }
.verdict-no { color: var(--quiet); }
@container (max-width: 30rem) {
  .compared, .compared tbody, .compared tr, .compared tbody th, .compared td { display: block; width: auto; }
  .compared thead { position: absolute; clip-path: inset(50%); }
  .compared tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .compared tbody th, .compared td { padding: .1rem 0; border: 0; }
  .compared td::before { content: attr(data-column) "\\a0: "; color: var(--quiet); font-weight: 400; }
}
.mark { font-size: .75em; line-height: 0; }
.mark a { padding: .4em .2em; text-decoration: none; }
.sources { margin-top: 1.2rem; padding-top: .6rem; border-top: 1px solid var(--line); font-size: .9375rem; color: var(--quiet); }
.sources h3 { margin: 0 0 .3rem; font-size: .9375rem; }
.sources ol { margin: 0; padding-left: 1.3rem; }
.sources li { margin: .3rem 0; overflow-wrap: anywhere; }
.sources .dates { display: block; }
.follow-ups { display: flex; flex-wrap: wrap; gap: .5rem; margin: .8rem 0; }
.feedback > div { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin: .8rem 0; font-size: .9375rem; color: var(--quiet); }
.feedback label { display: flex; gap: .5rem; align-items: center; flex-basis: 100%; min-height: 44px; }
.feedback input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--accent); }
.answer-emergency { border: 2px solid var(--alert); background: var(--alert-ground); }
.answer-emergency h2 { color: var(--alert); }
.answer-emergency .card { display: grid; grid-template-columns: 1fr auto; gap: 0 .8rem; background: var(--surface); }
.answer-emergency .card > * { grid-column: 1; }
.answer-emergency .card > .actions { grid-column: 2; grid-row: 1 / span 5; align-self: center; margin: 0; }
.answer-emergency .action.call { background: var(--alert); border-color: var(--alert); color: var(--surface); font-size: 1.25rem; padding: .4rem 1.2rem; }
.primary { min-height: 44px; padding: .5rem 1.3rem; border: 1px solid transparent; border-radius: 10px; background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 650; cursor: pointer; }
.primary:hover { filter: brightness(1.1); }
textarea { display: block; width: 100%; padding: .7rem .8rem; border: 2px solid var(--quiet); border-radius: 10px; background: var(--surface); color: inherit;
  font: inherit; resize: vertical; field-sizing: content; min-height: 4.4rem; max-height: 40vh; }
textarea:focus { outline: 3px solid var(--accent); outline-offset: 1px; border-color: var(--accent); }
.error { margin: 0 0 .8rem; padding: .7rem .9rem; border-left: 4px solid var(--alert); border-radius: 0 8px 8px 0; background: var(--alert-ground); color: var(--alert); }
.turn { margin: 0 0 1.4rem; scroll-margin-top: .75rem; }
@media (prefers-reduced-motion: no-preference) { .action, .primary, button { transition: background-color .15s; } }
`
