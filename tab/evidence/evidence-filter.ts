import type { EvidenceFilter as Asked, EvidenceSort } from '../../src/contract/evidence.ts'

export type EvidenceFilter = Asked

/** What of the log is shown. */
export interface Shown {
  readonly filter: EvidenceFilter
  readonly sort: EvidenceSort
  readonly down: boolean
  /** From 1. */
  readonly page: number
}

export const ALL: Shown = { filter: {}, sort: 'reference', down: false, page: 1 }

/** As the server asks for it. */
export function queryOf(inspection: string, { filter, sort, down, page }: Shown): string {
  const asked = Object.entries({ inspection, ...filter, sort, page: String(page), ...(down && { down: 'yes' }) })
  return new URLSearchParams(asked.filter((one): one is [string, string] => Boolean(one[1]))).toString()
}
