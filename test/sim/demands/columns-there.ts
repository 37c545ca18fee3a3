import type { Case } from './case.ts'
import type { Violation } from './violation.ts'

const COLUMNS = [
  ...['WaymarkReference', 'WaymarkStatus', 'WaymarkOwner'],
  ...['EvidenceSummary', 'EvidenceDifference', 'EvidenceFrom', 'EvidenceTo', 'EvidenceContributedBy'],
]

/** Each column of the evidence log is in the library once. */
export function columnsThere({ happened, story }: Case): readonly Violation[] {
  return COLUMNS.flatMap((column) => {
    const count = happened.columns.filter(({ library, name }) => library === story.library && name === column).length
    if (count === 1) return []
    return [{ rule: 'columns', inspection: story.id, at: happened.to, what: `${column} is there ${count} times` }]
  })
}
