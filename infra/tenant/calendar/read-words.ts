import { toHtml } from './html-body.ts'
import { invalid, readObject } from './read-member.ts'

const PLACE = ['displayName', 'locationType', 'locationUri', 'locationEmailAddress', 'address', 'coordinates']

/** Where it is; `uniqueId` is Exchange's own, it may come along and changes nothing. */
export function readPlace(given: unknown): { location: string | null; place: Record<string, unknown> } {
  if (given === null) return { location: null, place: {} }
  const known = [...PLACE, 'uniqueId', 'uniqueIdType']
  const { displayName, uniqueId, uniqueIdType, ...place } = readObject(given, 'location', known)
  if (typeof (displayName ?? '') !== 'string') throw invalid('location')
  return { location: String(displayName ?? '') || null, place }
}

/** @returns HTML */
export function readBody(given: unknown): string {
  const { contentType = 'text', content } = readObject(given, 'body', ['contentType', 'content'])
  const kind = String(contentType).toLowerCase()
  if ((kind !== 'text' && kind !== 'html') || typeof (content ?? '') !== 'string') throw invalid('body')
  return toHtml({ contentType: kind, content: String(content ?? '') })
}
