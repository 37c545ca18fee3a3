import { badRequest } from '../kernel/errors.ts'
import type { GraphCall, Json } from '../kernel/graph-call.ts'
import { nameTaken } from './names.ts'

/** What becomes of a name that is taken. */
export type ConflictBehavior = 'fail' | 'rename' | 'replace'

/** Among a call's options; in a body `CONFLICTS`. */
export const CONFLICT = '@microsoft.graph.conflictBehavior'
/** Its name in the OneDrive API from which this part of Graph came; rclone still sends it. */
const OLDER = '@name.conflictBehavior'
export const CONFLICTS = [CONFLICT, OLDER]

function readConflict(value: unknown, byDefault: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return byDefault
  if (value === 'fail' || value === 'rename' || value === 'replace') return value
  throw badRequest(`'${String(value)}' is not a conflictBehavior.`)
}

export function readConflictOfBody(body: Json, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(body[CONFLICT] ?? body[OLDER], byDefault)
}

export function readConflictOfQuery(call: GraphCall, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(call.query.get(CONFLICT), byDefault)
}

/** What is addressed as itself is replaced: with `fail` it is in the way, and there is no other name to give it. */
export function checkReplaces(conflict: ConflictBehavior): void {
  if (conflict === 'fail') throw nameTaken()
  if (conflict === 'rename') throw badRequest('An item that is addressed as itself cannot be renamed by an upload.')
}
