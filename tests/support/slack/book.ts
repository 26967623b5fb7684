/** Books over a base of one's own that nothing was written in. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Books, createBooks } from '../../../db/books'
import { openMigrated } from '../../../db/migrate'
import type { SlackBook } from '../../../db/slack'

/** The base is made when something is first asked of it: most tests ask nothing. */
export function emptyBooks(): Books {
  let made: Promise<Books> | undefined
  const books = () => {
    made ??= openMigrated(`file:${join(mkdtempSync(join(tmpdir(), 'proxisoin-slack-')), 'base.db')}`).then(createBooks)
    return made
  }
  const later = (name: keyof Books) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          async (...given: unknown[]) => {
            const book: object = (await books())[name]
            const call: unknown = Reflect.get(book, method)
            if (typeof call !== 'function') throw new Error(`${name}.${String(method)} is none of its methods`)
            return call(...given)
          },
      },
    )
  // Each has the methods of its book, whatever they are.
  return Object.fromEntries(Object.keys(everyBook).map((name) => [name, later(name as keyof Books)])) as Books
}

const everyBook: Readonly<Record<keyof Books, true>> = {
  ...{ feedback: true, asked: true, inbox: true, slack: true },
  ...{ teams: true, changes: true, phrases: true, notices: true },
}

export const emptyBook = (): SlackBook => emptyBooks().slack
