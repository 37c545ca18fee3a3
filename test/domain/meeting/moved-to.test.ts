import { expect, it } from 'vitest'
import type { Deed } from '../../../src/domain/inspection/deed.ts'
import { movedTo } from '../../../src/domain/meeting/moved-to.ts'

const MONDAY = { day: '2027-02-08', start: '10:00' }
const TUESDAY = { day: '2027-02-09', start: '14:00' }
const FRIDAY = { day: '2027-02-12', start: '09:30' }
const by = { person: 'p1', name: 'Isla Northmoor' }

function moved(id: string, from: typeof MONDAY, to: typeof MONDAY, undone = false): Deed {
  const deed = { id, inspectionId: 'northmoor', itemId: 'm1', at: Number(id), by, type: 'moved', from, to } as const
  return undone ? { ...deed, undone: { at: 9, by } } : deed
}

it.each([
  ['nobody moved it', [], null],
  ['somebody did', [moved('1', MONDAY, TUESDAY)], TUESDAY],
  ['it was moved twice', [moved('1', MONDAY, TUESDAY), moved('2', TUESDAY, FRIDAY)], FRIDAY],
  ['the second move was taken back', [moved('1', MONDAY, TUESDAY), moved('2', TUESDAY, FRIDAY, true)], TUESDAY],
  ['every move was', [moved('1', MONDAY, TUESDAY, true), moved('2', TUESDAY, FRIDAY, true)], MONDAY],
  ['another meeting was moved', [{ ...moved('1', MONDAY, TUESDAY), itemId: 'm2' }], null],
])('a meeting stands where it is to stand when %s', (_when, deeds, expected) => {
  expect(movedTo('m1', deeds)).toEqual(expected)
})
