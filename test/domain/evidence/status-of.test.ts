import { describe, expect, it } from 'vitest'
import { isSettled } from '../../../src/domain/evidence/item-status.ts'
import { statusOf } from '../../../src/domain/evidence/status-of.ts'
import type { Act, Deed } from '../../../src/domain/inspection/deed.ts'
import type { Item } from '../../../src/domain/programme/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { deed, inspectionOf, london, MORAG } from '../an-inspection.ts'
import { actionItem, programmeOf } from '../schedule/small-programme.ts'

const source = { standsIn: 'week 1', quote: 'by Friday' }
const base = { who: 'inspection-team', title: 'x', source, at: { week: 1 } } as const
const incoming: Item = { ...base, id: 'tracker', kind: 'incoming' }
const milestone: Item = { ...base, id: 'published', kind: 'milestone' }
const meeting: Item = {
  ...base,
  id: 'pm1',
  kind: 'meeting',
  subject: 'Partnership meeting 1',
  purpose: 'p',
  organisedBy: 'partnership',
  attendees: [],
}
const window: Item = { ...base, id: 'survey', kind: 'window', opens: { week: 1 } }

const BEFORE = london('2027-01-15 17:00')
const AFTER = BEFORE + 1

function statusAt(item: Item, now: number, deeds: readonly Deed[] = [], calendar: Partial<Calendar> = {}) {
  const [dated] = scheduleItems(programmeOf(item), inspectionOf({ calendar }).calendar)
  if (!dated) throw new Error('left out')
  return statusOf(dated, deeds, new Map(), now)
}

const perhaps = { appliesWhen: { condition: 'resampling', anyOf: ['yes'], text: 'if they resample' } }

describe('statusOf, by kind', () => {
  it.each<[string, Item, string, string]>([
    ['an action', actionItem('a'), 'not started', 'overdue'],
    ['a standing action is never overdue', actionItem('a', { standing: true }), 'not started', 'not started'],
    ['an optional one neither', actionItem('a', { optional: true }), 'not started', 'not started'],
    ['nor one that merely starts', actionItem('a', { starts: true }), 'not started', 'not started'],
    ['nor one that only may apply', actionItem('a', perhaps), 'not started', 'not started'],
    ['incoming', incoming, 'awaited', 'late'],
    ['incoming that only may apply', { ...incoming, ...perhaps } as Item, 'awaited', 'awaited'],
    ['a milestone: an embargo is never lifted by the clock', milestone, 'awaited', 'awaited'],
    ['a meeting', meeting, 'not started', 'not started'],
    ['a window', window, 'not started', 'not started'],
  ])('%s', (_, item, onTheDot, aMomentLater) => {
    expect(statusAt(item, BEFORE)).toEqual({ state: onTheDot })
    expect(statusAt(item, AFTER)).toEqual({ state: aMomentLater })
  })

  it('is late once the open question is answered so that it applies', () => {
    const answers = { resampling: ['yes'] }
    expect(statusAt(actionItem('a', perhaps), AFTER, [], { answers }).state).toBe('overdue')
  })

  it.each<[string, Item, Act, string]>([
    ['an action', actionItem('a'), { type: 'done' }, 'done'],
    ['a milestone', milestone, { type: 'done' }, 'done'],
    ['a meeting', meeting, { type: 'done' }, 'done'],
    ['incoming', incoming, { type: 'arrived', when: london('2027-01-14 09:00') }, 'arrived'],
  ])('%s is what a person says, before and after, and who said it', (_, item, act, state) => {
    const said = deed(item.id, act, '2027-01-14 09:00')
    for (const now of [BEFORE, AFTER]) {
      const status = statusAt(item, now, [said])
      expect(status).toEqual({ state, deedId: said.id, by: MORAG.id, at: london('2027-01-14 09:00') })
      expect(isSettled(status)).toBe(true)
    }
  })

  it('counts no deed of another item, none that was undone, and not that somebody took it', () => {
    const undone = { at: london('2027-01-14 10:00'), by: { person: MORAG.id, name: MORAG.name } }
    const deeds = [
      deed('b', { type: 'done' }, '2027-01-14 09:00'),
      deed('a', { type: 'done' }, '2027-01-14 09:00', { undone }),
      deed('a', { type: 'taken', person: MORAG.id, name: MORAG.name }, '2027-01-14 11:00'),
    ]
    expect(statusAt(actionItem('a'), BEFORE, deeds)).toEqual({ state: 'not started' })
  })

  it('goes by what was said last: not applicable, then done after all', () => {
    const dismissed = deed('a', { type: 'not applicable', reason: 'no such system' }, '2027-01-13 09:00')
    const taken = deed('a', { type: 'taken', person: MORAG.id, name: MORAG.name }, '2027-01-13 10:00')
    const done = deed('a', { type: 'done' }, '2027-01-14 09:00')
    const status = statusAt(actionItem('a'), AFTER, [dismissed, taken])
    expect(status).toEqual({ state: 'not applicable', deedId: dismissed.id, by: MORAG.id })
    expect(isSettled(status)).toBe(true)
    expect(statusAt(actionItem('a'), AFTER, [dismissed, taken, done]).state).toBe('done')
  })
})
