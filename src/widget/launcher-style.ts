/** The element's own place and the launcher, all that a host page has before someone asks. Nothing of the page enters, but `--proxisoin-…`. */
import { themeOf } from '../render/theme'
import { fillStyle } from './accent-style'

const floating = ':not([mode="inline"], [mode="page"])'

/** `!important` within a shadow root beats the host page's own (CSS Cascade 6.1): `* { display: none !important }` does not hide us. */
export const launcherStyle = `${themeOf(':host')}${fillStyle}
:host { display: block; }
:host(:not([mode="page"])) { all: initial !important; display: block !important; direction: ltr !important; color-scheme: light dark !important;
  color: var(--ink) !important; line-height: 1.55 !important;
  font-family: var(--proxisoin-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif) !important; }
:host([mode="inline"]) { width: 100% !important; }
:host(${floating}) { --side: var(--proxisoin-offset, 16px); position: fixed !important; z-index: var(--proxisoin-z-index, 2147483000) !important;
  right: max(var(--side), env(safe-area-inset-right)) !important; bottom: max(var(--side), env(safe-area-inset-bottom)) !important; }
:host([position="bottom-left"]${floating}) { right: auto !important; left: max(var(--side), env(safe-area-inset-left)) !important; }
:host([hidden]) { display: none !important; }
[hidden] { display: none !important; }
.box { font-size: 1.0625em; }
.launcher { display: flex; align-items: center; gap: .5em; min-height: 48px; max-width: calc(100vw - 2 * var(--side)); margin: 0; padding: .5em 1.15em; border: 1px solid transparent;
  border-radius: var(--proxisoin-radius, 999px); background: var(--fill); color: var(--on-fill); font: inherit; font-weight: 650; line-height: 1.3; text-align: start;
  cursor: pointer; box-shadow: 0 1px 2px #0003, 0 4px 14px #0003; }
.launcher::before { content: ""; flex: none; width: .7em; height: .7em; border-radius: 50% 50% 50% 0; background: currentcolor; }
.launcher:hover { text-decoration: underline; text-underline-offset: .2em; }
.launcher:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
@media (forced-colors: active) { .launcher { border-color: buttontext; } }
@media print { :host(${floating}) { display: none !important; } }
`
