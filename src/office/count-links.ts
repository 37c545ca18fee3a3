import type { LinkCounts } from '../domain/evidence/file-facts.ts'
import { judgeLink } from './judge-link.ts'

/** Counts where a file leads to; each place once, however often it is named. */
export interface LinkCounter {
  add(target: string): void
  counts(): LinkCounts
}

/** Places told apart, and links looked at; of a file with more, at least as many are told. */
const MOST_KNOWN = 5_000
const MOST_LOOKED_AT = 200_000
const LONGEST = 2_048

export function countLinks(ourSite: string, ourWorking?: string): LinkCounter {
  const known = new Set<string>()
  let lookedAt = 0
  let working = 0
  const counts = { total: 0, localPaths: 0, otherSites: 0, mail: 0 }
  return {
    add(target) {
      lookedAt += 1
      if (lookedAt > MOST_LOOKED_AT || known.size >= MOST_KNOWN) return
      const place = target.trim().slice(0, LONGEST)
      const kind = judgeLink(place, ourSite, ourWorking)
      if (kind === 'inside' || known.has(place.toLowerCase())) return
      known.add(place.toLowerCase())
      counts.total += 1
      if (kind === 'local') counts.localPaths += 1
      if (kind === 'other site') counts.otherSites += 1
      if (kind === 'working') working += 1
      if (kind === 'mail') counts.mail += 1
    },
    counts: () => ({ ...counts, ...(working > 0 && { working }) }),
  }
}
