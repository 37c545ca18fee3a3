import { randomUUID } from 'node:crypto'
import type { PersonContent } from '../content.ts'
import type { Activity, Attachment } from './activity.ts'
import { disabled } from './call.ts'
import { type BotAnswer, deliverActivity, PATIENCE_MS } from './deliver-activity.ts'
import type { Bot } from './find-bot.ts'
import type { Message } from './message-store.ts'
import type { Occasion, Place } from './occasion.ts'
import type { Teams } from './teams.ts'

/** What one person hears of a bot's turn: messages it sent or edited, and what it answered to them alone. */
export type Heard = { id: string; text?: string; attachments?: Attachment[] }

export type TurnResult = { answer: BotAnswer; sent: Message[] }

export type Turns = { teams: Teams; patienceMs?: number }

export function occasionOf({ teams }: Turns, app: Bot, person: PersonContent, place: Place): Occasion {
  const { kernel } = teams
  return {
    content: kernel.content,
    app,
    person,
    place,
    serviceUrl: `${kernel.url}/connector/`,
    now: kernel.clock.now(),
  }
}

/** Activities that are no messages are numbered otherwise. */
export function newId(): string {
  return `f:${randomUUID()}`
}

/** Gives the bot an activity and gathers what it sent into that conversation until its turn ended. */
export async function deliver(turns: Turns, app: Bot, activity: Activity, place: Place): Promise<TurnResult> {
  return deliverWithin(turns, app, activity, place, {})
}

/** The same for what Teams does not repeat, or does not wait for as long. */
export async function deliverWithin(
  turns: Turns,
  app: Bot,
  activity: Activity,
  place: Place,
  { attempts, atMostMs = PATIENCE_MS }: { attempts?: number; atMostMs?: number },
): Promise<TurnResult> {
  const { teams, patienceMs = PATIENCE_MS } = turns
  const { kernel, messages } = teams
  if (teams.installations.isDisabled(app.appId)) throw disabled()
  const root = place.kind === 'channel' ? (place.root ?? null) : null
  teams.seen.add(String(activity.id), { conversation: place.id, root })
  const mark = messages.mark()
  const token = () => kernel.tokens.forChannel(app, `${kernel.url}/connector/`)
  const limits = { patienceMs: Math.min(patienceMs, atMostMs), ...(attempts === undefined ? {} : { attempts }) }
  const turn = deliverActivity(kernel, activity, { app, token, ...limits })
  kernel.work.track(turn)
  return { answer: await turn, sent: messages.sentSince(place.id, mark) }
}
