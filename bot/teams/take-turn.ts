import { nameForLog } from '../../src/services/name-for-log.ts'
import { IN_EXTENSION, inTime, SIGNS } from './in-time.ts'
import { type Asked, addressOf, type LateAnswers } from './late-answers.ts'
import { REPLY_WITHIN, type Replying, sendReply } from './send-reply.ts'
import { type Invoked, isReply, toInvoked } from './to-invoked.ts'
import type { Answer, Reply, Turn } from './turn.ts'

/** May look as soon as it is called, but does nothing before what it gives is called: that is done once for a turn. */
export type HandleTurn = (turn: Turn) => () => Promise<Answer>

const LATE: Reply = { text: 'This takes a moment longer. The answer comes here as soon as it is there.' }
const LATE_ELSEWHERE: Reply = { text: 'This takes a moment longer. The answer comes in your chat with me.' }
const TOO_LATE: Reply = { text: 'This takes longer than Teams waits for it. Try again in a minute.' }

type Taking = Replying & { readonly late: LateAnswers }

/**
 * Answers a turn while Teams waits for it; what takes longer is acknowledged, and its answer is a message of its own. Gives
 * what an invoke is answered with; what is said in a conversation has been sent.
 */
export async function takeTurn(needs: Taking, asked: Asked, begin: () => Promise<Answer>): Promise<Invoked | null> {
  const { activity, turn } = asked
  const by = needs.now() + REPLY_WITHIN
  const to = addressOf(activity)
  const work = begin()
  const typing = async () => (isAwaited(turn) ? needs.connector.showTyping(to).catch(() => undefined) : undefined)
  const done = await inTime(work, { signs: isShort(turn) ? IN_EXTENSION : SIGNS, pause: needs.pause, typing })
  const answer = done ? done.outcome : acknowledgement(turn)
  const invoked = activity.type === 'invoke' ? toInvoked(turn, answer) : null
  if (!done) await leaveForLater(needs, asked, invoked, work)
  if (activity.type !== 'invoke' && isReply(answer)) await sendReply(needs, to, answer, { by })
  return invoked
}

/** Of what can be shown nowhere else nothing comes any more. */
async function leaveForLater(
  { late, log }: Taking,
  asked: Asked,
  acknowledged: Invoked | null,
  work: Promise<Answer>,
): Promise<void> {
  if (!isShort(asked.turn)) return late.promise(asked, acknowledged, work)
  work.catch((error: unknown) => log.warn('late answer not sent', { reason: nameForLog(error) }))
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
