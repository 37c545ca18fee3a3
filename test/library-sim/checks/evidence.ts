import type { Outcome } from '../outcome.ts'
import { inOurCare, isRestricted, isWithin } from './in-our-care.ts'

/** Files that are pieces of evidence, with the place of each: below an Evidence log folder, but the log itself. */
export function evidenceIn(outcome: Outcome): ReadonlyMap<string, string> {
  return new Map(
    [...inOurCare(outcome)].filter(([id, place]) => isEvidence(place, outcome.library.get(id)?.name ?? '')),
  )
}

const FOLDERS = ['working/evidence', 'shared/evidence']

function isEvidence(place: string, name: string): boolean {
  const isLog = FOLDERS.includes(place) && name.toLowerCase().startsWith('evidence_log')
  return !isLog && !isRestricted(place) && FOLDERS.some((folder) => isWithin(place, folder))
}

/** As it is shown. */
export function referenceOf(number: number): string {
  return `E-${String(number).padStart(3, '0')}`
}
