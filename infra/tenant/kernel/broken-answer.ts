import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/** In process there is no connection to break: the caller sees this. */
const NO_CONNECTION = 599

/** The connection ends without an answer. */
export function cutOff(context: Context): Response {
  const outgoing = outgoingOf(context)
  if (!outgoing) return new Response(null, { status: NO_CONNECTION })
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

/** The connection stays open and silent until whoever asked gives up. */
export async function neverAnswer(context: Context): Promise<Response> {
  const outgoing = outgoingOf(context)
  if (!outgoing) return new Response(null, { status: NO_CONNECTION })
  if (!outgoing.destroyed) await once(outgoing, 'close')
  return RESPONSE_ALREADY_SENT
}

/** Half of the answer's body is sent, as long as the whole was announced, then the connection ends. */
export async function breakOff(context: Context): Promise<Response> {
  const outgoing = outgoingOf(context)
  if (!outgoing) return new Response(null, { status: NO_CONNECTION })
  const body = Buffer.from(await context.res.arrayBuffer())
  const headers = { ...Object.fromEntries(context.res.headers), 'content-length': String(body.length) }
  outgoing.writeHead(context.res.status, headers)
  // Or its headers would be carried over to what stands for "sent already".
  context.res = undefined
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

function outgoingOf(context: Context): ServerResponse | undefined {
  return (context.env as Partial<HttpBindings> | undefined)?.outgoing as ServerResponse | undefined
}
