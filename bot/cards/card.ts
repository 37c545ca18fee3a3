import { shorten } from './shorten.ts'

/** An Adaptive Card 1.5, which is what Teams takes from a bot, and the words that stand for it where no card is drawn. */
export interface Card {
  readonly [member: string]: unknown
}

export type Element = Readonly<Record<string, unknown>>
export type Action = Readonly<Record<string, unknown>>

/** Read out, and shown where no card is drawn: nobody listens to more. */
const MOST_WORDS = 600

/** Teams draws six; the rest would be lost without a word. */
const MOST_ACTIONS = 6

export function card(words: string, body: readonly Element[], actions: readonly Action[] = []): Card {
  const said = shorten(words, MOST_WORDS)
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: said,
    speak: said,
    msteams: { width: 'Full' },
    body,
    ...(actions.length > 0 && { actions: actions.slice(0, MOST_ACTIONS) }),
  }
}
