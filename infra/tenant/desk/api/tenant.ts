import { readProblem } from './problem.ts'
import type {
  Answer,
  CalendarEvent,
  Clock,
  DeskInfo,
  Message,
  Outcome,
  Person,
  Pressed,
  Recycled,
  Result,
} from './shapes.ts'

const ask = async <T>(path: string, body?: unknown): Promise<T> => {
  const init: RequestInit =
    body === undefined
      ? { cache: 'no-cache' }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(path, init)
  if (!answer.ok) throw await readProblem(answer)
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export interface CardAction {
  person: string
  messageId: string
  verb?: string
  data: unknown
}

/** A channel, and the message below which to answer; without them the person's own chat with the bot. */
export interface Where {
  channel?: string
  replyTo?: string
}

const segment = encodeURIComponent

export const readDesk = () => ask<DeskInfo>('/_tenant/desk')
export const readPeople = () => ask<Person[]>('/_tenant/people')
export const readClock = () => ask<Clock>('/_tenant/clock')
/** `to`: an ISO instant, or `next` for the next thing that falls due. Answers when all of it is done. */
export const windClock = (to: string) => ask<Clock>('/_tenant/clock', { to })
/** Newest first, as one person sees it: a card answered to them alone takes the place of the shared one. */
export const readChannel = (channel: string, person: string) =>
  ask<Message[]>(`/_tenant/channel?channel=${segment(channel)}&person=${segment(person)}`)
export const readChat = (person: string) => ask<Message[]>(`/_tenant/chats/${segment(person)}`)
/** One that `putFile` answered the id of, or one that lies in a library. */
type FileNamed = string | { driveId: string; itemId: string }

export const sendChat = (person: string, words: Where & { text?: string; files?: FileNamed[]; mention?: boolean }) =>
  ask<Message[]>('/_tenant/chat', { person, ...words })
/** Into the person's own files, to go with a message. */
export const putFile = async (person: string, file: File): Promise<string> => {
  const path = `/_tenant/files?person=${segment(person)}&name=${segment(file.name)}`
  const answer = await fetch(path, { method: 'POST', body: file })
  if (!answer.ok) throw await readProblem(answer)
  return ((await answer.json()) as { id: string }).id
}
/** What the bot sent until its turn ended. */
export const pressCard = (action: CardAction) => ask<Pressed[]>('/_tenant/card-action', action)
/** Whether the bot shows that it is at work on an answer in the person's chat. */
export const readTyping = (person: string) => ask<{ typing: boolean }>(`/_tenant/typing?person=${segment(person)}`)
/** What the app finds for words typed into its search. */
export const search = (person: string, asked: Where & { command: string; text: string }) =>
  ask<Outcome>('/_tenant/extension/search', { person, ...asked })
/** Puts what was found into a message of the person's. */
export const sendResult = (person: string, words: Where & { result: Result; text?: string }) =>
  ask<unknown>('/_tenant/extension/choose', { person, ...words })
export const openAction = (person: string, command: string, messageId: string) =>
  ask<Outcome>('/_tenant/extension/open', { person, command, messageId })
export const submitAction = (person: string, command: string, messageId: string, data: unknown) =>
  ask<Outcome>('/_tenant/extension/submit', { person, command, messageId, data })
export const submitDialog = (person: string, messageId: string, data: unknown) =>
  ask<Outcome>('/_tenant/dialog/submit', { person, messageId, data })
export const readCalendar = () => ask<CalendarEvent[]>('/_tenant/calendar')
export const answerEvent = (event: string, person: string, response: Answer) =>
  ask<unknown>(`/_tenant/calendar/${segment(event)}/answer`, { person, response })
/** The card of a message may have a view of its own for who looks at it; then the tenant fetches it from the bot. */
export const lookAtMessage = (person: string, messageId: string) =>
  ask<Message[]>('/_tenant/message/look', { person, messageId })
/** Somebody has a document open in Office: it saves itself a few times while the clock goes on, then is closed. */
export const openInOffice = (person: string, itemId: string) => ask<unknown>('/_tenant/office', { person, itemId })
/** What an administrator does once for everybody: the app with a tab may act for people. */
export const grantConsent = () => ask<unknown>('/_tenant/consent', { granted: true })
/** Newest first. */
export const readRecycleBin = (drive: string) => ask<Recycled[]>(`/_tenant/recycle-bin?drive=${segment(drive)}`)
/** Without an audience: the tab's own single sign-on token. */
export const readToken = (person: string, audience?: string) =>
  ask<{ token: string }>('/_tenant/token', audience === undefined ? { person } : { person, audience })
