import type { Instant } from '../schedule/day.ts'
import { type CaseNumber, caseNumbers } from './case-number.ts'
import { isUploaded, type RecordSystem, type RecordsSettings } from './records-settings.ts'
import {
  ACCESS_STAGES,
  type AccessStage,
  CASE_STAGES,
  type CaseStage,
  PAPER_STAGES,
  type PaperStage,
  type RecordsStep,
} from './records-step.ts'

/** How far one system's records have come. */
export type SystemProgress = { readonly system: RecordSystem } & (Uploads | Access | Paper)

export interface Uploads {
  readonly way: 'uploads'
  readonly cases: readonly CaseProgress[]
  /** Cases that have come at least so far. */
  readonly reached: Readonly<Record<Exclude<CaseStage, 'not begun'>, number>>
}

export interface CaseProgress {
  readonly number: CaseNumber
  readonly stage: CaseStage
  /** When it was said to be uploaded, if it is. */
  readonly uploadedAt?: Instant
}

export interface Access {
  readonly way: 'access'
  readonly inspectors: readonly InspectorProgress[]
}

export interface InspectorProgress {
  readonly id: string
  readonly name: string
  /** When each was said. */
  readonly stages: Readonly<Partial<Record<AccessStage, Instant>>>
}

export interface Paper {
  readonly way: 'paper'
  readonly counts: Readonly<Record<PaperStage, number>>
}

/** @param steps of the whole inspection, oldest first; undone ones do not count */
export function systemProgress(
  system: RecordSystem,
  settings: RecordsSettings,
  steps: readonly RecordsStep[],
): SystemProgress {
  const own = steps.filter(({ systemId, undone }) => systemId === system.id && !undone)
  if (isUploaded(system)) return { system, ...uploads(settings, own) }
  return system.mode === 'paper' ? { system, ...paper(own) } : { system, ...access(settings, own) }
}

/** What was said last of a case counts. */
function uploads(settings: RecordsSettings, steps: readonly RecordsStep[]): Uploads {
  const said = new Map<string, Omit<CaseProgress, 'number'>>()
  for (const step of steps) {
    if (step.type !== 'cases') continue
    for (const id of step.cases) said.set(id, caseAfter(said.get(id), step))
  }
  const cases = caseNumbers(settings).map((number) => ({ number, stage: 'not begun' as const, ...said.get(number.id) }))
  const atLeast = (stage: CaseStage) => cases.filter((one) => rank(one.stage) >= rank(stage)).length
  const reached = { prepared: atLeast('prepared'), uploaded: atLeast('uploaded'), checked: atLeast('checked') }
  return { way: 'uploads', cases, reached }
}

function caseAfter(before: Omit<CaseProgress, 'number'> | undefined, { stage, at }: RecordsStep & { type: 'cases' }) {
  if (rank(stage) < rank('uploaded')) return { stage }
  return { stage, uploadedAt: before?.uploadedAt ?? at }
}

function rank(stage: CaseStage): number {
  return CASE_STAGES.indexOf(stage)
}

function access({ inspectors }: RecordsSettings, steps: readonly RecordsStep[]): Access {
  const stagesOf = (id: string) =>
    ACCESS_STAGES.flatMap((stage) => {
      const last = steps.findLast((one) => one.type === 'access' && one.inspectorId === id && one.stage === stage)
      return last?.type === 'access' && last.holds ? [[stage, last.at] as const] : []
    })
  return {
    way: 'access',
    inspectors: inspectors.map(({ id, name }) => ({ id, name, stages: Object.fromEntries(stagesOf(id)) })),
  }
}

function paper(steps: readonly RecordsStep[]): Paper {
  const sum = (stage: PaperStage) =>
    steps.reduce((total, one) => (one.type === 'paper' && one.stage === stage ? total + one.count : total), 0)
  const [out, over, back] = PAPER_STAGES.map(sum) as [number, number, number]
  return { way: 'paper', counts: { 'counted out': out, 'signed over': over, 'counted back': back } }
}
