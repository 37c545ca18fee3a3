import type { LoggedEvidence } from '../../../src/domain/log/logged-evidence.ts'

export const INDICATORS = [
  { number: '1.1', title: 'People’s experience' },
  { number: '2.9', title: 'Early help' },
  { number: '2.10', title: 'Involving people' },
]

/** A piece that lacks nothing. */
export function evidence(reference: string, more: Partial<LoggedEvidence> = {}): LoggedEvidence {
  return {
    fileId: `file-${reference}`,
    reference,
    title: `Evidence ${reference}.docx`,
    url: `https://northmoor.sharepoint.example/${reference}.docx`,
    bytes: 1024,
    extension: 'docx',
    indicators: ['1.1'],
    summary: 'What the audit found',
    difference: 'People wait two weeks less',
    periodFrom: '2026-04-01',
    periodTo: '2027-01-31',
    contributedBy: 'third sector',
    owner: 'Isla Northmoor',
    received: '2027-02-15',
    ...more,
  }
}
