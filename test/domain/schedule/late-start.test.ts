import { describe, expect, it } from 'vitest'
import { splitAtJoining } from '../../../src/domain/schedule/late-start.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { calendarOf, programmeOf, returnItem, windowItem } from './small-programme.ts'

const items = scheduleItems(
  programmeOf(
    returnItem('done', { at: { week: 1 } }),
    returnItem('today', { at: { week: 2, weekday: 'Wednesday', time: '00:00' } }),
    returnItem('ahead', { at: { week: 3 } }),
    windowItem('closed', { closes: { week: 1 } }),
    windowItem('running', { closes: { week: 4 } }),
    windowItem('endless'),
  ),
  calendarOf(),
)
const ids = (dated: typeof items) => dated.map(({ item }) => item.id).sort()

describe('splitAtJoining', () => {
  it('asks about what ended before the day of joining, and about nothing else', () => {
    const { past, ahead } = splitAtJoining(items, '2027-01-20', 'Europe/London')
    expect(ids(past)).toEqual(['closed', 'done'])
    expect(ids(ahead)).toEqual(['ahead', 'endless', 'running', 'today'])
  })

  it('asks nothing where Waymark was there from the start', () => {
    expect(splitAtJoining(items, undefined, 'Europe/London')).toEqual({ past: [], ahead: items })
  })
})
