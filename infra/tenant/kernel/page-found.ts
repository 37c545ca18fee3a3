import { badRequest } from './errors.ts'
import { type GraphCall, linkAgain } from './graph-call.ts'

/**
 * A page of what is found whole each time it is asked for, with a link to the next that is nobody's to read.
 * @param code of the refusal of a `$skiptoken` that is none.
 */
export function pageFound<T>(call: GraphCall, found: readonly T[], top: number, code?: string) {
  const from = readStart(call.query.get('$skiptoken'), code)
  const rest = found.length > from + top
  const next = rest ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writeStart(from + top) }) } : {}
  return { ...next, value: found.slice(from, from + top) }
}

function writeStart(from: number): string {
  return Buffer.from(`from ${from}`).toString('base64url')
}

function readStart(token: string | null, code: string | undefined): number {
  if (token === null) return 0
  const from = Number(/^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1])
  if (Number.isNaN(from)) throw badRequest('The specified page token value is not valid.', code)
  return from
}
