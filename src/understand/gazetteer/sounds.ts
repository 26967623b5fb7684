/** Spellings French hears alike: what makes « kentin » Quentin and « chato » Château. Folded letters. */

/** Each line is one sound; any of its spellings may be typed for another. */
const groups = [
  'k c q qu ck ch',
  's c ss sc z x t',
  'o au eau',
  'e ai ei ay ey oe er et ez',
  'in ain ein im yn en',
  'an en am em',
  'on om',
  'i y ie',
  'f ph',
  'g gu',
  'j g ge',
  't th',
  'v w',
  'gn ni',
  'ill y il',
  'oi oua',
  'eu oe',
].map((group) => group.split(' '))

/** How a name may spell what was typed, by what was typed. */
const spellings = new Map<string, readonly string[]>()
for (const group of groups)
  for (const typed of group)
    spellings.set(typed, [...(spellings.get(typed) ?? []), ...group.filter((spelling) => spelling !== typed)])

const longestSpelling = 3

type Sound = { readonly length: number; readonly spellings: readonly string[] }
let last: { readonly typed: string; readonly sounds: readonly (readonly Sound[])[] } | undefined

/** For each letter, every typed spelling that begins there, and how names may spell it otherwise; asked twice for most texts. */
export function soundsOf(typed: string): readonly (readonly Sound[])[] {
  if (last?.typed !== typed) last = { typed, sounds: Array.from(typed, (_, at) => soundsAt(typed, at)) }
  return last.sounds
}

function soundsAt(typed: string, at: number): readonly Sound[] {
  return Array.from({ length: longestSpelling }, (_, index) => index + 1).flatMap((length) => {
    const others = at + length <= typed.length ? spellings.get(typed.slice(at, at + length)) : undefined
    return others ? [{ length, spellings: others }] : []
  })
}

/** Letters often not heard at the end of a word: « Limoge », « Carcasone », « Perpignant ». */
export const silentEndings = 'stxdezp'
