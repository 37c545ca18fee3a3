import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok } from '../kernel/graph-call.ts'

interface PageSize {
  byDefault: number
  most: number
  /** Code of the refusal of a size beyond. */
  code: string
}

/** `$top` within bounds: the directory and Teams refuse what is beyond them. */
export function readPageSize(call: GraphCall, { byDefault, most, code }: PageSize): number {
  const text = call.query.get('$top')
  if (text === null) return byDefault
  const top = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (top >= 1 && top <= most) return top
  throw badRequest(`Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`, code)
}

/** A page of what was found, with a link to the next that is nobody's to read. */
export function answerPage(
  call: GraphCall,
  size: PageSize,
  set: string,
  found: object[],
  more: object = {},
): GraphAnswer {
  const top = readPageSize(call, size)
  const from = readSkipToken(call.query.get('$skiptoken'))
  const rest = found.length > from + top
  return ok({
    '@odata.context': `${call.url.origin}/v1.0/$metadata#${set}`,
    ...more,
    ...(rest ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writeSkipToken(from + top) }) } : {}),
    value: found.slice(from, from + top),
  })
}

function writeSkipToken(from: number): string {
  return Buffer.from(`from ${from}`).toString('base64url')
}

function readSkipToken(token: string | null): number {
  if (token === null) return 0
  const from = Number(/^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1])
  if (Number.isNaN(from)) throw badRequest('The specified page token value is not valid.', 'Directory_ExpiredPageToken')
  return from
}
