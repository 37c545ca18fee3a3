import type { LogChange } from '../../domain/log/log-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { placeOfEvidence } from './open-log.ts'

/** Who changed what of a piece of evidence, oldest first. Of a file that lies in a restricted folder now nothing is told. Throws `Refusal`. */
export async function seeHistory(
  needs: Pick<Surroundings, 'store' | 'programmes'>,
  { inspectionId, fileId }: { readonly inspectionId: string; readonly fileId: string },
): Promise<readonly LogChange[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const indicators = inspection.settings.indicators.map(({ number }) => number)
  const [file] = await needs.store.library.byId(inspectionId, [fileId])
  if (!file || !placeOfEvidence(file, { reading: { indicators, zone: programme.timeZone } })) throw notInLog()
  return needs.store.logEntries.changes(inspectionId, fileId)
}

export function notInLog(): Refusal {
  const told = 'This piece of evidence is not in the log any more. Somebody moved or deleted it.'
  return new Refusal('unknown item', told)
}
