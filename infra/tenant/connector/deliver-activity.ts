import type { Kernel } from '../kernel/kernel.ts'
import type { Activity } from './activity.ts'
import type { Bot } from './find-bot.ts'

/** How long Teams waits for a bot before it gives the activity to it once more (msteams-docs#6084). */
export const PATIENCE_MS = 15_000

const ATTEMPTS = 3

/** The bot's answer; status 0 when none came in time. */
export type BotAnswer = { status: number; body: unknown }

export type Delivery = {
  app: Bot
  /** Bearer token that the bot checks. */
  token: () => Promise<string>
  patienceMs?: number
  /** How often it is given at most; absent: three times. */
  attempts?: number
}

/** Gives the bot an activity, and the very same one again when it stays silent. */
export async function deliverActivity(kernel: Kernel, activity: Activity, delivery: Delivery): Promise<BotAnswer> {
  let answer: BotAnswer = { status: 0, body: undefined }
  for (let attempt = 0; attempt < (delivery.attempts ?? ATTEMPTS) && answer.status === 0; attempt += 1) {
    answer = await postOnce(kernel, activity, delivery)
  }
  return answer
}

async function postOnce(kernel: Kernel, activity: Activity, delivery: Delivery): Promise<BotAnswer> {
  const { app, token, patienceMs = PATIENCE_MS } = delivery
  const path = new URL(app.messagingEndpoint).pathname
  const fault = kernel.faults.take({ surface: 'bot', method: 'POST', path }) ?? {}
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault.lose) return { status: 0, body: undefined }
  if (fault.status !== undefined) return { status: fault.status, body: undefined }
  const authorization = `Bearer ${await token()}`
  if (fault.twice) await post(kernel, activity, app.messagingEndpoint, authorization, patienceMs)
  const answer = await post(kernel, activity, app.messagingEndpoint, authorization, patienceMs)
  return fault.dropAnswer ? { status: 0, body: undefined } : answer
}

async function post(kernel: Kernel, activity: Activity, endpoint: string, authorization: string, patienceMs: number) {
  const headers = { authorization, 'content-type': 'application/json' }
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers,
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(patienceMs),
  })
    .then(async (response) => ({ status: response.status, body: parseBody(await response.text()) }))
    .catch(() => ({ status: 0, body: undefined }))
  const { pathname: path } = new URL(endpoint)
  kernel.traffic.record({
    ...{ surface: 'bot', method: 'POST', path, status: answer.status },
    ...{ request: { body: activity }, response: { body: answer.body } },
  })
  return answer
}

function parseBody(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return text
  }
}
