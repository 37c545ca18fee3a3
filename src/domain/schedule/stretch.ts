/** A part of a text, as where it begins and where the rest goes on. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export function stretchOf({ index, 0: { length } }: RegExpExecArray): Stretch {
  return { from: index, to: index + length }
}

/** The text with spaces in its place, so that whatever else is found stands where it stood. */
export function blank(text: string, { from, to }: Stretch): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

/** The text without these parts and without the little words that led up to them. */
export function without(text: string, stretches: readonly Stretch[]): string {
  return [...stretches]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => `${left.slice(0, from).replace(LEADING, '')} ${left.slice(to)}`, text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;]+|[\s,;.?]+$/g, '')
}

const LEADING = /(?:\b(?:at|on|by|from|until|till|before|for|since|to)[\s,]+|,\s*)+$/i
