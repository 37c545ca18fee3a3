/** How much has been said and booked so far; two of them tell what happened between. */
export interface Tally {
  cards: number
  edits: number
  messages: number
  events: number
}

const count = (number: number, one: string, many: string): string[] =>
  number > 0 ? [`${number} ${number === 1 ? one : many}`] : []

/** "1 post in the channel, 2 edits, 3 chat messages." */
export const sayDifference = (before: Tally, after: Tally): string => {
  const parts = [
    ...count(after.cards - before.cards, 'post in the channel', 'posts in the channel'),
    ...count(after.edits - before.edits, 'edit', 'edits'),
    ...count(after.messages - before.messages, 'chat message', 'chat messages'),
    ...count(after.events - before.events, 'event booked', 'events booked'),
  ]
  return parts.length === 0 ? 'Nothing was sent.' : `${parts.join(', ')}.`
}
