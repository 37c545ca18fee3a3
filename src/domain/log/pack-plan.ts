import { byIndicator, indicatorName } from './by-indicator.ts'
import type { Indicator, LoggedEvidence } from './logged-evidence.ts'
import { safeName } from './safe-name.ts'

/** A piece of evidence in the pack. */
export interface PackFile {
  readonly evidence: LoggedEvidence
  /** Below the pack's root, under 200 characters. */
  readonly path: string
}

const FOLDER = 70

/** Each piece once, in the folder of the first indicator that it serves; the index and the log lead there from the others. */
export function planPack(evidence: readonly LoggedEvidence[], indicators: readonly Indicator[]): readonly PackFile[] {
  const files = new Map<string, PackFile>()
  for (const { indicator, evidence: under } of byIndicator(evidence, indicators)) {
    const folder = safeName(indicatorName(indicator), FOLDER)
    for (const one of under) {
      if (files.has(one.fileId)) continue
      // The reference is issued once, so no two names are the same.
      files.set(one.fileId, { evidence: one, path: `${folder}/${safeName(`${one.reference} ${one.title}`)}` })
    }
  }
  return [...files.values()]
}

/** As a link from the pack's root. */
export function linkTo({ path }: Pick<PackFile, 'path'>): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
