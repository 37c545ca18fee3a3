import type { Context, Handler } from 'hono'
import { ConnectorError } from '../connector/connector-error.ts'
import { GraphError } from '../kernel/errors.ts'
import { badControl, ControlError } from './control-error.ts'
import { refuseStrangers } from './refuse-strangers.ts'

/**
 * A control: what it returns is answered as JSON, refusals of any surface in one form.
 * @param query names of the query options it takes; any other is refused.
 */
export function control(work: (context: Context) => unknown, query: readonly string[] = []): Handler {
  return async (context) => {
    try {
      refuseStrangers(context.req)
      refuseUnknown(Object.keys(context.req.query()), query)
      const body = await work(context)
      return body instanceof Response ? body : Response.json(body ?? {})
    } catch (error) {
      return refuse(error)
    }
  }
}

function refuse(error: unknown): Response {
  const known = error instanceof ControlError || error instanceof ConnectorError || error instanceof GraphError
  const message = error instanceof Error ? error.message : String(error)
  const [status, code] = known ? [error.status, error.code] : [500, 'failed']
  return Response.json({ error: { code, message } }, { status })
}

function refuseUnknown(given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw badControl(`Query option '${unknown}' is not known here; known are: ${known.join(', ') || 'none'}.`)
}
