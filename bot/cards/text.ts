import type { Element } from './card.ts'
import { shorten } from './shorten.ts'

export interface Look {
  readonly bold?: boolean
  readonly subtle?: boolean
  readonly small?: boolean
  readonly colour?: 'Good' | 'Warning' | 'Attention' | 'Accent'
}

type Run = Readonly<Record<string, unknown>>

/** Cards stay far below Teams' limit whatever people call their things; a whole sentence may be longer. */
const LONGEST_NAME = 160
const LONGEST_SENTENCE = 400

/**
 * Words as they are. A card's TextBlock reads Markdown, so that a title or a name with `*` or `[` in it
 * would change the card; a TextRun does not.
 */
export function run(text: string, { bold, subtle, small, colour }: Look = {}, longest = LONGEST_NAME): Run {
  return {
    type: 'TextRun',
    text: shorten(text, longest),
    ...(bold && { weight: 'Bolder' }),
    ...(subtle && { isSubtle: true }),
    ...(small && { size: 'Small' }),
    ...(colour && { color: colour }),
  }
}

export function line(runs: readonly Run[], spacing: 'None' | 'Small' | 'Default' | 'Medium' = 'None'): Element {
  return { type: 'RichTextBlock', inlines: runs, spacing }
}

/** One line of plain words. */
export function words(text: string, look: Look = {}): Element {
  return line([run(text, look)], 'Small')
}

/** One or more whole sentences. */
export function sentences(text: string, look: Look = {}): Element {
  return line([run(text, look, LONGEST_SENTENCE)], 'Small')
}

/**
 * The card's heading; only words of ours go here, since it reads Markdown.
 * @param id by which the card is known again when it is read back
 */
export function heading(text: string, id?: string): Element {
  const shown = { type: 'TextBlock', text, style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }
  return id === undefined ? shown : { ...shown, id }
}

/** A section with its title, or nothing where it has no lines. */
export function section(title: string, lines: readonly Element[]): readonly Element[] {
  if (lines.length === 0) return []
  return [{ ...heading(title), size: 'Default', separator: true, spacing: 'Medium' }, ...lines]
}
