import { createHash } from 'node:crypto'
import { GraphFailure } from '../../services/graph-failure.ts'
import type { FileContents } from '../../services/ports/file-contents.ts'
import { arriving } from '../arriving.ts'
import type { Cutoff } from '../cut-off.ts'
import type { Graph } from '../graph.ts'
import { nextWait } from '../middleware/next-wait.ts'
import { readRetryAfter } from '../middleware/retry-after.ts'
import { failureOf } from '../to-failure.ts'
import { itemPath } from './drive-path.ts'

/** So long may nothing arrive before a content is given up, in milliseconds. */
const PATIENCE = 60_000

/** @param stop cuts off what still arrives */
export function connectContents(
  graph: Graph,
  fetch: typeof globalThis.fetch,
  stop: AbortSignal | undefined,
): FileContents {
  const download = (driveId: string, id: string) =>
    arriving({ within: PATIENCE, stop, brokenOff }, (cutoff) =>
      open(graph, fetch, `${itemPath(driveId, id)}/content`, cutoff),
    )
  return {
    download,
    async digest(driveId, id) {
      const hash = createHash('sha256')
      for await (const chunk of await download(driveId, id)) hash.update(chunk)
      return hash.digest('hex')
    },
  }
}

/**
 * Graph answers with the address of the content, which needs no token and gets none: whoever has it may read. It is asked
 * for anew with each try, since one that was waited with may be over.
 */
async function open(graph: Graph, fetch: typeof globalThis.fetch, path: string, cutoff: Cutoff): Promise<Response> {
  let waited = 0
  for (let made = 1; ; made++) {
    const address = await graph.locate(path)
    cutoff.again()
    const answer = await fetch(address, { redirect: 'manual', signal: cutoff.signal }).catch(() => null)
    if (answer?.ok) return answer
    await answer?.body?.cancel()
    const wait = nextWait(refusalOf(answer, graph.waits.now()), true, { made, waited }, graph.waits.random)
    if (wait === null) throw failureOf(answer?.status ?? 0, {}, null)
    cutoff.hold()
    await graph.waits.pause(wait)
    waited += wait
  }
}

function refusalOf(answer: Response | null, now: number) {
  if (!answer) return { status: 0, retryAfter: null }
  const { status, headers } = answer
  return { status, retryAfter: readRetryAfter(headers.get('retry-after'), headers.get('date'), now) }
}

function brokenOff(cause: unknown): GraphFailure {
  return new GraphFailure('unavailable', { status: 0, code: 'brokenOff', message: 'A file broke off half-way.', cause })
}
