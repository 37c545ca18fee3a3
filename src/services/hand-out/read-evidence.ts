import { hideChiNumbers } from '../../domain/evidence/chi-number.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { EvidenceRow } from '../../domain/log/evidence-row.ts'
import type { LoggedEvidence } from '../../domain/log/logged-evidence.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { seeLog } from '../log/see-log.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** The evidence that may be named: none of restricted folders. */
export interface EvidenceRead {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly evidence: readonly LoggedEvidence[]
}

/** Throws `Refusal` (`unknown inspection`). */
export async function readEvidence(
  needs: Pick<Surroundings, 'store' | 'programmes'>,
  inspectionId: string,
): Promise<EvidenceRead> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const rows = await seeLog(needs, inspectionId)
  const evidence = rows.flatMap((row) => toLogged(row, programme.timeZone) ?? [])
  return { inspection, programme, evidence }
}

/** Where no name is kept the folder is restricted. What goes out says no CHI number, and links to no name that holds one. */
function toLogged({ entry, file, indicators }: EvidenceRow, zone: string): LoggedEvidence | null {
  if (file.name === null) return null
  const title = hideChiNumbers(file.name)
  const { periodFrom, periodTo, contributedBy } = entry.columns
  return {
    ...{ fileId: file.id, reference: entry.reference, title, bytes: file.size, extension: file.extension },
    url: title === file.name ? file.webUrl : '',
    ...{ indicators, periodFrom, periodTo, contributedBy },
    summary: hideChiNumbers(entry.columns.summary),
    difference: hideChiNumbers(entry.columns.difference),
    owner: entry.owner?.name ?? null,
    received: dayOf(file.receivedAt, zone),
  }
}
