/** The tables of the knowledge base. Every fact points to the row of `sources` that says it; the base itself refuses a fact without one. */
export * from './feedback'
export * from './places'
export * from './records'
export * from './slack'
export * from './sources'
export * from './state'
export * from './territories'
