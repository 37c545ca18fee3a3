import type { Attachment } from '../connector/activity.ts'
import { type AttachedFile, attachLibraryFile, attachSentFile } from '../connector/attached-file.ts'
import type { Heard, TurnResult, Turns } from '../connector/bot-turn.ts'
import { listTeam } from '../connector/installations.ts'
import { sayToBot } from '../connector/say-to-bot.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { badControl, ControlError } from './control-error.ts'
import { findApp, findPerson } from './find-named.ts'
import { toHeard } from './show-message.ts'

type FileNamed = string | { driveId: string; itemId: string }

type Saying = {
  person: string
  text?: string
  attachments?: Attachment[]
  /** Ids of `/_tenant/files`, or what lies in a library already. */
  files?: FileNamed[]
  mention?: boolean
  app?: string
  /** Absent: in the chat with the bot. */
  channel?: string
  /** Any message of the thread to write into. */
  replyTo?: string
}

/** A person writes to the bot; answers what it sent there until its turn ended. */
export async function sayForControl(turns: Turns, saying: Saying): Promise<Heard[]> {
  const { kernel } = turns.teams
  const { person: named, app, text = '', files: wanted = [], ...words } = saying
  const person = findPerson(kernel, named)
  const root = findThread(turns.teams, person, saying)
  const bot = findApp(kernel, app)
  const takes = bot.manifest?.bots?.some(({ supportsFiles }) => supportsFiles === true)
  if (wanted.length > 0 && saying.channel === undefined && !takes)
    throw new ControlError(400, 'filesNotSupported', `The manifest of ${bot.name} says that it takes no files.`)
  if (text === '' && wanted.length === 0 && !words.attachments?.length) throw badControl("'text' is missing.")
  const files = await Promise.all(wanted.map((each) => findFile(turns.teams, person, each)))
  const { answer, sent } = await sayToBot(turns, bot, person, {
    ...{ ...words, text, files },
    ...(root === undefined ? {} : { replyTo: root }),
  })
  checkTaken(answer)
  return sent.map(toHeard)
}

function findFile(
  { kernel, files }: Teams,
  person: PersonContent,
  named: FileNamed,
): Promise<AttachedFile> | AttachedFile {
  if (typeof named !== 'string') return attachLibraryFile(kernel, person, named)
  const file = files.find(named)
  if (file?.person === person.id) return attachSentFile(kernel, file)
  throw new ControlError(404, 'fileNotFound', `${person.name} has no file with the id '${named}'.`)
}

/** The message that the thread begins with; undefined for a new thread, and in a chat. */
export function findThread(
  teams: Teams,
  person: PersonContent,
  { channel, replyTo }: { channel?: string; replyTo?: string },
): string | undefined {
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
