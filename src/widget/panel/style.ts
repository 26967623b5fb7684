/** The panel's style; the launcher adopts it beside its own, and draws the box around it. */
import { answerStyle } from '../../render/answer-style'

export const panelStyle = `${answerStyle}
.status { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 .8rem; }
.status:not(:has(button)) p:empty { display: none; }
.status p { margin: 0; }
.status .error { flex: 1 1 16rem; }
.panel { background: var(--ground); }
.numbers { display: flex; flex-wrap: wrap; gap: 0 .9rem; margin: 0; color: var(--alert); font-size: .9375rem; }
.numbers a { display: inline-flex; align-items: center; min-height: 44px; color: inherit; font-weight: 700; }
label { display: block; margin-bottom: .4rem; font-weight: 650; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; margin: .7rem 0 0; }
.row .quiet { flex: 1 1 12rem; }
.floating { padding: 1rem; }
.close { float: right; min-height: 44px; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; cursor: pointer; }
@media (forced-colors: active) { .primary { border: 1px solid; } }
`
