import type { FileFacts } from '../../../src/domain/evidence/file-facts.ts'

/** A file in which nothing is wrong. */
export const NO_FACTS: FileFacts = {
  format: 'document',
  bytes: 1024,
  sha256: 'ab'.repeat(32),
  macros: false,
  trackedChanges: 0,
  comments: 0,
  hiddenSheets: 0,
  authorNames: 0,
  draftMarks: 0,
  placeholders: 0,
  chiNumbers: 0,
  links: { total: 0, localPaths: 0, otherSites: 0, mail: 0 },
}
