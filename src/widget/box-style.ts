/** The box around the panel, from the first opening on, and what it shows while the panel comes. */
import { accentStyle } from './accent-style'

export const boxStyle = `${accentStyle}
.box { box-sizing: border-box; border: 1px solid var(--line); border-radius: var(--proxisoin-radius, 14px); background: var(--ground); }
.box.inline { min-height: var(--proxisoin-height, 460px); padding: 1em; }
.box.inline, .box.inline > proxisoin-panel, .box.inline .frame { display: flex; flex-direction: column; flex: 1 0 auto; }
.box.inline .ask { margin-top: auto; }
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
`
