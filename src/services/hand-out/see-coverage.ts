import { type Coverage, coverageOf } from '../../domain/log/coverage.ts'
import { volumeOf } from '../../domain/log/volume.ts'
import type { Surroundings } from '../surroundings.ts'
import { type EvidenceRead, readEvidence } from './read-evidence.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes'>

/** How well each quality indicator is evidenced, held against how much is taken. Throws `Refusal` (`unknown inspection`). */
export async function seeCoverage(
  needs: Needs,
  inspectionId: string,
): Promise<{ readonly read: EvidenceRead; readonly coverage: Coverage }> {
  const read = await readEvidence(needs, inspectionId)
  const { settings } = read.inspection
  const coverage = coverageOf(read.evidence, settings.indicators, volumeOf(settings.volume, read.programme))
  return { read, coverage }
}
