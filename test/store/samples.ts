import type { Digest, HandInReceipt } from '../../src/domain/evidence/hand-in-receipt.ts'
import type { WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import type { Act, Deed } from '../../src/domain/inspection/deed.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'

export const NOON = 1_803_038_400_000

export function inspectionOf(id: string): Inspection {
  return {
    id,
    partnership: 'Strathfell Health and Social Care Partnership',
    programmeId: 'jias-adults',
    calendar: {
      notified: '2027-01-11',
      holidays: [{ day: '2027-01-25', name: 'Local holiday', side: 'council' }],
      pauses: [{ after: 4, weeks: 2 }],
      adjustments: [],
      added: [],
      skipped: [{ itemId: 'w03-x', reason: 'agreed' }],
      answers: { records: ['remote'] },
    },
    place: {
      tenantId: 't',
      siteId: 's',
      driveId: 'd',
      baseFolder: 'Joint inspection',
      teamId: 'team',
      channelId: 'channel',
      organiser: 'inspection@strathfell.example',
    },
    seats: [{ seat: 'coordinator', side: 'council', leave: [{ from: '2027-02-01', to: '2027-02-05' }] }],
    settings: { indicators: [{ number: '1.1', title: 'Needs' }], cardTime: '09:00' },
    startedAt: NOON,
  }
}

export function fileOf(id: string, changes: Partial<WatchedFile> = {}): WatchedFile {
  const webUrl = `https://strathfell.example/${id}`
  const tags = { eTag: `"${id},1"`, cTag: `"c:${id},1"` }
  return {
    id,
    folder: 'w06',
    name: `${id}.docx`,
    extension: 'docx',
    size: 42,
    webUrl,
    ...tags,
    content: changes.cTag ?? tags.cTag,
    createdAt: NOON,
    receivedAt: NOON,
    contentAt: NOON,
    ...changes,
  }
}

export function deedOf(inspectionId: string, id: string, at = NOON, act: Act = { type: 'done' }): Deed {
  return { id, inspectionId, itemId: 'w06-pir', at, by: { person: 'p-1', name: 'Morag Sample' }, ...act }
}

/** Of a hand-in whose digest is still to come. */
export function receiptOf(inspectionId: string, id: string, digest: Digest = 'pending'): HandInReceipt {
  return {
    ...{ id, inspectionId, itemId: 'w06-fri-pir', partnership: 'Northmoor', title: 'PIR', week: 6, due: NOON },
    ...{ destination: 'shared-area', handedIn: { when: NOON, where: 'the shared area' }, by: 'watch', parts: [] },
    ...{ writtenAt: NOON, asHandedIn: true, area: 'shared', restricted: false },
    files: [{ id: 'f', name: 'PIR.xlsx', size: 9, cTag: 'c', content: 'c', digest }],
  }
}
