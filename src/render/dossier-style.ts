/** How a dossier looks: read on a phone, and printed in black on white on A4 with the addresses of its links. */
export const dossierStyle = `
.dossier { max-width: 46rem; overflow-wrap: break-word; }
.dossier h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
.dossier h3 { margin: 0 0 .3rem; font-size: 1.0625rem; line-height: 1.35; }
.dossier section > p { margin: .4rem 0; }
.dossier .card { margin: .6rem 0; background: var(--surface); }
.dossier .cards .card { margin: 0; }
.dossier dl { margin: .5rem 0 0; display: grid; gap: .4rem; }
.dossier .terms { gap: .1rem; }
.dossier dt { font-size: .875rem; color: var(--quiet); }
.dossier dd { margin: 0; }
.dossier time { font-weight: 650; }
.dossier .sources li { scroll-margin-top: 1rem; }
.checklist { list-style: none; margin: .4rem 0; padding: 0; }
.checklist li { display: flex; gap: .6rem; margin: .5rem 0; }
.checklist li::before { content: ""; flex: none; width: 1em; height: 1em; margin-top: .25em; border: 1.5px solid currentColor; border-radius: 2px; }
@media (min-width: 34rem) { .dossier dl > div { display: grid; grid-template-columns: min(11rem, 35%) minmax(0, 1fr); gap: 0 1rem; align-items: baseline; } }
@media print {
  @page dossier { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "Proxisoin"; font: 9pt sans-serif; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
  :root:has(.dossier) { font-size: 10.5pt; }
  .dossier { page: dossier; max-width: none; padding: 0; font-size: 1rem; line-height: 1.4; }
  .dossier .screen { display: none; }
  .dossier h1 { font-size: 20pt; }
  .dossier h2 { margin-top: 1.4em; font-size: 13pt; }
  .dossier h2, .dossier h3 { break-after: avoid; }
  .dossier article.card { break-inside: auto; box-decoration-break: clone; }
  .dossier li, .dossier dl > div { break-inside: avoid; }
  .dossier .badge { padding: 0; border: 0; }
  .dossier a { color: #000; text-decoration: none; }
  .dossier .action { display: inline; padding: 0; border: 0; }
  .dossier .action[href^="http"]::after { content: " : " attr(href); overflow-wrap: anywhere; }
}
`
