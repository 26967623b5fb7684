/** The launcher's style and the box of the panel. Nothing of the host page enters, but the properties named `--proxisoin-…`. */
import { themeOf } from '../render/theme'
import { accentStyle } from './accent-style'

const floating = ':not([mode="inline"], [mode="page"])'

/** `!important` within a shadow root beats the host page's own (CSS Cascade 6.1): `* { display: none !important }` does not hide us. */
export const launcherStyle = `${themeOf(':host')}${accentStyle}
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
.launcher, .box { font-size: 1.0625em; }
.launcher { display: flex; align-items: center; gap: .5em; min-height: 48px; max-width: calc(100vw - 2 * var(--side)); margin: 0; padding: .5em 1.25em; border: 1px solid transparent;
  border-radius: var(--proxisoin-radius, 999px); background: var(--fill); color: var(--on-fill); font-family: inherit; font-weight: 650; line-height: 1.3; text-align: start;
  cursor: pointer; box-shadow: 0 1px 2px #0003, 0 4px 14px #0003; }
.launcher::before { content: ""; flex: none; width: .7em; height: .7em; border-radius: 50% 50% 50% 0; background: currentcolor; }
.launcher:hover { text-decoration: underline; text-underline-offset: .2em; }
.launcher:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
.box { box-sizing: border-box; border: 1px solid var(--line); border-radius: var(--proxisoin-radius, 14px); background: var(--ground); }
.box.inline { min-height: var(--proxisoin-height, 460px); padding: 1em; }
.box.panel { position: absolute; right: 0; bottom: calc(100% + 12px); overflow: auto; overscroll-behavior: contain; box-shadow: 0 2px 6px #0002, 0 12px 40px #0003;
  width: min(var(--proxisoin-width, 27em), 100vw - 2 * var(--side)); max-height: min(var(--proxisoin-height, 46em), 100vh - 60px - 2 * var(--side));
  max-height: min(var(--proxisoin-height, 46em), 100dvh - 60px - 2 * var(--side)); }
:host([position="bottom-left"]) .box.panel { right: auto; left: 0; }
.loading { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; padding: 1em; }
.loading p { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; flex: 1 0 100%; margin: .3em 0; }
.loading a, .loading button { display: inline-flex; align-items: center; min-height: 44px; padding: 0; border: 0; background: none; color: var(--accent); font: inherit;
  text-decoration: underline; cursor: pointer; }
.loading :focus-visible { outline: 3px solid; outline-offset: 2px; border-radius: 4px; }
@media (max-width: 30em), (max-height: 30em) { .box.panel { position: fixed; inset: 0 !important; width: auto; max-height: none; border: 0; border-radius: 0; } }
@media (forced-colors: active) { .launcher { border-color: buttontext; } }
@media print { :host(${floating}) { display: none !important; } }
`
