/** Constructable style sheets: no style element nor attribute, so a strict CSP has nothing to refuse. */

/** A sheet belongs to the document that made it (CSSOM), and is made there once for all widgets. */
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** Dresses the shadow root in exactly these styles, in order; to be said again when it has moved to another document. */
export function dress(root: ShadowRoot, styles: readonly string[]): void {
  root.adoptedStyleSheets = styles.map((style) => sheetOf(root.ownerDocument, style))
}

function sheetOf(document: Document, style: string): CSSStyleSheet {
  const sheets = made.get(document) ?? new Map<string, CSSStyleSheet>()
  made.set(document, sheets)
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet
  const sheet = sheets.get(style) ?? new Sheet()
  if (!sheets.has(style)) sheet.replaceSync(style)
  sheets.set(style, sheet)
  return sheet
}

/**
 * Lengths in rem follow the root of the host page, which may say `html { font-size: 62.5% }`: they become pixels of the person's own
 * text size. `.5rem` with a `textSize` of 20 → `10px`.
 */
export const withoutRem = (style: string, textSize: number): string =>
  style.replace(/(\d*\.?\d+)rem/g, (_, length: string) => `${Number(length) * textSize}px`)
