import type { EvidenceRow } from '../log/evidence-row.ts'
import { periodInWords } from '../log/period-in-words.ts'
import { bestOf, type Candidate, type FoundThing } from './found-thing.ts'

/** Pieces of the evidence log, which holds nothing of restricted folders: by indicator, reference, name, summary or owner. */
export function findEvidence(rows: readonly EvidenceRow[], asked: string): readonly FoundThing[] {
  return bestOf(rows.map(candidateOf), asked)
}

function candidateOf({ entry, file, indicators, state }: EvidenceRow): Candidate {
  const { reference, columns, owner } = entry
  const name = (file.name ?? '').replace(/\.[^.]*$/, '')
  const parts = [indicators.join(', '), periodInWords(columns), state].filter((part) => part !== '')
  return {
    thing: {
      ...{ id: file.id, title: `${reference} ${name}`, line: parts.join(' · ') },
      ...(file.webUrl !== '' && { url: file.webUrl }),
    },
    known: {
      name: `${reference} ${name} ${indicators.join(' ')}`,
      also: [columns.summary, columns.difference, owner?.name ?? '', state].join(' '),
    },
    // The newest first.
    at: -file.receivedAt,
    over: false,
  }
}
