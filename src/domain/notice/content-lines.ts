import { isToMend } from '../evidence/finding-weight.ts'
import type { ItemStatus } from '../evidence/item-status.ts'

const MOST = 2

/** What is in a draft, and what of it will stand in the way once it is called ready: beside what presses already. */
export function contentLines({ counted, progress, findings = [], attention = '' }: ItemStatus): readonly string[] {
  const toCome = findings.filter((one) => !one.blocks && isToMend(one))
  const lines = toCome.slice(0, MOST).map(({ line }) => line)
  const isSaid = [attention, ...lines].some((line) => counted !== undefined && line.startsWith(counted))
  const rows = counted === undefined || isSaid ? [] : [`Its workbook has ${counted}.`]
  return [...(progress === undefined ? [] : [`${progress}.`]), ...rows, ...lines]
}
