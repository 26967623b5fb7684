/** What the host page is told, on `<proxisoin-chat>`: that something happened, never what was asked. */
export type Told = {
  readonly answer: { readonly intent: string | null; readonly kind: string; readonly requestId: string }
  /** `status` is the HTTP status, 0 when no reply came. */
  readonly error: { readonly status: number }
  readonly feedback: { readonly rating: 'up' | 'down' }
}

/** Dispatches `proxisoin:answer` and the like; it bubbles, and crosses the shadow roots of the page. */
export function tell<Name extends keyof Told>(host: Element, name: Name, detail: Told[Name]): void {
  host.dispatchEvent(new CustomEvent(`proxisoin:${name}`, { bubbles: true, composed: true, detail }))
}
