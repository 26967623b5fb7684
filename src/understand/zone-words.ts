/** What a question about zones asks for, of a normalised text. No import: answers read it too. */

/** « combien de communes en FRR+ dans le Cantal ? »: a list answers, and counts. */
export const countsTowns = (text: string): boolean =>
  /\b(combien|cb|nombre|nb|how many|number) (d |de |des |of )?(les )?(communes?|villes?|villages?|bourgs?|municipalites|towns?|villages?)\b/.test(
    text,
  )

/** « quelle différence entre ZIP et ZAC ? » */
export const tellsApart = (text: string): boolean => /\b(differences?|distinction|vs|versus)\b/.test(text)
