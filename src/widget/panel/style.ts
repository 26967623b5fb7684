/** The panel's style, adopted by the shadow root beside the launcher's. */
import { answerStyle } from '../../render/answer-style'

const chrome = `
.panel { display: flex; flex-direction: column; background: var(--ground); }
.floating { width: min(27rem, calc(100vw - 1.5rem)); max-height: calc(100dvh - 5.5rem); margin-bottom: .75rem; border: 1px solid var(--line); border-radius: 16px;
  box-shadow: 0 8px 40px #0004; overflow: hidden; }
.bar { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: 0 1rem; background: var(--alert-ground); border-bottom: 1px solid var(--alert-line); }
.bar > span { flex: 1 1 auto; color: var(--alert); font-size: .875rem; }
.numbers { flex: 1 0 100%; display: flex; justify-content: space-between; max-width: 22rem; margin: -.5rem 0 0; }
.numbers a { display: inline-flex; align-items: center; min-width: 24px; min-height: 44px; color: var(--alert); font-weight: 700; font-variant-numeric: tabular-nums; }
.intro, .panel > .note, .ask { margin: 0; padding: 1rem 1rem 0; }
.begun .intro { display: none; }
.talk { position: relative; }
.panel > .talk { padding: 0 1rem; }
.begun .talk { padding-top: 1rem; }
.floating > .talk { flex: 1 1 auto; overflow-y: auto; overscroll-behavior: contain; }
.log > .quiet { margin: 0 0 1rem; text-align: center; }
.turn h2:focus:not(:focus-visible) { outline: 0; }
.waits { margin: 0 0 1rem; }
.waits > .quiet { margin: 0; text-align: right; }
.state { display: flex; flex-wrap: wrap; gap: .5rem .8rem; color: var(--quiet); }
.state p { flex: 1 0 100%; margin: 0; }
.state.error { color: var(--alert); }
.note { margin: 0; color: var(--alert); font-size: .9375rem; }
.note:empty, .answer-chat ~ .tools, .answer-clarify ~ .tools, proxisoin-panel:not(.begun) .restart { display: none; }
.end { margin: 0; }
.tools, .beside { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; margin: 0; }
.tool { min-height: 44px; padding: 0; border: 0; background: none; color: var(--quiet); font: inherit; font-size: .9375rem; line-height: 44px;
  text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
.tool:hover { color: var(--accent); }
.ask { padding-block: .2rem .6rem; border-top: 1px solid var(--line); }
label { flex: 1 1 auto; font-weight: 650; }
.panel textarea { min-height: 3.1rem; max-height: 8rem; }
.row { display: flex; gap: 1rem; align-items: center; justify-content: space-between; margin-top: .5rem; }
#hint { margin: 0; font-size: .8125rem; line-height: 1.4; }
.paper { position: absolute; width: 0; height: 0; border: 0; visibility: hidden; }
@media (max-height: 34rem) { .floating { display: block; overflow-y: auto; } .floating > .talk { overflow: visible; } }
@media (min-width: 48rem) { .talk, .beside { max-width: 46rem; } }
@media (forced-colors: active) { .primary, .floating, .state.error { border: 1px solid; } }
@media print { .tools, .follow-ups, .waiting, .note, .beside, .back, .chips { display: none; } }
`

/** Made once and shared by every widget of the page. */
export function panelSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet()
  if (sheet.cssRules.length === 0) sheet.replaceSync(answerStyle + chrome)
  return sheet
}
let sheet: CSSStyleSheet | undefined
