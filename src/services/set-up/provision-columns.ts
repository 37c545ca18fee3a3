import {
  EVIDENCE_COLUMNS,
  type EvidenceColumn,
  INDICATOR_LIST,
  INDICATORS_COLUMN,
} from '../../domain/evidence/evidence-columns.ts'
import { GraphFailure } from '../graph-failure.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ColumnReport {
  readonly made: readonly string[]
  readonly kept: readonly string[]
  /** Titles of columns that only an administrator can make, for want of a role or because Graph cannot. */
  readonly forAdministrator: readonly string[]
}

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'log'>

/** Makes the library's evidence columns where Waymark's role allows; the rest is said. Throws `GraphFailure`. */
export async function provisionColumns(needs: Needs, inspectionId: string): Promise<ColumnReport> {
  const { inspection } = await inspectionAndProgramme(needs, inspectionId)
  const { driveId } = inspection.place
  const there = new Set(await needs.library.columns(driveId))
  const wanted = there.has(INDICATORS_COLUMN.name) ? EVIDENCE_COLUMNS : [...EVIDENCE_COLUMNS, INDICATOR_LIST]
  const missing = wanted.filter(({ name }) => !there.has(name))
  const made: string[] = []
  for (const column of missing) {
    if (!(await mayCreate(needs, driveId, column))) break
    made.push(column.title)
  }
  const report = {
    made,
    kept: EVIDENCE_COLUMNS.filter(({ name }) => there.has(name)).map(({ title }) => title),
    forAdministrator: [...missing.map(({ title }) => title), ...indicators(there)].filter(
      (title) => !made.includes(title),
    ),
  }
  needs.log.info('columns', {
    inspection: inspectionId,
    made: made.length,
    kept: report.kept.length,
    forAdministrator: report.forAdministrator.length,
  })
  return report
}

function indicators(there: ReadonlySet<string>): readonly string[] {
  return there.has(INDICATORS_COLUMN.name) ? [] : [INDICATORS_COLUMN.title]
}

/** A role that may not make one column may make none. */
async function mayCreate({ library }: Needs, driveId: string, column: EvidenceColumn): Promise<boolean> {
  const { name, title, kind, choices } = column
  try {
    await library.createColumn(driveId, { name, displayName: title, kind, ...(choices && { choices }) })
    return true
  } catch (error) {
    if (error instanceof GraphFailure && error.reason === 'forbidden') return false
    if (error instanceof GraphFailure && error.reason === 'taken') return true
    throw error
  }
}
