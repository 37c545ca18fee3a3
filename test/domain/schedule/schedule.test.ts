import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { calendarOf, programmeOf, returnItem, windowItem } from './small-programme.ts'

describe('what is left out and what is added', () => {
  const remote = returnItem('remote', { appliesWhen: { condition: 'records', anyOf: ['remote'], text: 'if remote' } })
  const ids = (over: Partial<Calendar>) =>
    scheduleItems(programmeOf(returnItem('always'), remote), calendarOf(over)).map(({ item, applies }) => [
      item.id,
      applies,
    ])

  it.each([
    ['no answer yet', {}, 'unanswered'],
    ['the answer it waits for', { answers: { records: ['paper', 'remote'] } }, 'yes'],
    ['another answer', { answers: { records: ['paper'] } }, undefined],
    ['the answer that there is none', { answers: { records: [] } }, undefined],
    ['skipped', { skipped: [{ itemId: 'remote', reason: 'agreed' }] }, undefined],
  ])('%s', (_, over, applies) => {
    expect(ids(over)).toEqual([['always', 'yes'], ...(applies ? [['remote', applies]] : [])])
  })

  it('an added item is dated like any other', () => {
    const added = [returnItem('extra', { at: { week: 1, weekday: 'Tuesday', time: '10:00' } })]
    expect(ids({ added })).toEqual([
      ['extra', 'yes'],
      ['always', 'yes'],
      ['remote', 'unanswered'],
    ])
  })
})

describe('order', () => {
  it('is that of time, a window standing where it opens, and else that of the programme', () => {
    const noon = { week: 1, weekday: 'Friday', time: '12:00' } as const
    const programme = programmeOf(
      returnItem('second', { at: noon }),
      returnItem('third', { at: noon }),
      returnItem('last', { at: { week: 2 } }),
      windowItem('first', { closes: { week: 30 } }),
    )
    expect(scheduleItems(programme, calendarOf()).map(({ item }) => item.id)).toEqual([
      'first',
      'second',
      'third',
      'last',
    ])
  })

  it('leaves the programme as it was', () => {
    const programme = programmeOf(returnItem('b', { at: { week: 2 } }), returnItem('a'))
    const before = structuredClone(programme)
    scheduleItems(programme, calendarOf())
    expect(programme).toEqual(before)
  })
})
