import { nameForLog } from '../../src/services/name-for-log.ts'
import type { Answered } from '../../src/services/ports/answered.ts'
import type { Clock } from '../../src/services/ports/clock.ts'
import { lateTurn, type Turns } from '../../src/services/turns.ts'
import { type Chats, chatWith } from './chat-with.ts'
import type { Address } from './connector.ts'
import { type IncomingActivity, readActivity } from './incoming-activity.ts'
import { readTurn } from './read-turn.ts'
import { type Replying, sendReply } from './send-reply.ts'
import { isReply } from './to-invoked.ts'
import type { Answer, Reply, Turn } from './turn.ts'

/** Nobody waits for it by the second any more. */
const WITHIN = 120_000
/** What so many processes ended over is not looked for again. */
const MOST_ATTEMPTS = 2

const GIVEN_UP: Reply = {
  text: 'I could not answer what you asked before. Ask again; if no answer comes then either, tell whoever runs Waymark.',
}

export interface LateNeeds extends Chats, Replying {
  readonly answered: Pick<Answered, 'owe' | 'owed' | 'begin' | 'settle'>
  readonly clock: Pick<Clock, 'now'>
  readonly turns: Turns
  /** Nothing sets out after it. */
  readonly stop?: AbortSignal | undefined
}

export interface Asked {
  readonly key: string
  readonly activity: IncomingActivity
  readonly turn: Turn
}

/**
 * Answers that come as messages of their own. The question is kept before it is acknowledged, and until its answer has been
 * sent: what a process ended over, the next one answers, marked where it may have been answered already.
 */
export interface LateAnswers {
  /** Resolves when `acknowledgement` may be given; the answer follows when `work` is through. */
  promise(asked: Asked, acknowledgement: unknown, work: Promise<Answer>): Promise<void>
  /** Answers what earlier processes promised. */
  resume(handle: (turn: Turn) => Promise<Answer>): Promise<void>
  /** Resolves when all that was acknowledged has been answered. */
  settle(): Promise<unknown>
}

export function createLateAnswers(needs: LateNeeds): LateAnswers {
  const { answered, clock, log, turns } = needs
  const underWay = new Set<Promise<void>>()

  function watch(answering: Promise<void>): void {
    const end = answering.catch((error: unknown) => log.warn('late answer not sent', { reason: nameForLog(error) }))
    underWay.add(end)
    void end.finally(() => underWay.delete(end))
  }

  return {
    async promise(asked, acknowledgement, work) {
      const kept = Promise.withResolvers<boolean>()
      const { key } = asked
      const answering = turns.run(lateTurn(key), async () => {
        await answered.owe({ key, question: withoutFiles(asked) }, clock.now(), acknowledgement)
        kept.resolve(true)
        await finish(needs, asked, work)
      })
      answering.catch(() => kept.resolve(false))
      if (await kept.promise) return watch(answering)
      // Nobody would answer it after this process; that it is answered by this one is worth saying all the same.
      log.warn('question not kept')
      watch(work.then(async (answer) => void (await say(needs, asked, answer, false))))
    },
    async resume(handle) {
      for (const { key, question } of await answered.owed(clock.now())) {
        const activity = readActivity(question)
        const turn = activity && readTurn(activity)
        if (turn) watch(turns.run(lateTurn(key), () => takeUp(needs, { key, activity, turn }, handle)))
        else await answered.settle(key)
      }
    },
    settle: () => Promise.all(underWay),
  }
}

async function finish(needs: LateNeeds, asked: Asked, work: Promise<Answer>): Promise<void> {
  const answer = await work
  if (needs.stop?.aborted || (await needs.answered.begin(asked.key)) === null) return
  if (await say(needs, asked, answer, false)) await needs.answered.settle(asked.key)
}

/** Counted before it is looked for: what ends a process is not to end every one after it. */
async function takeUp(needs: LateNeeds, asked: Asked, handle: (turn: Turn) => Promise<Answer>): Promise<void> {
  const before = await needs.answered.begin(asked.key)
  if (before === null) return
  const answer = before < MOST_ATTEMPTS ? await handle(asked.turn) : GIVEN_UP
  if (needs.stop?.aborted) return
  if (await say(needs, asked, answer, before > 0)) await needs.answered.settle(asked.key)
}

/**
 * Of an invoke in the presser's own chat, since whatever it answers they alone see; and there no card takes the old one's
 * place. False where it was not said and may be yet.
 */
async function say(needs: LateNeeds, { activity, turn }: Asked, answer: Answer, again: boolean): Promise<boolean> {
  if (!isReply(answer)) return true
  const by = needs.now() + WITHIN
  if (activity.type !== 'invoke') return sendReply(needs, addressOf(activity), answer, { by, again })
  if (!('person' in turn) || !turn.person) return true
  const chat = await chatWith(needs, turn.person.id, async () => turn.conversation)
  return sendReply(needs, chat, { text: answer.text }, { by, again })
}

/** What was sent along stays between its sender and the library: neither its name nor its address is kept. */
function withoutFiles({ activity, turn }: Asked): IncomingActivity {
  return turn.type === 'message' && turn.files.length > 0 ? { ...activity, text: '', attachments: [] } : activity
}

export function addressOf({ serviceUrl, conversation }: IncomingActivity): Address {
  return { serviceUrl, conversationId: conversation.id }
}
