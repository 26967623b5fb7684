/** The page's own style sheet, served at /style.css. Mobile first: 320 px wide without horizontal scroll. */
import { answerStyle } from './answer-style'
import { baseStyle } from './base-style'
import { dossierStyle } from './dossier-style'
import { themeOf } from './theme'

export const pageStyle = `${themeOf(':root')}
${baseStyle}${answerStyle}
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.column { width: 100%; max-width: 46rem; margin-inline: auto; padding-inline: 1rem; }
.skips { margin: 0; }
.skip { position: absolute; left: -999rem; padding: .7rem 1rem; background: var(--surface); color: var(--accent); }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; }
main:focus { outline: none; }
.sources li:target { background: var(--tint); }
.card:target { outline: 3px solid var(--accent); }
.emergency { background: var(--alert-ground); border-bottom: 1px solid var(--alert-line); }
.emergency ul { list-style: none; margin-block: 0; padding-block: .15rem; display: grid; grid-template-columns: repeat(3, auto); justify-content: space-between; gap: 0 .3rem;
  padding-inline: .75rem; }
.emergency a { display: flex; flex-wrap: wrap; gap: 0 .35em; align-items: baseline; align-content: center; min-height: 40px; color: var(--alert); text-decoration: none; line-height: 1.2; }
.emergency a:hover span { text-decoration: underline; }
.emergency strong { font-size: 1.0625rem; font-variant-numeric: tabular-nums; }
.emergency span { font-size: .8125rem; }
.emergency .long { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.banner { display: flex; justify-content: space-between; align-items: center; padding-block: .15rem; }
.banner a { display: inline-flex; align-items: center; min-height: 44px; }
.brand { color: var(--ink); font-weight: 750; font-size: 1.1875rem; letter-spacing: -.01em; text-decoration: none; }
.brand::before { content: ""; width: .7em; height: .7em; margin-right: .45em; border-radius: 50% 50% 50% 0; background: var(--accent); }
.lang { font-size: .9375rem; }
main { padding-bottom: 2rem; }
h1 { margin: .4rem 0 .35rem; font-size: clamp(1.5rem, 5.5vw, 2.25rem); line-height: 1.15; letter-spacing: -.02em; text-wrap: balance; }
.lead { margin: 0 0 .9rem; max-width: 46rem; color: var(--quiet); text-wrap: balance; }
proxisoin-chat { display: block; }
.framed { --proxisoin-height: 100dvh; }
.ask { padding: 1rem; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.head { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; justify-content: space-between; margin: 0 0 .4rem; }
.head label { font-weight: 650; }
/* As tall as a finger, in a line no taller for it: nothing moves when it shows. */
.near-me { min-height: 44px; margin-block: -.7rem; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; font-size: .875rem;
  text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
.near-me[hidden] { display: none; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; margin: .7rem 0 0; }
.row .quiet { flex: 1 1 14rem; }
/* Where the panel puts its button, and as tall: nothing moves when it does. */
.end { margin: 0; }
.end .restart { display: inline-block; color: var(--quiet); font-size: .9375rem; line-height: 44px; }
.publics { margin-top: 1.8rem; }
.publics > h2 { margin: 0; font-size: 1.25rem; }
.publics summary { width: fit-content; min-height: 44px; line-height: 44px; color: var(--accent); cursor: pointer; }
.publics summary h2 { display: inline; margin: 0; font-size: 1rem; font-weight: 400; }
.publics .grid { display: grid; gap: 1.1rem; margin-top: .9rem; }
.publics h3 { margin: 0; font-size: 1rem; line-height: 1.35; }
.publics .quiet { margin: 0; }
.publics .follow-ups { display: grid; align-content: start; gap: 0; margin: .5rem 0 0; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); overflow: clip; }
.publics button { display: flex; justify-content: space-between; gap: .8rem; width: 100%; min-height: 48px; border: 0; border-radius: 0; color: var(--ink); }
.publics button + button { border-top: 1px solid var(--line); }
.publics button::after { content: "→" / ""; color: var(--accent); }
.publics button:focus-visible { outline-offset: -3px; }
.about { margin-top: 2.4rem; padding-top: 1.4rem; border-top: 1px solid var(--line); display: grid; gap: 1.2rem 2rem; }
.about h2 { margin: 0; font-size: 1rem; }
.about p { margin: .2rem 0 0; color: var(--quiet); font-size: .9375rem; }
footer { border-top: 1px solid var(--line); font-size: .9375rem; }
footer ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.6rem; margin: 0; padding: .8rem 0 2rem; }
footer a { display: inline-flex; align-items: center; min-height: 44px; color: var(--quiet); }
footer a[aria-current] { color: var(--ink); text-decoration: none; font-weight: 650; }
.article { overflow-wrap: break-word; }
.article > *, .article section { max-width: 44rem; }
.article h2 { margin: 2.2rem 0 .4rem; font-size: 1.25rem; line-height: 1.3; }
.article h3 { margin: 0 0 .2rem; font-size: 1.0625rem; line-height: 1.35; }
.article p { margin: .5rem 0; }
.article ul { margin: .6rem 0; padding-left: 1.2rem; }
.article li { margin: .4rem 0; }
.article .cards, .article .plain { list-style: none; padding: 0; }
.article .card { margin: 0; background: var(--surface); }
.article .plain li { margin: .8rem 0; }
.article .what { display: block; }
.article cite { font-style: normal; }
.article dl { margin: .6rem 0; display: grid; gap: .6rem; }
.article dt { font-size: .9375rem; color: var(--quiet); }
.article dd { margin: 0; }
.article summary { width: fit-content; min-height: 44px; padding-block: .6rem; color: var(--accent); cursor: pointer; }
.docs h2 { margin: 2rem 0 .3rem; font-size: 1.25rem; }
.docs h3 { margin: 1.4rem 0 .3rem; font-size: 1.0625rem; }
.docs code { overflow-wrap: anywhere; font-size: .9em; }
.docs pre { white-space: pre-wrap; margin: .6rem 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
@media (min-width: 36rem) {
  .emergency ul { grid-template-columns: repeat(auto-fit, minmax(5.4rem, auto)); padding-inline: 1rem; } /* fewer a line when text is larger */
  .emergency strong { font-size: 1.1875rem; }
}
@media (min-width: 48rem) {
  .banner { padding-block: .6rem; }
  .lead { margin-bottom: 1.2rem; font-size: 1.125rem; }
  .ask { padding: 1.25rem; }
  .emergency .column, .banner.column, main.column, footer .column { max-width: 62rem; }
  proxisoin-chat > :not(.publics), .turn { max-width: 46rem; }
  .publics .grid { grid-template: auto auto 1fr / repeat(3, 1fr); gap: 0 1.5rem; }
  .publics .grid > div { display: grid; grid-template-rows: subgrid; grid-row: span 3; }
  .publics h3 { align-self: end; }
  .about { grid-template-columns: repeat(3, 1fr); }
}
@media (min-width: 64rem) {
  .emergency a { flex-direction: column; align-items: start; min-height: 48px; justify-content: center; }
  .emergency .short { display: none; }
  .emergency .long { position: static; width: auto; height: auto; clip-path: none; white-space: normal; }
}
@media print {
  :root, proxisoin-chat { color-scheme: light; --ground: #fff; --surface: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; --on-accent: #fff; --tint: #fff;
    --alert: #000; --alert-ground: #fff; --warm: #000; --warm-ground: #fff; }
  header, footer, .skips, .lead, .ask, .end, .publics, .about { display: none; }
  .article .lead, .dossier .lead { display: block; }
  main, .column { max-width: none; padding: 0; }
  body { font-size: 11pt; }
}
@media (forced-colors: active) { .badge, .action, .primary, .card, .asked { border: 1px solid; } }
${dossierStyle}`
