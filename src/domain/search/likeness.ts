/** `5.2`, `E-017` and `week 11` are one word each. */
export function searchWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(/\b(?:week|wk)\s+(?=\d)/g, 'week-')
      .match(/[\p{L}\p{N}]+(?:[.-]\p{N}+)*/gu) ?? []
  )
}

/** What a thing is known by: its own name weighs more than what else is said of it. */
export interface Known {
  readonly name: string
  readonly also: string
}

const LITTLE = new Set(['the', 'a', 'an', 'of', 'for', 'to', 'and', 'on', 'in', 'our', 'by'])

/**
 * How well a thing answers what was typed so far, for things to be put in order; 0 where a word of it is not there. Words may
 * be half typed, and longer ones have a slip; numbers are exact.
 */
export function likeness(asked: string, { name, also }: Known): number {
  const wanted = searchWords(asked).filter((word) => !LITTLE.has(word))
  const [names, others] = [searchWords(name), searchWords(also)]
  let sum = 0
  for (const word of wanted) {
    const fit = Math.max(2 * fitAmong(word, names), fitAmong(word, others))
    if (fit === 0) return 0
    sum += fit
  }
  return wanted.length === 0 ? 1 : sum / wanted.length
}

/** 3: the word itself. 2: its beginning. 1: but for one letter. */
function fitAmong(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 3
  if (/\d$/.test(word)) return 0
  if (words.some((one) => one.startsWith(word))) return 2
  return word.length > 4 && words.some((one) => isNear(word, one)) ? 1 : 0
}

/** One letter wrong, missing or too many. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
