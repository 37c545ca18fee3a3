import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogChange, LogColumn } from '../../../src/domain/log/log-change.ts'
import { type LogColumns, NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { mergeChanges } from '../../../src/domain/log/merge-changes.ts'

const COLUMNS = ['summary', 'difference'] as const
const VALUES = ['', 'a', 'b', 'c'] as const

function change(id: string, column: LogColumn, from: LogChange['from'], to: LogChange['to']): LogChange {
  return { id, fileId: 'f', column, from, to, at: 0, by: 'library', state: 'waiting' }
}

const with_ = (over: Partial<LogColumns>): LogColumns => ({ ...NO_COLUMNS, ...over })

describe('merging what waits with what the library holds', () => {
  it.each([
    ['one change, nothing in between', 'a', [change('1', 'summary', 'a', 'b')], 'b', ['1'], []],
    ['one whose answer was lost', 'b', [change('1', 'summary', 'a', 'b')], 'b', ['1'], []],
    ['one that somebody in SharePoint was before', 'c', [change('1', 'summary', 'a', 'b')], 'c', [], ['1']],
    ['two in a row', 'a', [change('1', 'summary', 'a', 'b'), change('2', 'summary', 'b', 'c')], 'c', ['1', '2'], []],
    [
      'two in a row whose answer was lost',
      'c',
      [change('1', 'summary', 'a', 'b'), change('2', 'summary', 'b', 'c')],
      'c',
      ['1', '2'],
      [],
    ],
    [
      'one and its undo',
      'a',
      [change('1', 'summary', 'a', 'b'), change('2', 'summary', 'b', 'a')],
      'a',
      ['1', '2'],
      [],
    ],
    [
      'two people at once',
      'a',
      [change('1', 'summary', 'a', 'b'), change('2', 'summary', 'a', 'c')],
      'b',
      ['1'],
      ['2'],
    ],
  ])('%s', (_, held, waiting, value, taken, conflicts) => {
    const merge = mergeChanges(with_({ summary: held }), waiting)
    expect(merge).toEqual({ columns: with_({ summary: value }), taken, conflicts })
  })

  it('takes a set of indicators in another order for the same', () => {
    const waiting = [change('1', 'indicators', ['1.2', '2.1'], ['1.2', '2.1', '5.4'])]
    const merge = mergeChanges(with_({ indicators: ['2.1', '1.2'] }), waiting)
    expect(merge.columns.indicators).toEqual(['1.2', '2.1', '5.4'])
  })

  /** Somebody here, who always sees what is there and what waits, and somebody in SharePoint, in any order. */
  const steps = fc.array(
    fc.record({
      who: fc.constantFrom('here', 'sharepoint'),
      column: fc.constantFrom(...COLUMNS),
      to: fc.constantFrom(...VALUES),
    }),
    { maxLength: 8 },
  )

  it('loses nothing, and finds a conflict only where both changed one column', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let library = NO_COLUMNS
        const waiting: LogChange[] = []
        for (const [at, { who, column, to }] of all.entries()) {
          if (who === 'sharepoint') library = { ...library, [column]: to }
          else {
            const from = waiting.findLast((one) => one.column === column)?.to ?? NO_COLUMNS[column]
            waiting.push(change(String(at), column, from, to))
          }
        }
        const merge = mergeChanges(library, waiting)
        expect([...merge.taken, ...merge.conflicts].toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
        for (const column of COLUMNS) {
          const theirs = all.some((step) => step.who === 'sharepoint' && step.column === column)
          const ours = waiting.filter((one) => one.column === column)
          if (!theirs) {
            expect(merge.columns[column]).toBe(ours.at(-1)?.to ?? library[column])
            expect(ours.filter(({ id }) => merge.conflicts.includes(id))).toEqual([])
          }
          // What the library held goes only where somebody saw it and replaced it.
          const replaced = merge.columns[column] !== library[column]
          if (replaced) expect(ours.some(({ from }) => from === library[column])).toBe(true)
          if (ours.length === 0) expect(replaced).toBe(false)
        }
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALUES), steps, (held, all) => {
        const waiting = all.map(({ column, to }, at) => change(String(at), column, held, to))
        const once = mergeChanges(with_({ summary: held, difference: held }), waiting)
        const left = waiting.filter(({ id }) => once.taken.includes(id))
        expect(mergeChanges(once.columns, left).columns).toEqual(once.columns)
      }),
    )
  })
})
