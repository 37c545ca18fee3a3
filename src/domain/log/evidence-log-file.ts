import type { WatchedFile } from '../evidence/watched-file.ts'
import { EVIDENCE_FOLDERS } from './evidence-place.ts'

/** The log as a workbook, as it is handed in: named as the inspectors' template is. */
export const EVIDENCE_LOG = 'Evidence_Log.xlsx'
/** Written where a person's own workbook has that name. */
export const EVIDENCE_LOG_BESIDE = 'Evidence_Log (from Waymark).xlsx'

/** Folder in which Waymark keeps it. It goes to the inspectors with the position statement, by a person's hand. */
export const LOG_FOLDER = 'working/evidence'

/** Where the coordinator's template may lie besides. */
export const TEMPLATE_FOLDER = 'working/templates'

/** The log itself, or its template, rather than a piece of evidence: a workbook so named that lies in no indicator's folder. */
export function isEvidenceLog({ folder, name }: Pick<WatchedFile, 'folder' | 'name'>): boolean {
  return EVIDENCE_FOLDERS.includes(folder) && name !== null && isNamedAsLog(name)
}

export function isNamedAsLog(name: string): boolean {
  return /^evidence[ _-]?log\b.*\.xlsx$/i.test(name.replaceAll('_', ' '))
}
