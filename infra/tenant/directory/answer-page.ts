import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import { pageFound } from '../kernel/page-found.ts'

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

/** A page of a set of the directory or Teams. */
export function answerPage(
  call: GraphCall,
  size: PageSize,
  set: string,
  found: object[],
  more: object = {},
): GraphAnswer {
  const page = pageFound(call, found, readPageSize(call, size), 'Directory_ExpiredPageToken')
  return ok({ '@odata.context': `${call.url.origin}/v1.0/$metadata#${set}`, ...more, ...page })
}
