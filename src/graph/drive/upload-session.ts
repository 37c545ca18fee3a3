import { GraphFailure } from '../../services/graph-failure.ts'
import type { Entry } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import { nextWait } from '../middleware/next-wait.ts'
import { readRetryAfter } from '../middleware/retry-after.ts'
import { type Outside, type OutsideAnswer, outsideFailure } from '../outside.ts'
import { type DriveItem, toEntry } from './drive-item.ts'

/** 16 times the 320 KiB that every range but the last is a multiple of (graph-docs driveitem-createuploadsession). */
const RANGE = 16 * 327_680

/** A file on its way: what becomes of one of its name that is there. */
export interface Upload {
  readonly path: string
  readonly content: Uint8Array
  readonly conflict: 'fail' | 'replace'
  readonly headers: Readonly<Record<string, string>>
}

/** Sends a file range by range. After an answer that was lost, or a range refused as not the next, the session is asked. */
export async function uploadInRanges(graph: Graph, outside: Outside, upload: Upload): Promise<Entry> {
  const { path, conflict, headers, content } = upload
  const item = { '@microsoft.graph.conflictBehavior': conflict }
  // One that was opened for nothing expires by itself.
  const session = {
    method: 'POST',
    path: `${path}/createUploadSession`,
    headers,
    body: { item },
    repeatable: true,
  } as const
  const { uploadUrl } = await graph.send<{ uploadUrl: string }>(session)
  try {
    return await sendRanges(graph, outside, uploadUrl, content)
  } catch (error) {
    if (!isInDoubt(error)) await outside.ask(uploadUrl, { method: 'DELETE' }).catch(() => undefined)
    throw error
  }
}

async function sendRanges(graph: Graph, outside: Outside, url: string, content: Uint8Array): Promise<Entry> {
  let from = 0
  let waited = 0
  for (let made = 1; ; made++) {
    const answer = await sendRange(outside, url, content, from)
    if (answer && (answer.status === 200 || answer.status === 201)) return toEntry(answer.body as DriveItem)
    const next = answer?.status === 202 ? nextOf(answer) : undefined
    if (next !== undefined && next > from) {
      from = next
      made = 0
      continue
    }
    if (answer && !mayGoOn(answer)) throw outsideFailure(answer)
    const wait = nextWait(refusalOf(answer, graph.waits.now()), true, { made, waited }, graph.waits.random)
    if (wait === null) throw answer ? outsideFailure(answer) : lost()
    await graph.waits.pause(wait)
    waited += wait
    from = await nextExpected(outside, url, from)
  }
}

/** `null` where the answer was lost. */
async function sendRange(outside: Outside, url: string, content: Uint8Array, from: number) {
  const body = Uint8Array.from(content.subarray(from, from + RANGE))
  const headers = { 'Content-Range': `bytes ${from}-${from + body.byteLength - 1}/${content.byteLength}` }
  try {
    return await outside.ask(url, { method: 'PUT', headers, body })
  } catch (error) {
    if (isInDoubt(error)) return null
    throw error
  }
}

/** Throttled, the service's own trouble, or another range than the one it waits for. */
function mayGoOn({ status }: OutsideAnswer): boolean {
  return status === 202 || status === 416 || status === 429 || status >= 500
}

function refusalOf(answer: OutsideAnswer | null, now: number) {
  if (!answer || answer.status < 429) return { status: 0, retryAfter: answer ? 0 : null }
  const { status, headers } = answer
  return {
    status: status >= 500 ? 503 : status,
    retryAfter: readRetryAfter(headers.get('retry-after'), headers.get('date'), now),
  }
}

/** A session that is gone may have become the file, its last answer lost: that is for the caller to look at. */
async function nextExpected(outside: Outside, url: string, from: number): Promise<number> {
  const answer = await outside.ask(url, { method: 'GET' }).catch(() => null)
  if (answer?.status === 404) throw lost()
  return (answer?.status === 200 ? nextOf(answer) : undefined) ?? from
}

function nextOf({ body }: OutsideAnswer): number | undefined {
  const { nextExpectedRanges = [] } = (body ?? {}) as { nextExpectedRanges?: readonly string[] }
  const next = Number.parseInt(nextExpectedRanges[0] ?? '', 10)
  return Number.isNaN(next) ? undefined : next
}

function isInDoubt(error: unknown): boolean {
  return error instanceof GraphFailure && error.reason === 'unavailable'
}

function lost(): GraphFailure {
  const message = 'SharePoint did not say whether the file has arrived.'
  return new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message })
}
