import type { Outcome } from '../outcome.ts'
import { evidenceIn } from './evidence.ts'

/** Of each piece of evidence the log holds what stands in the library's columns. */
export function columnsAgree(outcome: Outcome): readonly string[] {
  const evidence = evidenceIn(outcome)
  return outcome.entries.flatMap(({ fileId, columns }) => {
    const fields = outcome.library.get(fileId)?.fields
    if (!fields || !evidence.has(fileId)) return []
    const { EvidenceSummary: summary = '', EvidenceDifference: difference = '' } = fields
    if (columns.summary === summary && columns.difference === difference) return []
    return [
      `${fileId} has "${summary}" and "${difference}", on record are "${columns.summary}" and "${columns.difference}"`,
    ]
  })
}
