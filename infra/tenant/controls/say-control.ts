import type { Attachment } from '../connector/activity.ts'
import type { Heard, TurnResult, Turns } from '../connector/bot-turn.ts'
import { listTeam } from '../connector/installations.ts'
import { sayToBot } from '../connector/say-to-bot.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { badControl, ControlError } from './control-error.ts'
import { findApp, findPerson } from './find-named.ts'
import { toHeard } from './show-message.ts'

type Saying = {
  person: string
  text: string
  attachments?: Attachment[]
  app?: string
  /** Absent: in the chat with the bot. */
  channel?: string
  /** Any message of the thread to write into. */
  replyTo?: string
}

/** A person writes to the bot; answers what it sent there until its turn ended. */
export async function sayForControl(turns: Turns, saying: Saying): Promise<Heard[]> {
  const { kernel } = turns.teams
  const { person: named, app, ...words } = saying
  const person = findPerson(kernel, named)
  const root = findThread(turns.teams, person, saying)
  const { answer, sent } = await sayToBot(turns, findApp(kernel, app), person, {
    ...words,
    ...(root === undefined ? {} : { replyTo: root }),
  })
  checkTaken(answer)
  return sent.map(toHeard)
}

/** The message that the thread begins with; undefined for a new thread, and in a chat. */
function findThread(teams: Teams, person: PersonContent, { channel, replyTo }: Saying): string | undefined {
  if (channel !== undefined) checkMember(teams, person, channel)
  if (replyTo === undefined) return undefined
  if (channel === undefined) throw badControl("'replyTo' goes with a 'channel'.")
  const message = teams.messages.find(channel, replyTo)
  if (message) return message.root ?? message.id
  throw new ControlError(404, 'messageNotFound', `The channel has no message with the id '${replyTo}'.`)
}

function checkMember({ kernel }: Teams, person: PersonContent, channel: string): void {
  const known = kernel.content.team.channels.some(({ id }) => id === channel)
  if (known && listTeam(kernel).includes(person)) return
  throw new ControlError(404, 'channelNotFound', `${person.name} sees no channel with the id '${channel}'.`)
}

export function checkTaken({ status }: TurnResult['answer']): void {
  if (status === 0) throw new ControlError(504, 'botTimeout', 'The bot did not answer in time, three times over.')
  if (status >= 300) throw new ControlError(502, 'botError', `The bot answered ${status}.`)
}
