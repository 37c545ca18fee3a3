import type { LogTemplate } from '../../domain/log/log-keeping.ts'
import type { LogSheet } from '../ports/log-workbooks.ts'
import type { Surroundings } from '../surroundings.ts'
import { readContent } from './log-desk.ts'

/** The log as a workbook: in the coordinator's template where one fits, else in our own make. */
export async function composeWorkbook(
  needs: Pick<Surroundings, 'logWorkbooks' | 'contents'>,
  driveId: string,
  template: LogTemplate | null,
  sheet: LogSheet,
): Promise<{ readonly bytes: Uint8Array; readonly template: LogTemplate | null }> {
  if (template?.shows) {
    const content = await readContent(needs, driveId, template.itemId)
    const filled = content && (await needs.logWorkbooks.fill(content, sheet))
    if (filled) return { bytes: filled, template: { ...template, fits: true } }
  }
  return { bytes: await needs.logWorkbooks.write(sheet), template: template && { ...template, fits: false } }
}
