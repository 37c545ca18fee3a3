import type { ZodType } from 'zod'
import { failure } from '../../src/contract/failure.ts'
import { TabFailure } from './tab-failure.ts'

export interface Call<T> {
  /** Below `/api/tab/`. */
  readonly path: string
  /** What a good answer looks like. */
  readonly shape: ZodType<T>
  /** Present: posted as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export type ReadToken = () => Promise<string>

/** Asks the server; throws `TabFailure`. */
export async function callApi<T>({ path, shape, body, signal }: Call<T>, readToken: ReadToken): Promise<T> {
  const token = await readTokenOrRefuse(readToken)
  const answer = await send(path, {
    headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    ...(signal && { signal }),
  })
  return readAnswer(answer.ok, await answer.json().catch(() => null), shape)
}

/** What the server said. Throws `TabFailure`. */
export function readAnswer<T>(ok: boolean, content: unknown, shape: ZodType<T>): T {
  if (!ok) throw toFailure(content)
  const read = shape.safeParse(content)
  if (!read.success) throw strangeAnswer(read.error)
  return read.data
}

export function readTokenOrRefuse(readToken: ReadToken): Promise<string> {
  return readToken().catch(refuseSignIn)
}

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/tab/${path}`, request)
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw unreachable(cause)
  }
}

export function unreachable(cause: unknown): TabFailure {
  const told = 'Waymark cannot be reached. Check your connection, then try again.'
  return new TabFailure(told, { reason: 'unreachable', cause })
}

function toFailure(content: unknown): TabFailure {
  const read = failure.safeParse(content)
  if (!read.success) return strangeAnswer(read.error)
  const { message, reason, folder } = read.data
  return new TabFailure(message, { reason, folder })
}

function strangeAnswer(cause: unknown): TabFailure {
  const told = 'Waymark gave an answer that this page cannot read. Reload it, then try again.'
  return new TabFailure(told, { reason: 'broken', cause })
}

/** The host's own reason (`resourceRequiresConsent` and the like) means nothing to a person. */
function refuseSignIn(cause: unknown): never {
  const advice =
    'Try again. If it still fails, an administrator of this organisation has to agree to the app; meanwhile the cards in the channel and the folders in SharePoint work without it.'
  throw new TabFailure(`Teams could not sign you in to Waymark. ${advice}`, { reason: 'no sign-in', cause })
}
