import { FAULT_MESSAGE } from './answer-fault.ts'
import { GraphError, toErrorBody } from './errors.ts'
import { unfoldDelta } from './function-call.ts'

/** A fault in Graph's words. */
export function tellGraphFault(status: number, asked: URL): Response {
  const answer = tellUploadFault(status)
  if (status === 410) answer.headers.set('location', startAnew(asked))
  return answer
}

/** Graph's words again; an upload is no feed that could begin anew. */
export function tellUploadFault(status: number): Response {
  const innerCode = INNER[status]
  const more = innerCode === undefined ? {} : { innerCode }
  const error = new GraphError(status, GRAPH[status] ?? 'generalException', FAULT_MESSAGE, more)
  return Response.json(toErrorBody(error, null), { status })
}

/** Where a feed of changes whose token is refused begins again. */
function startAnew(asked: URL): string {
  const url = unfoldDelta(asked)
  const fresh = new URL(url)
  fresh.searchParams.delete('token')
  return fresh.toString()
}

const INNER: Readonly<Record<number, string>> = { 410: 'resyncChangesApplyDifferences', 429: 'throttledRequest' }

/** graph-docs concepts/errors. */
const GRAPH: Readonly<Record<number, string>> = {
  ...{ 400: 'invalidRequest', 401: 'InvalidAuthenticationToken', 403: 'accessDenied', 404: 'itemNotFound' },
  409: 'nameAlreadyExists',
  410: 'resyncRequired',
  412: 'preconditionFailed',
  416: 'invalidRange',
  423: 'resourceLocked',
  ...{ 429: 'activityLimitReached', 500: 'generalException', 502: 'BadGateway', 503: 'serviceNotAvailable' },
  ...{ 504: 'gatewayTimeout', 507: 'quotaLimitReached' },
}
