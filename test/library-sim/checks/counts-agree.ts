import type { Outcome } from '../outcome.ts'
import { inOurCare, isWithin } from './in-our-care.ts'

/** Each planned folder has as many files, and files with content, as the product counts in it. */
export function countsAgree(outcome: Outcome): readonly string[] {
  const ours = [...inOurCare(outcome)]
  return [...outcome.planned.values()].flatMap((key) => {
    const within = ours.filter(([, place]) => isWithin(place, key))
    const whole = within.filter(([id]) => (outcome.library.get(id)?.size ?? 0) > 0)
    const told = outcome.counts.get(key) ?? { files: 0, whole: 0 }
    if (told.files === within.length && told.whole === whole.length) return []
    return [`${key} has ${within.length} files, ${whole.length} whole; told are ${told.files} and ${told.whole}`]
  })
}
