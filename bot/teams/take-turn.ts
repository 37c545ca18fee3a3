import { nameForLog } from '../../src/services/name-for-log.ts'
import { type Chats, chatWith } from './chat-with.ts'
import type { Address } from './connector.ts'
import { IN_EXTENSION, inTime, SIGNS } from './in-time.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import { REPLY_WITHIN, type Replying, sendReply } from './send-reply.ts'
import { type Invoked, isReply, toInvoked } from './to-invoked.ts'
import type { Answer, Reply, Turn } from './turn.ts'

/** May look as soon as it is called, but does nothing before what it gives is called: that is done once for a turn. */
export type HandleTurn = (turn: Turn) => () => Promise<Answer>

/** Nobody waits for it by the second any more. */
const LATE_REPLY_WITHIN = 120_000

const LATE: Reply = { text: 'This takes a moment longer. The answer comes here as soon as it is there.' }
const LATE_ELSEWHERE: Reply = { text: 'This takes a moment longer. The answer comes in your chat with me.' }
const TOO_LATE: Reply = { text: 'This takes longer than Teams waits for it. Try again in a minute.' }

export interface Taking {
  /** Gives what an invoke is answered with; what is said in a conversation has been sent. */
  take(activity: IncomingActivity, turn: Turn, begin: () => Promise<Answer>): Promise<Invoked | null>
  /** Resolves when all that was acknowledged has been answered. */
  settle(): Promise<unknown>
}

/** Answers a turn while Teams waits for it; what takes longer is acknowledged, and its answer is a message of its own. */
export function createTaking(needs: Chats & Replying): Taking {
  const late = new Set<Promise<void>>()

  function finishLater(work: Promise<Answer>, activity: IncomingActivity, turn: Turn): void {
    const end = answerLate(needs, work, activity, turn).catch((error: unknown) => {
      needs.log.warn('late answer not sent', { reason: nameForLog(error) })
    })
    late.add(end)
    void end.finally(() => late.delete(end))
  }

  return {
    async take(activity, turn, begin) {
      const by = needs.now() + REPLY_WITHIN
      const to = addressOf(activity)
      const work = begin()
      const typing = async () => (isAwaited(turn) ? needs.connector.showTyping(to).catch(() => undefined) : undefined)
      const signs = isShort(turn) ? IN_EXTENSION : SIGNS
      const done = await inTime(work, { signs, pause: needs.pause, typing })
      if (!done) finishLater(work, activity, turn)
      const answer = done ? done.outcome : acknowledgement(turn)
      if (activity.type === 'invoke') return toInvoked(turn, answer)
      if (isReply(answer)) await sendReply(needs, to, answer, by)
      return null
    },
    settle: () => Promise.allSettled(late),
  }
}

/** Of an invoke in the presser's own chat, since whatever it answers they alone see; and there no card takes the old one's place. */
async function answerLate(
  needs: Chats & Replying,
  work: Promise<Answer>,
  activity: IncomingActivity,
  turn: Turn,
): Promise<void> {
  const answer = await work
  if (!isReply(answer) || isShort(turn)) return
  const by = needs.now() + LATE_REPLY_WITHIN
  if (activity.type !== 'invoke') return sendReply(needs, addressOf(activity), answer, by)
  if (!('person' in turn) || !turn.person) return
  const chat = await chatWith(needs, turn.person.id, async () => turn.conversation)
  await sendReply(needs, chat, { text: answer.text }, by)
}

function acknowledgement(turn: Turn): Answer {
  if (isShort(turn)) return TOO_LATE
  if (!isAwaited(turn)) return turn.type === 'dialog answered' ? LATE_ELSEWHERE : null
  return turn.type === 'card action' && turn.inPlace && turn.conversation.kind === 'channel' ? LATE_ELSEWHERE : LATE
}

/** What it shows can stand nowhere else: it is asked for again. */
function isShort({ type }: Turn): boolean {
  return type === 'search' || type === 'dialog asked'
}

/** Somebody said or pressed something, and looks at the conversation. */
function isAwaited({ type }: Turn): boolean {
  return type === 'message' || type === 'card action'
}

function addressOf({ serviceUrl, conversation }: IncomingActivity): Address {
  return { serviceUrl, conversationId: conversation.id }
}
