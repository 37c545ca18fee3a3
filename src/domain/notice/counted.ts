const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `one return`, `two returns`, `12 returns` */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${WORDS[count] ?? count} ${count === 1 ? singular : plural}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
