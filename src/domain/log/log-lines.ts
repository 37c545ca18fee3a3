import { capitalise } from '../notice/counted.ts'
import type { Day } from '../schedule/day.ts'
import { byIndicator, indicatorName } from './by-indicator.ts'
import type { Indicator, LoggedEvidence } from './logged-evidence.ts'

/** A line of the log: a piece of evidence under one of its indicators. A piece that serves several has a line under each. */
export interface LogLine {
  /** `2.1 Leadership and direction` */
  readonly indicator: string
  /** All that it serves: `2.1, 5.4`. */
  readonly indicators: string
  readonly reference: string
  readonly title: string
  /** Where the title leads; empty where nowhere. */
  readonly url: string
  readonly summary: string
  readonly difference: string
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  readonly contributedBy: string
  readonly owner: string
  readonly received: Day
}

/** Sorted by indicator, then by reference. */
export function logLines(evidence: readonly LoggedEvidence[], indicators: readonly Indicator[]): readonly LogLine[] {
  return byIndicator(evidence, indicators).flatMap(({ indicator, evidence: under }) =>
    under.map((one) => toLine(one, indicatorName(indicator))),
  )
}

function toLine(one: LoggedEvidence, indicator: string): LogLine {
  const { indicators, contributedBy, owner, fileId: _, bytes: _bytes, extension: _extension, ...same } = one
  return {
    ...same,
    indicator,
    indicators: indicators.join(', '),
    contributedBy: capitalise(contributedBy ?? ''),
    owner: owner ?? '',
  }
}
