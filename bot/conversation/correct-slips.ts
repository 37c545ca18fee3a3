/**
 * The word that is meant, where this one is one slip away from a single word that means something here, or from a
 * single one that begins alike or has the same letters; short words must be exact.
 * @param vocabulary what may be meant
 * @param kept words that are never taken for a slip of another
 */
export function correctSlip(word: string, vocabulary: ReadonlySet<string>, kept: ReadonlySet<string> = NONE): string {
  if (word.length < 3 || /\d/.test(word) || vocabulary.has(word) || kept.has(word)) return word
  const near = wordsNear(word, vocabulary)
  const likely = [near, near.filter((known) => known[0] === word[0]), near.filter((known) => isSwapped(word, known))]
  return likely.find(({ length }) => length === 1)?.[0] ?? word
}

/** The same letters in another order: likelier than a wrong one. */
function isSwapped(said: string, meant: string): boolean {
  return [...said].sort().join('') === [...meant].sort().join('')
}

/** All that a word may be a slip of. */
export function wordsNear(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return [...vocabulary].filter((known) => known.length > 3 && isOneSlip(word, known))
}

const NONE: ReadonlySet<string> = new Set()

/** A letter too many, too few, wrong, or two swapped. */
export function isOneSlip(said: string, meant: string): boolean {
  if (Math.abs(said.length - meant.length) > 1) return false
  let start = 0
  while (start < said.length && said[start] === meant[start]) start += 1
  const [restSaid, restMeant] = [said.slice(start), meant.slice(start)]
  return (
    restSaid.slice(1) === restMeant.slice(1) ||
    restSaid.slice(1) === restMeant ||
    restSaid === restMeant.slice(1) ||
    (restSaid[0] === restMeant[1] && restSaid[1] === restMeant[0] && restSaid.slice(2) === restMeant.slice(2))
  )
}
