/** The launcher's style, adopted by the shadow root: no inline style is needed under a strict CSP. */
import { themeOf } from '../render/theme'

const style = `${themeOf(':host')}
:host { display: block; color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
[hidden] { display: none !important; }
:host([mode="panel"]), :host(:not([mode])) { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; text-align: left; }
.launcher { float: right; min-height: 44px; padding: .5rem 1.3rem; border: 1px solid transparent; border-radius: 999px; background: var(--accent); color: var(--on-accent);
  font: inherit; font-weight: 650; cursor: pointer; box-shadow: 0 2px 10px #0004; }
.launcher:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .launcher { border: 1px solid; } }
`

/** Made once and shared by every widget of the page. */
export function launcherSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet()
  if (sheet.cssRules.length === 0) sheet.replaceSync(style)
  return sheet
}
let sheet: CSSStyleSheet | undefined
