import type { Message, Person } from '../api/shapes.ts'
import { readCalendar, readChannel, readChat } from '../api/tenant.ts'
import type { Tally } from './say-difference.ts'

/** The person's own messages are no news. */
const countFromBot = (chat: Message[], person: string): number =>
  chat.filter((message) => message.from?.id !== person).length

export const takeTally = async (channelId: string, people: Person[]): Promise<Tally> => {
  const [channel, calendar, ...chats] = await Promise.all([
    readChannel(channelId, people[0]?.id ?? ''),
    readCalendar(),
    ...people.map(async ({ id }) => [id, countFromBot(await readChat(id), id)] as const),
  ])
  return {
    cards: channel.length,
    edits: channel.reduce((sum, { edits }) => sum + (edits ?? 0), 0),
    chats: Object.fromEntries(chats),
    events: calendar.length,
  }
}
