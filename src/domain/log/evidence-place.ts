import type { Area } from '../evidence/folder-plan.ts'
import { isBelow } from '../evidence/watched-folder.ts'

/** Where a file lies in the evidence log. */
export interface EvidencePlace {
  readonly area: Area
  /** Of the indicator in whose folder it lies; `null` in the log's own or one that people made there. */
  readonly indicator: string | null
}

const AREAS: readonly Area[] = ['working', 'shared']

/** Keys of the folders that hold the evidence log. */
export const EVIDENCE_FOLDERS: readonly string[] = AREAS.map((area) => `${area}/evidence`)

/**
 * @param folder key of the folder it lies in
 * @param indicators numbers of the inspection's own
 */
export function evidencePlace(folder: string, indicators: readonly string[]): EvidencePlace | null {
  const area = AREAS.find((one) => isBelow(folder, `${one}/evidence`))
  if (!area) return null
  const [, , below] = folder.split('/')
  return { area, indicator: indicators.find((number) => number === below) ?? null }
}
