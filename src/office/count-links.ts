import type { LinkCounts } from '../domain/evidence/file-facts.ts'
import { judgeLink } from './judge-link.ts'

/** Counts where a file leads to; each place once, however often it is named. */
export interface LinkCounter {
  add(target: string): void
  counts(): LinkCounts
}

/** Places told apart; more are counted, each time they are named. */
const MOST_KNOWN = 5_000
const LONGEST = 2_048

export function countLinks(ourSite: string): LinkCounter {
  const known = new Set<string>()
  const counts = { total: 0, localPaths: 0, otherSites: 0, mail: 0 }
  return {
    add(target) {
      const place = target.trim().slice(0, LONGEST)
      const kind = judgeLink(place, ourSite)
      if (kind === 'inside' || known.has(place.toLowerCase())) return
      if (known.size < MOST_KNOWN) known.add(place.toLowerCase())
      counts.total += 1
      if (kind === 'local') counts.localPaths += 1
      if (kind === 'other site') counts.otherSites += 1
      if (kind === 'mail') counts.mail += 1
    },
    counts: () => ({ ...counts }),
  }
}
