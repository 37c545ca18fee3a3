/** `What’s due,  pls?` -> `whats due pls`: what is left has words and single spaces. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Puts each word right that is one slip away from a word that means something here; short words must be exact. */
export function correctSlips(text: string, vocabulary: ReadonlySet<string>): string {
  return text
    .split(' ')
    .map((word) => correctWord(word, vocabulary))
    .join(' ')
}

function correctWord(word: string, vocabulary: ReadonlySet<string>): string {
  if (word.length < 3 || vocabulary.has(word)) return word
  const near = [...vocabulary].filter((known) => known.length > 3 && isOneSlip(word, known))
  const [meant] = near
  return near.length === 1 && meant ? meant : word
}

/** A letter too many, too few, wrong, or two swapped. */
function isOneSlip(said: string, meant: string): boolean {
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
