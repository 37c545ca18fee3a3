import { deriveId } from '../kernel/derive-id.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Item } from './item-store.ts'

/** The GUID that SharePoint's own pages and the tags know an item by. */
export function uniqueIdOf(item: Item): string {
  return deriveId(item.id).toUpperCase()
}

export function formatETag(item: Item): string {
  return `"{${uniqueIdOf(item)}},${item.etag}"`
}

export function formatCTag(item: Item): string {
  return `"c:{${uniqueIdOf(item)}},${item.ctag}"`
}

/** The list's spelling of the same eTag. */
export function formatListETag(item: Item): string {
  return `"${deriveId(item.id)},${item.etag}"`
}

/**
 * Refuses with 412 when `If-Match` holds neither of the item's present tags (or there is no item), or when
 * `If-None-Match` holds one of them, or is `*` where there is an item.
 */
export function checkPreconditions(headers: Headers, item: Item | undefined): void {
  const match = headers.get('if-match')
  if (match !== null && !(item && holds(match, item))) throw preconditionFailed()
  if (item && isUnchanged(headers, item)) throw preconditionFailed()
}

/** Whether a reader has what is there already: 304 is the answer then (graph-docs driveitem-get, driveitem-get-content). */
export function isUnchanged(headers: Headers, item: Item): boolean {
  const noneMatch = headers.get('if-none-match')
  return noneMatch !== null && holds(noneMatch, item)
}

function holds(header: string, item: Item): boolean {
  if (header.trim() === '*') return true
  const present = [formatETag(item), formatCTag(item)].map(normalise)
  const given = header.match(/(?:W\/)?"[^"]*"/g) ?? [header]
  return given.map(normalise).some((tag) => present.includes(tag))
}

/** Quotes, braces and case differ between the drive's and the list's spelling. */
function normalise(tag: string): string {
  return tag
    .replace(/^W\//, '')
    .replace(/["{}\s]/g, '')
    .toLowerCase()
}

function preconditionFailed(): GraphError {
  return new GraphError(412, 'preconditionFailed', 'ETag does not match current item value')
}
