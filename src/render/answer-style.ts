/** How an answer looks, in the page and in the widget's shadow root. Boxes are shut in few places: on a phone every pixel of width is text. */

import { pictureStyle } from './picture-style'

export const answerStyle = `
.turn { margin: 0 0 2rem; scroll-margin-top: .75rem; }
.turn[aria-busy] { min-height: 100vh; }
.answer { overflow-wrap: break-word; }
.answer h2 { margin: .8rem 0 .6rem; font-size: 1.3125rem; line-height: 1.25; text-wrap: balance; }
.answer h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; }
.answer p { margin: .4rem 0; }
.text, .notice, .amount, .lines { white-space: pre-line; }
.answer .notice { margin: .8rem 0; padding: .5rem .8rem; border-left: 4px solid var(--warm); border-radius: 0 8px 8px 0; background: var(--warm-ground); font-size: .9375rem; }
.lines { margin: .4rem 0; padding-left: 1.2rem; }
.lines li { margin: .4rem 0; }
.cards, .lifelines, .reasons, .chips { list-style: none; margin: .6rem 0; padding: 0; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; justify-content: flex-end; }
.chip { display: inline-flex; gap: .4em; align-items: center; min-height: 36px; padding: .1rem .7rem; border: 1px solid var(--line); border-radius: 999px; color: var(--quiet);
  font-size: .9375rem; text-decoration: none; position: relative; }
.chip:hover { border-color: var(--accent); color: var(--accent); }
.cards, .lifelines { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; }
.card { border: 1px solid var(--line); border-radius: 12px; padding: .6rem .8rem .7rem; background: var(--surface); }
.card p { margin: .1rem 0; line-height: 1.4; }
.card .quiet, .address { font-size: .9375rem; }
.card .name { margin: 0 0 .15rem; font-weight: 650; line-height: 1.3; }
.card .quiet::first-letter { text-transform: uppercase; }
.amount { font-size: .9375rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.badge, .state { display: inline-block; padding: .05rem .55rem; border-radius: 6px; background: var(--tint); color: var(--accent); font-size: .875rem; font-weight: 600; }
.badge-depends, .badge-transitional, .badge-announced, .badge-to-check { background: var(--warm-ground); color: var(--warm); }
.badge-ended, .state-closed { background: var(--alert-ground); color: var(--alert); }
.badge-no, .state-unknown { background: none; box-shadow: inset 0 0 0 1px var(--line); color: var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.card .actions { margin-top: .5rem; }
.action, .follow-ups button, .feedback button { display: inline-flex; align-items: center; min-height: 44px; padding: .3rem .8rem; border: 1px solid var(--accent);
  border-radius: 10px; background: none; color: var(--accent); font: inherit; font-size: .9375rem; line-height: 1.3; text-align: left; text-decoration: none; cursor: pointer;
  overflow-wrap: anywhere; }
.action:hover, .follow-ups button:hover, .feedback button:hover { background: var(--tint); }
.call { font-weight: 650; font-variant-numeric: tabular-nums; }
.action.call { background: var(--accent); color: var(--on-accent); }
.card .call { flex: 1 0 auto; justify-content: center; }
.reasons { margin: .2rem 0; font-size: .9375rem; line-height: 1.4; }
.reasons li { display: flex; gap: .4rem; margin: .15rem 0; }
.reasons li > :last-child { min-width: 0; }
.sign { flex: none; width: 1em; font-weight: 700; text-align: center; }
.terms { margin: .2rem 0; font-size: .9375rem; line-height: 1.4; }
.terms div { margin: .3rem 0; }
.terms dt { display: inline; font-weight: 600; }
.terms dt::after { content: "\\a0: "; }
[lang=en] .terms dt::after { content: ": "; }
.terms dd { display: inline; margin: 0; }
.more { margin-top: .2rem; }
.more > summary { display: list-item; list-style-position: inside; width: fit-content; padding: .6rem .5rem .4rem 0; color: var(--accent); font-size: .9375rem; cursor: pointer; }
.more > summary:hover { text-decoration: underline; }
.links { margin-top: 1rem; }
.asks { margin: 1.2rem 0 0; font-weight: 650; }
.table { overflow-x: auto; margin: 1rem 0 .6rem; container-type: inline-size; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: .4rem; text-align: left; font-weight: 650; }
th, td { padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
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
.mark { font-size: .75rem; font-weight: 600; line-height: 0; }
.mark a { margin-inline: -.3rem; padding: .4rem .55rem; text-decoration: none; }
.sources { margin-top: 1.4rem; padding-top: .7rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; line-height: 1.45; }
.answer .sources h3 { margin: 0 0 .3rem; font-size: .875rem; }
.sources ol { margin: 0; padding-left: 1.5rem; }
.sources li { margin: .3rem 0; }
.follow-ups { display: flex; flex-wrap: wrap; gap: .5rem; margin: .8rem 0; }
.feedback > div { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin: .8rem 0; font-size: .9375rem; color: var(--quiet); }
.feedback label { display: flex; font-weight: 400; gap: .5rem; align-items: center; flex-basis: 100%; min-height: 44px; }
.feedback input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--accent); }
.answer-emergency { padding: 1rem; border: 2px solid var(--alert); border-radius: 14px; background: var(--alert-ground); }
.answer-emergency h2 { margin-top: 0; color: var(--alert); }
.answer-emergency .card .actions > * { flex: 1 0 100%; justify-content: center; }
.lifelines li + li .lifeline { background: var(--surface); color: var(--alert); }
.lifeline { display: block; padding: .6rem 1rem; border: 2px solid var(--alert); border-radius: 12px; background: var(--alert); color: var(--surface);
  line-height: 1.25; text-decoration: none; }
.lifeline strong { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.lifelines li:first-child strong { font-size: clamp(1.5rem, 8vw, 2rem); }
.lifeline:hover { text-decoration: underline; }
.answer .lifelines p { margin: .2rem 0 0; font-size: .9375rem; line-height: 1.4; }
@media (forced-colors: active) { .badge, .state, .action, .card, .lifeline, .asked { border: 1px solid; } }
@media print {
  .answer { border: 0; padding: 0; }
  .asked { margin-left: 0; padding-left: 0; }
  .action, .lifeline, .pin-number { background: none !important; color: inherit !important; } /* grounds are not printed: light words would be lost */
  .follow-ups, .asks, .links, .chips, .tools, .feedback { display: none !important; } /* whatever the sheet beside this one says */
  .sources a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .card, tr, .lifelines li { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  @supports selector(::details-content) { .more > summary { display: none; } }
}
${pictureStyle}`
