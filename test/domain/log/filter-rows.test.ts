import { describe, expect, test } from 'vitest'
import type { EvidenceRow } from '../../../src/domain/log/evidence-row.ts'
import { filterRows, type RowFilter, type RowOrder, sortRows } from '../../../src/domain/log/filter-rows.ts'
import type { LogChange } from '../../../src/domain/log/log-change.ts'
import { type EntryOwner, type LogColumns, NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { file } from '../an-inspection.ts'

interface Piece {
  readonly name?: string | null
  readonly owner?: string
  readonly columns?: Partial<LogColumns>
  readonly indicators?: readonly string[]
  readonly state?: EvidenceRow['state']
  readonly open?: EvidenceRow['open']
}

function row(reference: string, piece: Piece = {}): EvidenceRow {
  const { name = `${reference}.docx`, owner, columns, indicators = [], state = 'drafting', open = [] } = piece
  const by: EntryOwner | undefined = owner === undefined ? undefined : { id: owner, name: owner }
  const seen = file('working/evidence', { id: reference, name })
  const entry = { fileId: reference, reference, columns: { ...NO_COLUMNS, ...columns }, ...(by && { owner: by }) }
  return { entry, file: seen, area: 'working', indicators, byFolder: false, state, open }
}

const CONFLICT: LogChange = {
  ...{ id: 'c', fileId: 'E-003', column: 'summary', from: '', to: 'Ours', at: 0, by: 'library', state: 'conflict' },
}

const ROWS = [
  row('E-001', {
    name: 'Audit of waiting times.docx',
    owner: 'Tavish Orr',
    indicators: ['2.1', '5.4'],
    columns: { summary: 'Shorter waits', difference: 'Seen sooner', periodFrom: '2026-04-01', contributedBy: 'board' },
  }),
  row('E-002', {
    owner: 'Isla Northmoor',
    indicators: ['2.1'],
    state: 'ready',
    columns: { periodTo: '2026-01-31', contributedBy: 'council' },
  }),
  row('E-003', { name: null, state: 'needs attention', open: [CONFLICT] }),
  row('E-010', { name: 'Zeal.docx', state: 'handed in', columns: { summary: 'Carers asked' } }),
]

const found = (rows: readonly EvidenceRow[]) => rows.map(({ entry }) => entry.reference)

describe('of the evidence', () => {
  test.each<[string, RowFilter, readonly string[]]>([
    ['nothing asked: all', {}, ['E-001', 'E-002', 'E-003', 'E-010']],
    ['one indicator', { indicator: '2.1' }, ['E-001', 'E-002']],
    ['another', { indicator: '5.4' }, ['E-001']],
    ['none', { indicator: 'none' }, ['E-003', 'E-010']],
    ['without a summary', { missing: 'summary' }, ['E-002', 'E-003']],
    ['without a difference', { missing: 'difference' }, ['E-002', 'E-003', 'E-010']],
    ['without any period', { missing: 'period' }, ['E-003', 'E-010']],
    ['from the council', { by: 'council' }, ['E-002']],
    ['from nobody known', { by: 'none' }, ['E-003', 'E-010']],
    ['that is ready', { state: 'ready' }, ['E-002']],
    ['in which somebody is to choose', { state: 'to choose' }, ['E-003']],
    ['by words of its name, in any case', { search: ' WAITING  audit ' }, ['E-001']],
    ['by its owner and a number', { search: 'isla 2.1' }, ['E-002']],
    ['by what stands nowhere', { search: 'audit isla' }, []],
  ])('%s', (_, filter, expected) => {
    expect(found(filterRows(ROWS, filter))).toEqual(expected)
  })

  test.each<[RowOrder, boolean, readonly string[]]>([
    ['reference', false, ['E-001', 'E-002', 'E-003', 'E-010']],
    ['reference', true, ['E-010', 'E-003', 'E-002', 'E-001']],
    ['name', false, ['E-001', 'E-002', 'E-010', 'E-003']],
    ['name', true, ['E-010', 'E-002', 'E-001', 'E-003']],
    ['owner', false, ['E-002', 'E-001', 'E-003', 'E-010']],
    ['period', false, ['E-002', 'E-001', 'E-003', 'E-010']],
    ['period', true, ['E-001', 'E-002', 'E-003', 'E-010']],
    ['state', false, ['E-001', 'E-010', 'E-003', 'E-002']],
  ])('by %s, downwards %s: without a value last', (order, down, expected) => {
    expect(found(sortRows(ROWS, order, down))).toEqual(expected)
  })
})
