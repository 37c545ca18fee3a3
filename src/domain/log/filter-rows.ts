import type { EntryState } from './entry-state.ts'
import type { EvidenceRow } from './evidence-row.ts'
import type { Contributor } from './log-entry.ts'

/** Which pieces of evidence are wanted; what is not named is not asked. */
export interface RowFilter {
  /** Number of one, or those that have none. */
  readonly indicator?: string | undefined
  readonly missing?: 'summary' | 'difference' | 'period' | undefined
  readonly by?: Contributor | 'none' | undefined
  readonly state?: EntryState | 'to choose' | undefined
  /** Words that all stand in its reference, name, texts or owner, in any case. */
  readonly search?: string | undefined
}

export type RowOrder = 'reference' | 'name' | 'owner' | 'period' | 'state'

export function filterRows(rows: readonly EvidenceRow[], filter: RowFilter): readonly EvidenceRow[] {
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      answers(row, filter.indicator) &&
      lacks(row, filter.missing) &&
      isBy(row, filter.by) &&
      stands(row, filter.state) &&
      words.every((word) => textOf(row).includes(word)),
  )
}

/** Rows without a value come last either way; of equals, the earlier reference first. */
export function sortRows(rows: readonly EvidenceRow[], order: RowOrder, down: boolean): readonly EvidenceRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, order) }))
  const sign = down ? -1 : 1
  return keyed
    .toSorted((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '')
      return sign * a.key.localeCompare(b.key, 'en-GB', { numeric: true })
    })
    .map(({ row }) => row)
}

export function isToChoose({ open }: EvidenceRow): boolean {
  return open.some(({ state }) => state === 'conflict')
}

function answers({ indicators }: EvidenceRow, wanted: string | undefined): boolean {
  if (wanted === undefined) return true
  return wanted === 'none' ? indicators.length === 0 : indicators.includes(wanted)
}

function lacks({ entry: { columns } }: EvidenceRow, missing: RowFilter['missing']): boolean {
  if (missing === undefined) return true
  return missing === 'period' ? columns.periodFrom === null && columns.periodTo === null : columns[missing] === ''
}

function isBy({ entry: { columns } }: EvidenceRow, by: RowFilter['by']): boolean {
  return by === undefined || columns.contributedBy === (by === 'none' ? null : by)
}

function stands(row: EvidenceRow, state: RowFilter['state']): boolean {
  return state === undefined || (state === 'to choose' ? isToChoose(row) : row.state === state)
}

function textOf({ entry, file, indicators }: EvidenceRow): string {
  const { reference, columns, owner } = entry
  const texts = [reference, file.name, columns.summary, columns.difference, owner?.name, ...indicators]
  return texts.join('\n').toLowerCase()
}

function keyOf({ entry, file, state }: EvidenceRow, order: RowOrder): string {
  switch (order) {
    case 'reference':
      return entry.reference
    case 'name':
      return file.name ?? ''
    case 'owner':
      return entry.owner?.name ?? ''
    case 'period':
      return entry.columns.periodFrom ?? entry.columns.periodTo ?? ''
    case 'state':
      return state
    default:
      return order satisfies never
  }
}
