import { GraphError, toErrorBody } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, type GraphRequest, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { badBatch, keyOf, type Part, readParts } from './batch-parts.ts'
import { disturbPart } from './disturb-part.ts'
import { createLane, type Lane } from './lane.ts'
import { findMailbox, type MailboxSlots } from './mailbox-slots.ts'

/** Graph hands Outlook so many parts of a batch at a time, whatever their mailboxes (graph-docs throttling-limits). */
const OUTLOOK_AT_A_TIME = 4

interface PartAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body?: unknown
}

/** What the parts of one batch share. */
interface Round {
  kernel: Kernel
  call: GraphCall
  slots: MailboxSlots
  outlook: Lane
  answers: Map<string, Promise<PartAnswer>>
}

/**
 * Up to 20 requests in one: side by side, or one after the other where they depend on one another. In which order the
 * answers come nobody promises: here the last is the first.
 */
export function registerBatch(kernel: Kernel, slots: MailboxSlots): void {
  kernel.graph.route('POST', '/$batch', {}, async (call) => {
    const parts = readParts(readJson(call, ['requests']).requests)
    const answers = new Map<string, Promise<PartAnswer>>()
    const round = { kernel, call, slots, outlook: createLane(OUTLOOK_AT_A_TIME), answers }
    for (const part of parts) answers.set(keyOf(part), answerPart(round, part))
    return ok({ responses: (await Promise.all(answers.values())).reverse() })
  })
}

async function answerPart(round: Round, part: Part): Promise<PartAnswer> {
  const before = await Promise.all(part.dependsOn.map((id) => round.answers.get(id)))
  const failed = before.find((answer) => answer && answer.status >= 400)
  if (failed) return refusePart(part, new GraphError(424, 'FailedDependency', `Request '${failed.id}' failed.`))
  const { method, headers } = part
  const type = headers.get('content-type')
  if (part.body !== undefined && type === null) return refusePart(part, badBatch('A body needs a Content-Type header.'))
  if (part.body !== undefined && method === 'GET') return refusePart(part, badBatch('A GET request takes no body.'))
  const body = readBody(part.body, type ?? '')
  if (!body) return refusePart(part, badBatch(`The body of request '${part.id}' is no base64url string.`))
  const url = new URL(`${round.call.url.origin}/v1.0/${part.url.replace(/^\//, '')}`)
  try {
    return toPart(part, await carryOut(round, { method, url, headers, body }))
  } catch (error) {
    if (error instanceof GraphError) return refusePart(part, error)
    throw error
  }
}

function carryOut({ kernel, call, slots, outlook }: Round, request: GraphRequest): Promise<GraphAnswer> {
  const { method, url, headers } = request
  // Who calls is said of the whole batch.
  headers.set('user-agent', call.headers.get('user-agent') ?? '')
  const work = () => disturbPart(kernel, method, url, () => kernel.graph.dispatch(request, call.caller))
  const mailbox = findMailbox(url.pathname)
  if (mailbox === undefined) return work()
  return outlook(async () => {
    const leave = slots.enter(call.caller, mailbox)
    return work().finally(leave)
  })
}

/** JSON as it stands; anything else is a base64url string, and undefined when it is none. */
function readBody(body: unknown, type: string): Uint8Array | undefined {
  if (body === undefined) return new Uint8Array()
  const json = type.toLowerCase().includes('json') || typeof body !== 'string'
  if (json) return new TextEncoder().encode(JSON.stringify(body))
  return /^[\w+/-]*={0,2}$/.test(body) ? Buffer.from(body, 'base64url') : undefined
}

function toPart({ id }: Pick<Part, 'id'>, { status, headers: given = {}, body }: GraphAnswer): PartAnswer {
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [capitalise(name), value]))
  if (body === undefined) return { id, status, headers }
  if (body instanceof Uint8Array) return { id, status, headers, body: Buffer.from(body).toString('base64url') }
  return { id, status, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

/** In a batch the names of headers are members of an object: `Retry-After`, `Location`. */
function capitalise(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}

function refusePart(part: Part, error: GraphError): PartAnswer {
  const { status, headers } = error
  return toPart(part, { status, headers, body: toErrorBody(error, null) })
}
