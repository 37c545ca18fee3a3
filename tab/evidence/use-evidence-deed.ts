import type { UseMutationResult } from '@tanstack/react-query'
import { type EvidenceTold, evidenceTold } from '../../src/contract/evidence.ts'
import { usePosting } from '../deeds/use-posting.ts'

/** What is posted below `evidence/`. */
export interface EvidenceDeed {
  readonly path: 'edits' | 'undo' | 'choices' | 'owner' | 'moves'
  readonly body: object
  /** What takes it back. */
  readonly back?: EvidenceDeed
}

/** Does something to a piece of evidence. */
export function useEvidenceDeed(): UseMutationResult<EvidenceTold, Error, EvidenceDeed> {
  return usePosting(toPosting, { wayBack: (_answer, { back }) => (back ? toPosting(back) : null) })
}

function toPosting({ path, body }: EvidenceDeed) {
  return { path: `evidence/${path}`, body, shape: evidenceTold }
}

/** Of this deed alone, so that one that is sent twice is done once. */
export function newKey(): string {
  return crypto.randomUUID()
}
