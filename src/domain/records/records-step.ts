import type { Kept } from '../inspection/kept.ts'

/** A case's way; each stage includes those before it. */
export const CASE_STAGES = ['not begun', 'prepared', 'uploaded', 'checked'] as const
export type CaseStage = (typeof CASE_STAGES)[number]

/** What an inspector needs to read a system, and that it is taken back. */
export const ACCESS_STAGES = ['account', 'agreement', 'tested', 'trained', 'revoked'] as const
export type AccessStage = (typeof ACCESS_STAGES)[number]

export const PAPER_STAGES = ['counted out', 'signed over', 'counted back'] as const
export type PaperStage = (typeof PAPER_STAGES)[number]

export type RecordsAct =
  /** These cases, by id, are at that stage now. */
  | { readonly type: 'cases'; readonly cases: readonly string[]; readonly stage: CaseStage }
  | {
      readonly type: 'access'
      readonly inspectorId: string
      readonly stage: AccessStage
      /** False where it does not hold after all. */
      readonly holds: boolean
    }
  /** So many files of paper; `where`: the venue, or to whom. */
  | { readonly type: 'paper'; readonly stage: PaperStage; readonly count: number; readonly where?: string }

/** Something that a person noted about one system's records: numbers and counts alone. */
export type RecordsStep = Kept & { readonly systemId: string } & RecordsAct
