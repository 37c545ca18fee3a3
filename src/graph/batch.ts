import type { GraphFailure } from '../services/graph-failure.ts'
import type { Graph } from './graph.ts'
import { nextWait, type Refusal } from './middleware/next-wait.ts'
import { readRetryAfter } from './middleware/retry-after.ts'
import { failureOf } from './to-failure.ts'

/** Most requests that Graph takes in one `$batch`. */
export const BATCH_SIZE = 20

export interface BatchPart {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Below `/v1.0`, encoded. */
  readonly url: string
  readonly body?: unknown
  /** Another part of the same batch that must have succeeded. */
  readonly dependsOn?: string
}

export interface PartAnswer {
  readonly id: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * Sends at most 20 parts in one round trip and gives each one's own answer. Parts that were throttled, and those that
 * waited for them, are sent again after the wait the service asks for; a part that creates is repeated only then.
 */
export async function sendBatch(graph: Graph, parts: readonly BatchPart[]): Promise<ReadonlyMap<string, PartAnswer>> {
  const answers = new Map<string, PartAnswer>()
  let left = parts
  let waited = 0
  for (let made = 1; left.length > 0; made++) {
    for (const answer of await post(graph, left)) answers.set(answer.id, answer)
    const again = waitsOf(graph, left, answers, { made, waited })
    left = withDependants(left, answers, again)
    if (left.length === 0) break
    const wait = Math.max(...again.values())
    await graph.waits.pause(wait)
    waited += wait
  }
  return answers
}

/** Sends any number of independent parts, 20 a round trip. */
export async function sendAll(graph: Graph, parts: readonly BatchPart[]): Promise<ReadonlyMap<string, PartAnswer>> {
  const answers = new Map<string, PartAnswer>()
  for (let start = 0; start < parts.length; start += BATCH_SIZE) {
    const chunk = await sendBatch(graph, parts.slice(start, start + BATCH_SIZE))
    for (const [id, answer] of chunk) answers.set(id, answer)
  }
  return answers
}

export function partFailure(answer: PartAnswer): GraphFailure {
  const { error } = (answer.body ?? {}) as { error?: { code?: string; message?: string; innerError?: InnerError } }
  return failureOf(answer.status, { ...error, requestId: error?.innerError?.['request-id'] }, null)
}

interface InnerError {
  readonly 'request-id'?: string
}

/** Parts go out under numbers: Graph compares their ids without regard to case. */
async function post(graph: Graph, parts: readonly BatchPart[]): Promise<readonly PartAnswer[]> {
  const numbers = new Map(parts.map((part, index) => [part.id, String(index + 1)]))
  const requests = parts.map((part) => ({
    id: numbers.get(part.id),
    method: part.method,
    url: part.url,
    ...(part.body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: part.body }),
    ...(part.dependsOn === undefined ? {} : { dependsOn: [numbers.get(part.dependsOn)] }),
  }))
  const repeatable = parts.every((part) => part.method === 'GET')
  const call = { method: 'POST', path: '/$batch', body: { requests }, repeatable } as const
  const { responses } = await graph.send<{ responses: readonly PartAnswer[] }>(call)
  return parts.map((part) => {
    const answer = responses.find((each) => each.id === numbers.get(part.id))
    if (!answer)
      throw failureOf(0, { code: 'partUnanswered', message: 'Microsoft Graph left out part of a batch.' }, null)
    return { ...answer, id: part.id }
  })
}

/** Milliseconds to wait for each part that is worth another try. */
function waitsOf(
  graph: Graph,
  parts: readonly BatchPart[],
  answers: ReadonlyMap<string, PartAnswer>,
  tries: { made: number; waited: number },
): ReadonlyMap<string, number> {
  const waits = new Map<string, number>()
  for (const part of parts) {
    const answer = answers.get(part.id)
    if (!answer || answer.status < 400) continue
    const wait = nextWait(toRefusal(answer, graph.waits.now()), part.method === 'GET', tries, graph.waits.random)
    if (wait !== null) waits.set(part.id, wait)
  }
  return waits
}

function toRefusal(answer: PartAnswer, now: number): Refusal {
  const header = (name: string) =>
    Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? null
  return { status: answer.status, retryAfter: readRetryAfter(header('retry-after'), header('date'), now) }
}

/** The parts to repeat, with those that failed only because they depended on one of them. */
function withDependants(
  parts: readonly BatchPart[],
  answers: ReadonlyMap<string, PartAnswer>,
  again: ReadonlyMap<string, number>,
): readonly BatchPart[] {
  const repeated = new Set<string>()
  const left: BatchPart[] = []
  for (const part of parts) {
    const { dependsOn, ...alone } = part
    const follows = dependsOn !== undefined && repeated.has(dependsOn)
    if (!again.has(part.id) && !(follows && answers.get(part.id)?.status === 424)) continue
    repeated.add(part.id)
    left.push(follows ? part : alone)
  }
  return left
}
