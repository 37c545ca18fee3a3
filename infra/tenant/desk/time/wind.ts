import type { Message, Person } from '../api/shapes.ts'
import { readCalendar, readChannel, readChat } from '../api/tenant.ts'

/** How much has been said and booked so far; two of them tell what happened between. */
export interface Tally {
  cards: number
  edits: number
  messages: number
  events: number
}

/** `bot` has written those messages that no person has. */
const countFromBot = (chat: Message[], person: string): number =>
  chat.filter((message) => message.from?.id !== person).length

export const takeTally = async (people: Person[]): Promise<Tally> => {
  const [channel, calendar, ...chats] = await Promise.all([
    readChannel(),
    readCalendar(),
    ...people.map(async ({ id }) => countFromBot(await readChat(id), id)),
  ])
  return {
    cards: channel.length,
    edits: channel.reduce((sum, { edits }) => sum + (edits ?? 0), 0),
    messages: chats.reduce((sum, count) => sum + count, 0),
    events: calendar.length,
  }
}

const count = (number: number, one: string, many: string): string[] =>
  number > 0 ? [`${number} ${number === 1 ? one : many}`] : []

/** "1 card posted, 2 edits, 3 messages." */
export const sayDifference = (before: Tally, after: Tally): string => {
  const parts = [
    ...count(after.cards - before.cards, 'post in the channel', 'posts in the channel'),
    ...count(after.edits - before.edits, 'edit', 'edits'),
    ...count(after.messages - before.messages, 'chat message', 'chat messages'),
    ...count(after.events - before.events, 'event booked', 'events booked'),
  ]
  return parts.length === 0 ? 'Nothing was sent.' : `${parts.join(', ')}.`
}
