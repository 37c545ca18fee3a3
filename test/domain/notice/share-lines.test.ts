import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareLines } from '../../../src/domain/notice/share-lines.ts'
import { anItem } from './an-item.ts'

const some = (count: number, state: Parameters<typeof anItem>[1]) =>
  Array.from({ length: count }, () => anItem('return', state))
const groups = (overdue: number, open: number, settled: number, awaited: number) => ({
  overdue: some(overdue, 'overdue'),
  due: [...some(settled, 'handed in'), ...some(open, 'drafting')],
  awaited: some(awaited, 'awaited'),
})

describe('shareLines', () => {
  it.each([
    ['all, where there is room', [1, 2, 1, 2], [1, 3, 2]],
    ['overdue takes half the lines and no more from what is still due', [9, 9, 0, 9], [3, 3, 0]],
    ['overdue takes what the others leave', [9, 2, 0, 9], [4, 2, 0]],
    ['what is still due takes what overdue leaves', [1, 9, 0, 9], [1, 5, 0]],
    ['what others owe us comes before what is settled', [0, 2, 9, 3], [0, 3, 3]],
    ['settled rows fill up', [0, 0, 9, 0], [0, 6, 0]],
  ])('%s', (_, [overdue, open, settled, awaited], expected) => {
    const shared = shareLines(groups(overdue!, open!, settled!, awaited!), 6)
    expect([shared.overdue.length, shared.due.length, shared.awaited.length]).toEqual(expected)
  })

  it('leaves out what is settled before what is open, and keeps the order of time', () => {
    const all = groups(0, 4, 4, 0)
    const { due } = shareLines(all, 6)
    expect(due).toEqual([...all.due.slice(0, 2), ...all.due.slice(4)])
  })

  it('gives a return a line before any action', () => {
    const last = anItem('return', 'drafting')
    const due = [...Array.from({ length: 9 }, () => anItem('action', 'not started')), last]
    expect(shareLines({ overdue: [], due, awaited: [] }, 6).due.at(-1)).toBe(last)
  })

  it('keeps a return that was handed in on the card, whatever else is late or open', () => {
    const { due, overdue } = groups(9, 0, 1, 5)
    const actions = Array.from({ length: 9 }, () => anItem('action', 'not started'))
    expect(shareLines({ overdue, due: [...actions, ...due], awaited: [] }, 6).due).toContain(due[0])
  })

  it('shows on a neglected card the returns and what was missed last, not what has lain there for longest', () => {
    const old = anItem('return', 'overdue')
    const actions = Array.from({ length: 9 }, () => anItem('action', 'overdue'))
    const open = some(9, 'drafting')
    const { overdue } = shareLines({ overdue: [old, ...actions], due: open, awaited: [] }, 6)
    expect(overdue).toEqual([old, ...actions.slice(-2)])
  })

  it('uses every line it may and no more', () => {
    const count = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(count, count, count, count, (overdue, open, settled, awaited) => {
        const shared = shareLines(groups(overdue, open, settled, awaited), 6)
        const shown = shared.overdue.length + shared.due.length + shared.awaited.length
        expect(shown).toBe(Math.min(6, overdue + open + settled + awaited))
        if (open > 0) expect(shared.due.length).toBeGreaterThan(0)
        if (overdue > 0) expect(shared.overdue.length).toBeGreaterThan(0)
      }),
    )
  })
})
