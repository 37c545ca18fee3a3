import type { Cell } from 'hucre/xlsx'
import type { LogLine } from '../domain/log/log-lines.ts'
import type { Day } from '../domain/schedule/day.ts'

/** The day in those that have one, and the address of those that lead somewhere. */
export const SAMPLE_DAY: Day = '2000-01-01'
export const SAMPLE_URL = 'https://sample.invalid/'

/** Lines in which each kind of cell stands in every column that can hold it: as they are dressed, so are further ones. */
export const SAMPLES: readonly LogLine[] = [
  sample('x', '', null),
  sample('=x', '', SAMPLE_DAY),
  sample('x', SAMPLE_URL, null),
  sample('=x', SAMPLE_URL, SAMPLE_DAY),
]

/** Which of them has a cell of this kind. */
export function sampleOf({ type, style, hyperlink }: Partial<Cell>): number {
  if (type === 'date') return 1
  return (style?.numFmt === '@' ? 1 : 0) + (hyperlink ? 2 : 0)
}

function sample(text: string, url: string, day: Day | null): LogLine {
  const texts = { indicator: text, indicators: text, reference: text, title: text, summary: text, difference: text }
  const period = { periodFrom: day, periodTo: day }
  return { ...texts, ...period, contributedBy: text, owner: text, url, received: SAMPLE_DAY }
}
