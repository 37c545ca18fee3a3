import type { Outcome } from '../outcome.ts'
import { isPassing, placeOf } from '../world/place-of.ts'
import { RESTRICTED } from '../world/programme.ts'

/** Files of the library that belong to us, by id, with the place of each. */
export function inOurCare({ library, planned }: Pick<Outcome, 'library' | 'planned'>): ReadonlyMap<string, string> {
  return new Map(
    [...library.values()].flatMap(({ id, isFolder, name }) => {
      const place = isFolder || isPassing(name) ? null : placeOf(id, library, planned)
      return place === null ? [] : [[id, place] as const]
    }),
  )
}

export function isWithin(place: string, key: string): boolean {
  return place === key || place.startsWith(`${key}/`)
}

export function isRestricted(place: string): boolean {
  return RESTRICTED.some((key) => isWithin(place, key))
}
