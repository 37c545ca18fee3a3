import { badRequest, GraphError, toErrorBody } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { disturbPart } from './disturb-part.ts'

const MOST = 20

interface Part {
  id: string
  method: string
  url: string
  headers: Record<string, string>
  body?: unknown
  dependsOn: string[]
}

interface PartAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body?: unknown
}

/** Up to 20 requests in one: side by side, or one after the other where they depend on one another. */
export function registerBatch(kernel: Kernel): void {
  kernel.graph.route('POST', '/$batch', {}, async (call) => {
    const parts = readParts(readJson(call, ['requests']).requests)
    checkOrder(parts)
    const answers = new Map<string, Promise<PartAnswer>>()
    for (const part of parts) answers.set(part.id, answerPart(kernel, call, part, answers))
    return ok({ responses: await Promise.all(answers.values()) })
  })
}

function readParts(requests: unknown): Part[] {
  if (!Array.isArray(requests) || requests.length === 0) throw bad('The batch has no requests.')
  if (requests.length > MOST) throw bad(`Number of batch request steps exceeds the maximum value of ${MOST}.`)
  const parts = requests.map((each) => readPart(each as Record<string, unknown>))
  const ids = new Set(parts.map((part) => part.id.toLowerCase()))
  if (ids.size < parts.length) throw bad('Request ids must be unique.')
  return parts
}

function readPart({ id, method, url, headers, body, dependsOn }: Record<string, unknown>): Part {
  if (typeof id !== 'string' || id === '') throw bad('Every request needs an id.')
  if (typeof method !== 'string' || typeof url !== 'string') throw bad(`Request '${id}' needs a method and a url.`)
  if (/^[a-z]+:\/\//i.test(url)) throw bad(`The url of request '${id}' must be relative.`)
  const depends = Array.isArray(dependsOn) ? dependsOn.map(String) : []
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: (headers ?? {}) as Record<string, string>,
    body,
    dependsOn: depends,
  }
}

/** Graph takes a batch in parallel, in series, or with all that depend depending on the same one. */
function checkOrder(parts: Part[]): void {
  const depending = parts.filter((part) => part.dependsOn.length > 0)
  const seen = new Set<string>()
  for (const part of parts) {
    if (part.dependsOn.some((id) => !seen.has(id)))
      throw bad(`Request '${part.id}' depends on one that is not before it.`)
    seen.add(part.id)
  }
  const serial = parts
    .slice(1)
    .every(({ dependsOn }, index) => dependsOn.length === 1 && dependsOn[0] === parts[index]?.id)
  const same = new Set(depending.map((part) => part.dependsOn.join())).size <= 1
  if (!serial && !same) throw bad('A batch is either parallel, or serial, or depends on one request.')
}

async function answerPart(
  kernel: Kernel,
  call: GraphCall,
  part: Part,
  others: Map<string, Promise<PartAnswer>>,
): Promise<PartAnswer> {
  const before = await Promise.all(part.dependsOn.map((id) => others.get(id)))
  const failed = before.find((answer) => answer && answer.status >= 400)
  if (failed) return refusePart(part, new GraphError(424, 'FailedDependency', `Request '${failed.id}' failed.`))
  const headers = new Headers(part.headers)
  if (part.body !== undefined && !headers.has('content-type')) {
    return refusePart(part, bad('A body needs a Content-Type header.'))
  }
  const body = readBody(part.body, headers.get('content-type') ?? '')
  const url = new URL(`${call.url.origin}/v1.0/${part.url.replace(/^\//, '')}`)
  const dispatch = () => kernel.graph.dispatch({ method: part.method, url, headers, body }, call.caller)
  return toPart(part, await disturbPart(kernel, part.method, url, dispatch))
}

function readBody(body: unknown, type: string): Uint8Array {
  if (body === undefined) return new Uint8Array()
  const json = type.toLowerCase().includes('json') || typeof body !== 'string'
  return json ? new TextEncoder().encode(JSON.stringify(body)) : Buffer.from(body, 'base64url')
}

function toPart({ id }: Part, { status, headers: given = {}, body }: GraphAnswer): PartAnswer {
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [capitalise(name), value]))
  if (body === undefined) return { id, status, headers }
  return { id, status, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

/** In a batch the names of headers are members of an object: `Retry-After`, `Location`. */
function capitalise(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}

function refusePart(part: Part, error: GraphError): PartAnswer {
  return toPart(part, { status: error.status, body: toErrorBody(error, null) })
}

function bad(message: string): GraphError {
  return badRequest(message, 'BadRequest')
}
