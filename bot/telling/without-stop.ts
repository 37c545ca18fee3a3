/** People's own words, to stand within a sentence of ours. */
export function withoutStop(words: string): string {
  return words.replace(/\.+$/, '')
}
