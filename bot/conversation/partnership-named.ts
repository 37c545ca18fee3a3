import { plainWords } from './words-of.ts'

/** A sentence that says which partnership it is about, and what is left of it: `undo for Northmoor`, `Northmoor: undo`. */
export interface Named {
  readonly partnership: string
  readonly rest: string
}

/** `null` where none is named in so many words. */
export function partnershipNamed(text: string, partnerships: readonly string[]): Named | null {
  for (const partnership of partnerships) {
    const found = patternsOf(partnership)?.addressed.exec(text)
    if (found) return { partnership, rest: text.replace(found[0], ' ').trim() }
  }
  return null
}

/** What was said without the name of a partnership, wherever it stands. */
export function withoutPartnership(text: string, partnerships: readonly string[]): string {
  const named = partnerships.find((partnership) => patternsOf(partnership)?.anywhere.test(text))
  const anywhere = named === undefined ? undefined : patternsOf(named)?.anywhere
  return anywhere ? text.replace(anywhere, ' ').trim() : text
}

interface Patterns {
  readonly addressed: RegExp
  readonly anywhere: RegExp
}

/** Every message is held against the name of every partnership. */
const patterns = new Map<string, Patterns | null>()

function patternsOf(partnership: string): Patterns | null {
  const known = patterns.get(partnership)
  if (known !== undefined) return known
  const made = makePatterns(partnership)
  patterns.set(partnership, made)
  return made
}

/** Its words, whatever stands between them; `null` where it has none. */
function makePatterns(partnership: string): Patterns | null {
  const words = plainWords(partnership).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const name = `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`
  return {
    addressed: new RegExp(`^${name}\\s*[:,]\\s*|[\\s,]+(?:for|in)\\s+${name}(?=[\\s?!.]*$)`, 'iu'),
    anywhere: new RegExp(`(?:\\b(?:for|in|of)\\s+)?${name}`, 'iu'),
  }
}
