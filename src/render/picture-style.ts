/** How maps and charts look. Their text and pins keep their size; what stretches is the land and the line. */
export const pictureStyle = `
.map { max-width: 30rem; margin: .8rem 0; }
.map figcaption { margin-top: .35rem; }
.map > svg { display: block; width: 100%; aspect-ratio: 3 / 2; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.map text { font-size: 12px; fill: var(--ink); }
.land path { fill: var(--tint); stroke: var(--quiet); stroke-opacity: .45; }
.land * { vector-effect: non-scaling-stroke; }
.land circle { fill: none; stroke: var(--accent); stroke-opacity: .35; stroke-dasharray: 3 4; }
.map .town, .map .scale + text { paint-order: stroke; stroke: var(--surface); stroke-width: 3px; stroke-linejoin: round; }
.scale { stroke: var(--ink); stroke-width: 2px; }
.lead { stroke: var(--accent); }
.spot { fill: var(--accent); }
.origin { fill: var(--surface); stroke: var(--ink); stroke-width: 2px; }
.pin circle { fill: var(--accent); stroke: var(--surface); stroke-width: 2px; }
.pin text { text-anchor: middle; }
.map .pin text { font-weight: 700; fill: var(--on-accent); }
.pin:hover circle { fill: var(--ink); }
.pin:focus-visible { outline: none; }
.pin:focus-visible circle { stroke: var(--ink); stroke-width: 4px; }
.pin-number { display: inline-grid; place-content: center; min-width: 1.5rem; height: 1.5rem; margin-right: .5rem; border-radius: 1rem; background: var(--accent); color: var(--on-accent); font-size: .8125rem; font-weight: 700; }
.answer td, .answer th { overflow-wrap: normal; }
.bar { display: block; width: 100%; height: .75rem; margin-top: .25rem; }
.bar rect { fill: var(--accent); }
.reference .bar rect { fill: var(--warm); }
.bars th[scope=row] { width: 60%; }
.line { display: block; width: calc(100% - 5.5rem); max-width: 30rem; height: 10rem; margin: 2.2rem 1.5rem 2.2rem 4rem; overflow: visible; }
.line text { font-size: 12px; fill: var(--quiet); }
.line .value { font-size: 14px; font-weight: 650; fill: var(--ink); paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
.grid { stroke: var(--line); }
.trend { stroke: var(--accent); stroke-width: 2px; }
.line circle { fill: var(--accent); stroke: var(--surface); stroke-width: 1.5px; }
@media (forced-colors: active) {
  .land path { fill: Canvas; stroke: GrayText; }
  .pin circle, .bar rect, .line circle, .spot { fill: LinkText; }
  .map text, .line text { fill: CanvasText; stroke: none; }
  .map .pin text { fill: Canvas; }
  .scale, .origin { stroke: CanvasText; }
  .lead, .trend, .land circle { stroke: LinkText; }
  .pin-number { border: 1px solid; }
}
@media print { .map, .line { break-inside: avoid; } }
`
