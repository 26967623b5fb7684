/** The panel's style, adopted by the shadow root beside the launcher's. */
import { answerStyle } from '../../render/answer-style'

const chrome = `
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
.floating { width: min(26rem, calc(100vw - 2rem)); max-height: calc(100dvh - 6rem); overflow-y: auto; margin-bottom: .75rem; padding: 1rem; border: 1px solid var(--line);
  border-radius: 14px; box-shadow: 0 6px 30px #0003; }
.close { float: right; min-height: 44px; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; cursor: pointer; }
@media (forced-colors: active) { .primary, .floating { border: 1px solid; } }
`

/** Made once and shared by every widget of the page. */
export function panelSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet()
  if (sheet.cssRules.length === 0) sheet.replaceSync(answerStyle + chrome)
  return sheet
}
let sheet: CSSStyleSheet | undefined
