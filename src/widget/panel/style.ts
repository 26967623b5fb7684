/** The panel's style; the launcher adopts it beside its own, and draws the box around it. */
import { baseStyle } from '../../render/base-style'

export const panelStyle = `${baseStyle}
.box.panel, .box.panel > proxisoin-panel, .floating { display: flex; flex-direction: column; flex: 0 1 auto; min-height: 0; overflow: hidden; }
.box.inline { padding: 0; overflow: hidden; }
.plain p { white-space: pre-line; }
.top { flex: none; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: 0 1rem; background: var(--alert-ground); border-bottom: 1px solid var(--alert-line); }
.top > span { flex: 1 1 auto; color: var(--alert); font-size: .875rem; }
.numbers { flex: 1 0 100%; display: flex; justify-content: space-between; max-width: 22rem; margin: -.5rem 0 0; }
.numbers a { display: inline-flex; align-items: center; min-width: 24px; min-height: 44px; color: var(--alert); font-weight: 700; font-variant-numeric: tabular-nums; }
.intro, .frame > .note, .ask { margin: 0; padding: 1rem 1rem 0; }
.begun .intro, .begun ::slotted(section.publics) { display: none; }
.talk { position: relative; }
.frame > .talk { padding: 0 1rem; }
.begun .frame > .talk { padding-top: 1rem; }
.floating > .talk { flex: 1 1 auto; overflow-y: auto; overscroll-behavior: contain; }
.log > .quiet { margin: 0 0 1rem; text-align: center; }
.turn h2:focus:not(:focus-visible) { outline: 0; }
.waits { margin: 0 0 1rem; }
.waits > .quiet { margin: 0; text-align: right; }
.progress { display: flex; flex-wrap: wrap; gap: .5rem .8rem; color: var(--quiet); }
.progress p { flex: 1 0 100%; margin: 0; }
.progress.error { color: var(--alert); }
.note { margin: 0; color: var(--alert); font-size: .9375rem; }
.note:empty, .answer-chat ~ .tools, .answer-clarify ~ .tools, proxisoin-panel:not(.begun) .restart { display: none; }
/* Grown and cleared as the question leaves, on the person’s own press: nothing shifts when the reply comes (web.dev/cls). */
@media (min-width: 30.01em) and (min-height: 30.01em) { .box.panel:has(> .begun) { height: var(--proxisoin-height, 46em); } }
.box.panel > .begun, .begun > .floating { flex-grow: 1; }
.end { margin: 0; }
.waiting:has(*) + .end { visibility: hidden; }
.tools, .beside { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: center; margin: 0; }
.tool { min-height: 44px; padding: 0; border: 0; background: none; color: var(--quiet); font: inherit; font-size: .9375rem; line-height: 44px;
  text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
.ask { padding-block: .2rem .6rem; border-top: 1px solid var(--line); }
label { flex: 1 1 auto; font-weight: 650; }
.frame textarea { min-height: 3.1rem; max-height: 8rem; }
.row { display: flex; gap: 1rem; align-items: center; justify-content: space-between; margin-top: .5rem; }
#hint { margin: 0; font-size: .8125rem; line-height: 1.4; }
.paper { position: absolute; width: 0; height: 0; border: 0; visibility: hidden; }
@media (max-width: 30em) { .box.panel > proxisoin-panel, .floating { flex: 1 1 auto; } .floating > .note, .floating > .ask { margin-top: auto; } }
@media (max-height: 34em) { .box.panel, .box.panel > proxisoin-panel, .floating { display: block; overflow: visible; } .box.panel { overflow: auto; } .floating > .talk { overflow: visible; } }
@media (min-width: 48rem) { .talk, .beside { max-width: 46rem; } }
@media (forced-colors: active) { .primary, .progress.error { border: 1px solid; } }
@media print { .waiting, .note, .beside, .back, .end, .ask, .top .tool { display: none; } }
`
