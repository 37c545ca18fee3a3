const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `one`, `two`, `12` */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count)
}

/** `one return`, `two returns`, `12 returns` */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${inWords(count)} ${count === 1 ? singular : plural}`
}

/** `1 file`, `12 files`, `1,200 files`: where counts are compared rather than read as a sentence. */
export function inFigures(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** For use within a sentence; a word that is written in capitals keeps them. */
export function decapitalise(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(1) : text
}
