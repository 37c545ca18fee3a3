import type { Context, Hono } from 'hono'
import { badRequest, GraphError, toErrorBody } from '../kernel/errors.ts'
import { tellUploadFault } from '../kernel/graph-fault.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { commitUpload } from './commit-upload.ts'
import { appendContent, deleteContent } from './contents.ts'
import {
  advanceSession,
  deleteSession,
  getSession,
  SESSION_LIFETIME_MS,
  type UploadSession,
} from './upload-session-store.ts'

export const UPLOAD_PATH = '/_api/v2.0/uploads'

const UNIT = 327_680
const LARGEST_RANGE = 60 * 1024 * 1024
const ALLOWED_HEADERS = ['content-range', 'content-type']
const CORS = { 'access-control-allow-origin': '*' }

/** Where the ranges of a session go: SharePoint itself, so no token and its own rules for browsers. */
export function registerUploadEndpoint(app: Hono, kernel: Kernel): void {
  const watch = observe(kernel, 'upload', tellUploadFault)
  const path = `${UPLOAD_PATH}/:session`
  app.options(path, watch, answerPreflight)
  app.get(path, watch, (context) => guard(context, () => answerStatus(kernel, context)))
  app.put(path, watch, (context) => guard(context, () => answerRange(kernel, context)))
  app.post(path, watch, (context) => guard(context, () => answerCommit(kernel, context)))
  app.delete(path, watch, (context) => guard(context, () => answerCancel(kernel, context)))
}

async function guard(context: Context, work: () => Response | Promise<Response>): Promise<Response> {
  try {
    if (context.req.header('authorization') !== undefined) {
      throw new GraphError(401, 'unauthenticated', 'An upload address takes no Authorization header.')
    }
    return await work()
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    const body = toErrorBody(error, context.req.header('client-request-id') ?? null)
    return Response.json(body, { status: error.status, headers: CORS })
  }
}

function answerPreflight(context: Context): Response {
  const asked = (context.req.header('access-control-request-headers') ?? '').toLowerCase().split(',')
  const foreign = asked.map((name) => name.trim()).some((name) => name !== '' && !ALLOWED_HEADERS.includes(name))
  if (foreign) return new Response(null, { status: 403, headers: CORS })
  const allow = {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': ALLOWED_HEADERS.join(', '),
  }
  return new Response(null, { status: 200, headers: { ...CORS, ...allow } })
}

function answerStatus(kernel: Kernel, context: Context): Response {
  return describe(find(kernel, context), 200)
}

function answerCancel(kernel: Kernel, context: Context): Response {
  const session = find(kernel, context)
  kernel.db.transaction(() => {
    deleteContent(kernel.db, session.content)
    deleteSession(kernel.db, session.id)
  })
  return new Response(null, { status: 204, headers: CORS })
}

async function answerRange(kernel: Kernel, context: Context): Promise<Response> {
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  if (bytes.length >= LARGEST_RANGE) throw new GraphError(413, 'requestEntityTooLarge', 'The range is too large.')
  // Found after the body is here: two ranges that arrive at once are then taken one after the other.
  const session = find(kernel, context)
  const total = checkRange(session, context.req.header('content-range'), bytes.length)
  const received = session.received + bytes.length
  const { origin } = new URL(context.req.url)
  const expires = kernel.clock.now() + SESSION_LIFETIME_MS
  const take = () => {
    appendContent(kernel.db, session.content, bytes)
    advanceSession(kernel.db, session.id, received, total, expires)
  }
  if (received === total && !session.deferred) return finish(kernel, session, origin, take)
  kernel.db.transaction(take)
  return describe({ ...session, received, total, expires }, 202)
}

/** The last range and the file it makes are one. */
function finish(kernel: Kernel, session: UploadSession, origin: string, take: () => void): Response {
  try {
    return kernel.db.transaction(() => {
      take()
      return commit(kernel, session, origin)
    })
  } catch (error) {
    // The bytes stay though the file cannot be made: a commit that is asked for by itself may yet succeed.
    if (error instanceof GraphError) kernel.db.transaction(take)
    throw error
  }
}

/** An empty POST makes the file of a session that was deferred, or whose commit with the last range was refused. */
async function answerCommit(kernel: Kernel, context: Context): Promise<Response> {
  if ((await context.req.arrayBuffer()).byteLength > 0) throw badRequest('The closing request has no body.')
  const session = find(kernel, context)
  if (session.received !== session.total) throw badRequest('Not all bytes of the file are here.')
  return commit(kernel, session, new URL(context.req.url).origin)
}

function commit(kernel: Kernel, session: UploadSession, origin: string): Response {
  const { item, isNew } = kernel.db.transaction(() => commitUpload(kernel, session, origin))
  return Response.json(item, { status: isNew ? 201 : 200, headers: CORS })
}

/** The size of the whole file; throws what is wrong with the range. */
function checkRange(session: UploadSession, header: string | undefined, length: number): number {
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? []
  if (first === undefined) throw badRequest('The Content-Range header is missing or malformed.')
  const [from, to, total] = [Number(first), Number(last), Number(whole)]
  if (to - from + 1 !== length) throw badRequest('The Content-Range header does not fit the bytes that were sent.')
  if (session.total !== null && session.total !== total) throw badRequest('The size of the file must not change.')
  if (to >= total) throw badRequest('The range reaches beyond the end of the file.')
  if (from !== session.received) {
    throw new GraphError(416, 'invalidRange', 'Optimistic concurrency failure during fragmented upload', {
      innerCode: from < session.received ? 'fragmentOverlap' : 'fragmentOutOfOrder',
    })
  }
  if (to + 1 !== total && length % UNIT !== 0)
    throw badRequest(`Every range but the last is a multiple of ${UNIT} bytes.`)
  return total
}

/** The session that `uploadUrl` names. */
export function findByUrl(kernel: Kernel, uploadUrl: string): UploadSession | undefined {
  const id = uploadUrl.split(`${UPLOAD_PATH}/`)[1]
  const session = id === undefined ? undefined : getSession(kernel.db, id)
  return session && session.expires > kernel.clock.now() ? session : undefined
}

function find(kernel: Kernel, context: Context): UploadSession {
  const session = findByUrl(kernel, context.req.path)
  if (!session) throw sessionMissing()
  return session
}

export function sessionMissing(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The upload session was not found')
}

function describe(session: UploadSession, status: number): Response {
  const expirationDateTime = new Date(session.expires).toISOString()
  const left = session.received === session.total ? [] : [`${session.received}-`]
  const body = { expirationDateTime, nextExpectedRanges: left }
  return Response.json(body, { status, headers: CORS })
}
