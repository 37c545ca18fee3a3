/** How much has been said and booked so far; two of them tell what happened between. */
export interface Tally {
  cards: number
  edits: number
  /** Messages from the bot, by the id of the person whose chat they are in. */
  chats: Record<string, number>
  events: number
}

const count = (number: number, one: string, many: string): string[] =>
  number > 0 ? [`${number} ${number === 1 ? one : many}`] : []

/** How many messages came into whose chat, most first. */
export const newChats = (before: Tally, after: Tally): { person: string; count: number }[] =>
  Object.entries(after.chats)
    .map(([person, now]) => ({ person, count: now - (before.chats[person] ?? 0) }))
    .filter((chat) => chat.count > 0)
    .sort((one, other) => other.count - one.count)

/** "1 post in the channel, 2 edits, 3 chat messages." */
export const sayDifference = (before: Tally, after: Tally): string => {
  const messages = newChats(before, after).reduce((sum, chat) => sum + chat.count, 0)
  const parts = [
    ...count(after.cards - before.cards, 'post in the channel', 'posts in the channel'),
    ...count(after.edits - before.edits, 'edit', 'edits'),
    ...count(messages, 'chat message', 'chat messages'),
    ...count(after.events - before.events, 'event booked', 'events booked'),
  ]
  return parts.length === 0 ? 'Nothing was sent.' : `${parts.join(', ')}.`
}
