import { badRequest } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import type { Json } from '../kernel/graph-call.ts'
import { checkMembers, readObject } from '../kernel/read-json.ts'
import type { Item } from './item-store.ts'

/** Column in which SharePoint keeps an item's description. */
export const DESCRIPTION = '_ExtendedDescription'

/** The description and the times of the client's own copy, as members of an item that has these fields. */
export function readMetadata(body: Json, { fields }: Pick<Item, 'fields'>): Partial<Item> {
  return { ...readDescription(body.description, fields), ...readFileTimes(body.fileSystemInfo) }
}

function readDescription(value: unknown, fields: string): { fields?: string } {
  if (value === undefined) return {}
  if (value !== null && typeof value !== 'string') throw badRequest("'description' must be a string.")
  const { [DESCRIPTION]: _before, ...others } = JSON.parse(fields) as Json
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
