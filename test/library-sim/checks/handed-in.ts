import type { Outcome } from '../outcome.ts'
import { SEEN_IN_SHARED } from '../world/programme.ts'
import { inOurCare, isWithin } from './in-our-care.ts'

/** What lies in a shared folder with content was handed in, or has arrived; what the watch says was seen there did lie there. */
export function handedIn(outcome: Outcome): readonly string[] {
  return Object.entries(SEEN_IN_SHARED).flatMap(([itemId, type]) => {
    const own = outcome.deeds.filter((deed) => deed.itemId === itemId && deed.act.type === type)
    const backAt = Math.max(0, ...own.map(({ undone }) => undone?.at ?? 0))
    const key = `shared/${itemId}`
    const lies = wholeIn(outcome, key).filter(({ since }) => since > backAt)
    const stands = own.some(({ undone }) => undone === null)
    const seen = own.find(({ by }) => by === 'watch')
    const lay = outcome.whole.some(({ place }) => isWithin(place, key))
    return [
      ...(lies.length > 0 && !stands ? [`${itemId} lies in its shared folder and is not ${type}`] : []),
      ...(seen && !lay ? [`${itemId} never lay in its shared folder, and was noted as ${type}`] : []),
    ]
  })
}

function wholeIn(outcome: Outcome, key: string) {
  return [...inOurCare(outcome)].flatMap(([id, place]) => {
    const standing = outcome.standings.get(id)
    return isWithin(place, key) && (outcome.library.get(id)?.size ?? 0) > 0 && standing ? [standing] : []
  })
}
