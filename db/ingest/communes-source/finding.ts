/** What the files of communes bring, whatever their layout; checked together afterwards. */

export type Finding =
  /** WGS84. `own`: the centre of the commune; otherwise that of its postcode, which only stands when the commune is alone in it. */
  | { readonly kind: 'point'; readonly code: string; readonly lat: number; readonly lon: number; readonly own: boolean }
  /** A code no longer in use, and the one that followed, which may have ended too. */
  | { readonly kind: 'former'; readonly code: string; readonly name: string; readonly successor: string }
  | { readonly kind: 'cedex'; readonly code: string; readonly communeCode: string }

/** What a file says, and its day when it tells one. */
export type Findings = { readonly findings: readonly Finding[]; readonly day?: string | undefined }
