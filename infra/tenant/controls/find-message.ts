import { listTeam } from '../connector/installations.ts'
import type { Message } from '../connector/message-store.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { ControlError } from './control-error.ts'

/** Among the messages that this person sees: in the channels of their team and in their chats with bots. */
export function findMessage({ kernel, messages, installations }: Teams, person: PersonContent, id: string): Message {
  const chats = kernel.content.apps.flatMap((app) => installations.chatWith(app.appId, person.id)?.id ?? [])
  const channels = listTeam(kernel).includes(person) ? kernel.content.team.channels.map((channel) => channel.id) : []
  const found = [...channels, ...chats].flatMap((place) => messages.find(place, id) ?? [])
  const [message] = found.filter(({ deleted }) => deleted === null)
  if (message) return message
  throw new ControlError(404, 'messageNotFound', `${person.name} sees no message with the id '${id}'.`)
}
