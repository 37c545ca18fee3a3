import { entryState } from '../../domain/log/entry-state.ts'
import { EVIDENCE_FOLDERS } from '../../domain/log/evidence-place.ts'
import type { EvidenceRow } from '../../domain/log/evidence-row.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { placeOfEvidence } from './open-log.ts'

/**
 * The evidence log as it stands, in order of reference: what lies in restricted folders, the log itself, and what was not
 * read yet are not in it. Throws `Refusal` (`unknown inspection`).
 */
export async function seeLog(
  needs: Pick<Surroundings, 'store' | 'programmes'>,
  inspectionId: string,
): Promise<readonly EvidenceRow[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const [files, entries, open] = await Promise.all([
    needs.store.library.files(inspectionId, EVIDENCE_FOLDERS),
    needs.store.logEntries.of(inspectionId),
    needs.store.logEntries.openChanges(inspectionId),
  ])
  const indicators = inspection.settings.indicators.map(({ number }) => number)
  const reading = { indicators, zone: programme.timeZone }
  const byId = new Map(files.map((file) => [file.id, file]))
  const openByFile = Map.groupBy(open, ({ fileId }) => fileId)
  return entries.flatMap((entry): EvidenceRow[] => {
    const file = byId.get(entry.fileId)
    const place = file && placeOfEvidence(file, { reading })
    if (!file || !place) return []
    const { indicators: own } = entry.columns
    const byFolder = own.length === 0 && place.indicator !== null
    return [
      {
        ...{ entry, file, area: place.area, byFolder },
        indicators: byFolder ? [place.indicator] : own,
        state: entryState(file, place, entry.columns),
        open: openByFile.get(entry.fileId) ?? [],
      },
    ]
  })
}
