/** What a tree says, piece by piece, with the language and the names it is said under. */
import type { Tree } from '../../src/render/tree'

export type Leaf = { readonly text: string; readonly lang: string | undefined; readonly inside: readonly string[] }

/** Every text of the tree in order; `inside` are the tags and classes around it. */
export function leavesOf(tree: Tree, lang?: string, inside: readonly string[] = []): readonly Leaf[] {
  const { tag, attributes, children } = tree
  const own = typeof attributes.lang === 'string' ? attributes.lang : lang
  const around = [...inside, tag, ...String(attributes.class ?? '').split(' ')].filter((name) => name !== '')
  return children.flatMap((child) =>
    typeof child === 'string' ? [{ text: child, lang: own, inside: around }] : leavesOf(child, own, around),
  )
}

export const textOf = (tree: Tree): string =>
  leavesOf(tree)
    .map(({ text }) => text)
    .join('')

/** The elements of a tree that satisfy a condition, in order, itself included. */
export function elementsOf(tree: Tree, isWanted: (tree: Tree) => boolean): readonly Tree[] {
  const within = tree.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, isWanted)))
  return isWanted(tree) ? [tree, ...within] : within
}
