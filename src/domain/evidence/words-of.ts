/** The words of a name or a heading: `E-mail address:` and `e mail address` have the same. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The same, with one blank between. */
export function inPlainWords(text: string): string {
  return wordsOf(text).join(' ')
}
