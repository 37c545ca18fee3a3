import { badRequest } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { ConflictBehavior } from './edit-items.ts'
import type { Item } from './item-store.ts'
import { nameTaken } from './names.ts'

const CONFLICT = '@microsoft.graph.conflictBehavior'
/** Its name in the OneDrive API from which this part of Graph came; rclone still sends it. */
const OLDER_CONFLICT = '@name.conflictBehavior'

function readConflict(value: unknown, byDefault: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return byDefault
  if (value === 'fail' || value === 'rename' || value === 'replace') return value
  throw badRequest(`'${String(value)}' is not a conflictBehavior.`)
}

export function readConflictOfBody(body: Record<string, unknown>, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(body[CONFLICT] ?? body[OLDER_CONFLICT], byDefault)
}

export function readConflictOfQuery(call: GraphCall, byDefault: ConflictBehavior): ConflictBehavior {
  return readConflict(call.query.get(CONFLICT), byDefault)
}

/** What is addressed as itself is replaced: with `fail` it is in the way, and there is no other name to give it. */
export function checkReplaces(conflict: ConflictBehavior): void {
  if (conflict === 'fail') throw nameTaken()
  if (conflict === 'rename') throw badRequest('An item that is addressed as itself cannot be renamed by an upload.')
}

export function readObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw badRequest(`'${what}' must be an object.`)
}

/** Refuses members that are not known; annotations of the client library pass. */
export function checkMembers(body: Record<string, unknown>, known: readonly string[]): void {
  const allowed = known.includes(CONFLICT) ? [...known, OLDER_CONFLICT] : known
  const unknown = Object.keys(body).find((name) => !allowed.includes(name) && !name.startsWith('@odata.'))
  if (unknown !== undefined) throw badRequest(`The property '${unknown}' cannot be set here.`)
}

/** Column in which SharePoint keeps an item's description. */
export const DESCRIPTION = '_ExtendedDescription'

/** The description and the times of the client's own copy, as members of an item that has these fields. */
export function readMetadata(body: Record<string, unknown>, { fields }: Pick<Item, 'fields'>): Partial<Item> {
  return { ...readDescription(body.description, fields), ...readFileTimes(body.fileSystemInfo) }
}

function readDescription(value: unknown, fields: string): { fields?: string } {
  if (value === undefined) return {}
  if (value !== null && typeof value !== 'string') throw badRequest("'description' must be a string.")
  const { [DESCRIPTION]: _before, ...others } = JSON.parse(fields) as Record<string, unknown>
  return { fields: JSON.stringify(value === null || value === '' ? others : { ...others, [DESCRIPTION]: value }) }
}

/** The times of the client's own copy, as columns of an item. */
export function readFileTimes(value: unknown): { file_created?: string; file_modified?: string } {
  if (value === undefined) return {}
  const given = readObject(value, 'fileSystemInfo')
  checkMembers(given, ['createdDateTime', 'lastModifiedDateTime'])
  const { createdDateTime, lastModifiedDateTime } = given
  return {
    ...(createdDateTime === undefined ? {} : { file_created: readInstant(createdDateTime) }),
    ...(lastModifiedDateTime === undefined ? {} : { file_modified: readInstant(lastModifiedDateTime) }),
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

function readInstant(value: unknown): string {
  const instant = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(instant)) throw badRequest(`'${String(value)}' is not an instant.`)
  return formatInstant(instant)
}
