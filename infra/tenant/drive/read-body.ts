import { badRequest } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { ConflictBehavior } from './edit-items.ts'

const CONFLICT = '@microsoft.graph.conflictBehavior'

function readConflict(value: unknown, byDefault: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return byDefault
  if (value === 'fail' || value === 'rename' || value === 'replace') return value
  throw badRequest(`'${String(value)}' is not a conflictBehavior.`)
}

export function readConflictOfBody(body: Record<string, unknown>, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(body[CONFLICT], byDefault)
}

export function readConflictOfQuery(call: GraphCall, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(call.query.get(CONFLICT), byDefault)
}

export function readObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw badRequest(`'${what}' must be an object.`)
}

/** Refuses members that are not known; annotations of the client library pass. */
export function checkMembers(body: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !known.includes(name) && !name.startsWith('@odata.'))
  if (unknown !== undefined) throw badRequest(`The property '${unknown}' cannot be set here.`)
}

/** The times of the client's own copy, as columns of an item. */
export function readFileTimes(value: unknown): { file_created?: string; file_modified?: string } {
  if (value === undefined) return {}
  const { createdDateTime, lastModifiedDateTime } = readObject(value, 'fileSystemInfo')
  return {
    ...(createdDateTime === undefined ? {} : { file_created: readInstant(createdDateTime) }),
    ...(lastModifiedDateTime === undefined ? {} : { file_modified: readInstant(lastModifiedDateTime) }),
  }
}

function readInstant(value: unknown): string {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(instant)) throw badRequest(`'${String(value)}' is not an instant.`)
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
