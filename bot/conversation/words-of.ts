/** A word as it is matched, and where it stands in what was written. */
export interface Word {
  /** Lower case, no apostrophe. */
  readonly plain: string
  readonly from: number
  readonly to: number
}

/** Marks within a number stay: `11:40`, `04/03/2027`, `5.2`; `@ 10` is at 10. */
const WORD = /[\p{L}\p{N}]+(?:['’`´]\p{L}+|(?<=\p{N})[.:/-](?=\p{N})[\p{L}\p{N}]+)*|(?<![\p{L}\p{N}.])@(?= ?\d)/gu

/** `What’s due,  pls?` -> `whats`, `due`, `pls`. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    plain: word === '@' ? 'at' : word.toLowerCase().replaceAll(/['’`´]/g, ''),
    from: index,
    to: index + word.length,
  }))
}

/** `What’s due,  pls?` -> `whats due pls`. */
export function plainWords(text: string): string {
  return wordsOf(text)
    .map(({ plain }) => plain)
    .join(' ')
}
