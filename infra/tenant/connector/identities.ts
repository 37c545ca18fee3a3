import { createHash } from 'node:crypto'

/** How Teams names a bot to itself and to others. */
export function botId(appId: string): string {
  return `28:${appId}`
}

/** How a person is named to one bot: opaque, and different for every bot. */
export function userId(appId: string, personId: string): string {
  return `29:1${digest(`${appId}/${personId}`)}`
}

/** The personal chat of a person with a bot. */
export function chatId(appId: string, personId: string): string {
  return `a:1${digest(`chat/${appId}/${personId}`)}`
}

/** The chat of two people with one another, or of several. */
export function peopleChatId(...people: string[]): string {
  return people.length === 2 ? `19:${people.join('_')}@unq.gbl.spaces` : `19:${digest(people.join('/'))}@thread.v2`
}

const PEOPLE_CHAT = /^19:.*@(unq\.gbl\.spaces|thread\.v2)$/

export function isPeopleChat(conversation: string): boolean {
  return PEOPLE_CHAT.test(conversation)
}

/** A conversation as the connector's paths name it: a chat or channel, and in a channel the thread that is meant. */
export type ConversationName = { base: string; root?: string }

export function parseConversation(id: string): ConversationName {
  const [base = '', root] = id.split(';messageid=')
  return root === undefined ? { base } : { base, root }
}

export function threadId(channelId: string, root: string): string {
  return `${channelId};messageid=${root}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
