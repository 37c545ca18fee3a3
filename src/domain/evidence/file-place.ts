import { folderKey } from './folder-plan.ts'

/** Where a document may be put: into the working folder of a return, or of an indicator of the evidence log. */
export type FilePlace =
  | { readonly type: 'return'; readonly itemId: string }
  | { readonly type: 'indicator'; readonly number: string }

/** `return/w11-mon-position-statement`, `indicator/5.2`: as forms send it. */
export function placeKey(place: FilePlace): string {
  return place.type === 'return' ? `return/${place.itemId}` : `indicator/${place.number}`
}

/** `null` where it is none. */
export function readPlaceKey(key: string): FilePlace | null {
  const [, type, of = ''] = /^(return|indicator)\/([^/]+)$/.exec(key) ?? []
  if (type === 'return') return { type, itemId: of }
  return type === 'indicator' ? { type, number: of } : null
}

/** Key of its folder. */
export function folderOfPlace(place: FilePlace): string {
  return place.type === 'return' ? folderKey('working', place.itemId) : `working/evidence/${place.number}`
}
